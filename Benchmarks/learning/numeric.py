#!/usr/bin/env python3
"""Learning numeric domains: praxis against n-sam.

  numeric.py PRAXIS SHARED [--limit 20] [--problems 6] [DOMAIN…]

Of the 24 trajectories of each domain of SHARED/data/numeric, 1, 5, 10 and 18 are learned from; the
last 6 are held out. Counted are transitions that the learned preconditions accept (at a tolerance of
1e-9), sampled states in which they accept an action that is not applicable, and held-out problems
that ENHSP solves with the model of 18 trajectories; its plans are judged in the true domain. Writes
a section of Docs/benchmarks-learning.md. A run that was broken off goes on where it stopped; without
Benchmarks/results/learning/numeric all is measured anew.
"""
import argparse
import json
import os
import random

import common

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = [1, 5, 10, 18]
HELD_OUT = 6
# Who learns, with the options of praxis and the environment of n-sam.
LEARNERS = [
    ("praxis", [], {}),
    ("praxis `--planner enhsp`", ["--planner", "enhsp"], {}),
    ("praxis `--planner enhsp --simplify`", ["--planner", "enhsp", "--simplify"], {}),
    ("praxis `--planner enhsp --relevance tested`",
     ["--planner", "enhsp", "--relevance", "tested"], {}),
    ("n-sam", None, {}),
    ("n-sam, 14 digits", None, {"NUMERIC_PRECISION": "14"})]


def bind(domain, action, arguments):
    return dict(zip((name for name, _ in domain.actions[action][0]), arguments))


def accepts(domain, state, action, tolerance):
    name, *arguments = action
    if name not in domain.actions:
        return False
    return common.holds(
        domain.actions[name][1], bind(domain, name, arguments), state, tolerance)


def accepted(domain, transitions):
    """How many transitions the preconditions accept, and how many of these are predicted wrong."""
    kept = [one for one in transitions if accepts(domain, one[0], one[1], 1e-9)]
    wrong = 0
    for before, (name, *arguments), after in kept:
        result = common.successor(domain.actions[name][2], bind(domain, name, arguments), before)
        same = result.keys() == after.keys() and all(
            value is True or abs(value - after[key]) <= 1e-6 * max(1, abs(value))
            for key, value in result.items())
        wrong += not same
    return len(kept), wrong


def false_positives(reference, learned, transitions, chance, count=4000):
    """In how many of so many sampled states an action is accepted that is not applicable.

    Each is a state of a transition with the action's arguments, in which values are replaced at
    random by ones within and somewhat beyond what the function was seen to have.
    """
    ranges = {}
    for state, _, _ in transitions:
        for term, value in state.items():
            if value is not True:
                low, high = ranges.get(term[0], (value, value))
                ranges[term[0]] = (min(low, value), max(high, value))
    found = 0
    for _ in range(count):
        state, action, _ = chance.choice(transitions)
        sample = dict(state)
        share = chance.random()
        for term, value in state.items():
            if value is not True and chance.random() < share:
                low, high = ranges[term[0]]
                margin = (high - low) / 2 + 1
                new = chance.uniform(low - margin, high + margin)
                sample[term] = round(new) if value == round(value) else new
        if accepts(learned, sample, action, 0) and not accepts(reference, sample, action, 1e-9):
            found += 1
    return found


def solve(domain, problem, plan, reference, praxis, jar, limit):
    """Whether ENHSP finds a plan in time, and whether that is valid in the true domain."""
    if os.path.exists(plan):
        os.remove(plan)
    common.Run(["java", "-Xmx3g", "-XX:+UseSerialGC", "-jar", jar, "-o", domain, "-f", problem,
                "-planner", "sat-hmrph", "-sp", plan, "-npm"], limit=limit)
    if not os.path.exists(plan):
        return None
    return common.Run([praxis, "validate", reference, problem, plan]).status == 0


def is_number_condition(formula):
    return formula[0] in ("<=", ">=", "<", ">")


def rejections(domain, source, traces, path, chance, count=60):
    """Writes tries that were rejected for a number, as someone who acts may have them, for each trace.

    Each is an action in a state of a trace that misses only numeric conditions of the true domain; at
    most so many for each trace.
    """
    with open(path, "w") as out:
        for trace in traces:
            problem = f"{source}/{trace}.pddl"
            objects = common.objects(problem)
            states = common.states(f"{source}/{trace}.trajectory")
            tries = []
            for state in states:
                for name, (parameters, condition, _) in domain.actions.items():
                    literals = [part for part in condition[1:] if not is_number_condition(part)]
                    for arguments in domain.bindings(name, objects):
                        binding = dict(zip((one for one, _ in parameters), arguments))
                        if all(common.holds(part, binding, state) for part in literals) \
                                and not common.holds(condition, binding, state):
                            tries.append((state, f"({' '.join((name,) + arguments)})"))
            chance.shuffle(tries)
            for state, action in tries[:count]:
                before = [
                    f"({' '.join(term)})" if value is True else f"(= ({' '.join(term)}) {value})"
                    for term, value in state.items()]
                out.write(json.dumps({
                    "objects": dict(objects), "before": before, "action": action,
                    "outcome": "rejected"}) + "\n")


def facets(path):
    """The number of inequalities of a domain file; one that is written twice in an `or` counts once."""
    def count(part):
        if isinstance(part, str):
            return 0
        if part and part[0] == "or" and len(part) == 3 and part[1] == part[2]:
            return count(part[1])
        return (part[:1] in (["<="], [">="])) + sum(count(inner) for inner in part)
    return count(common.read(path))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("praxis")
    parser.add_argument("shared")
    parser.add_argument("domains", nargs="*")
    parser.add_argument("--limit", type=int, default=20, help="CPU seconds of ENHSP a problem")
    parser.add_argument("--problems", type=int, default=HELD_OUT, help="held-out problems to solve")
    options = parser.parse_intermixed_args()
    data = f"{options.shared}/data/numeric"
    praxis, python = os.path.abspath(options.praxis), common.peers()
    jar = common.Run([python, "-c", "import up_enhsp.enhsp_planner as p; print(p.ENHSP_JAR)"])
    jar = jar.check().out.strip()
    for name in options.domains or sorted(os.listdir(data)):
        os.makedirs(f"{common.RESULTS}/numeric/{name}", exist_ok=True)
        rows = Rows(name)
        source = f"{data}/{name}"
        traces = sorted(file[:-11] for file in os.listdir(source) if file.endswith(".trajectory"))
        random.Random(4).shuffle(traces)
        if not rows.learning:
            measure_learning(name, source, traces, praxis, python, rows)
        for who in ["true", *(who for who, _, _ in LEARNERS)]:
            if who not in rows.solving:
                problems = traces[len(traces) - options.problems:]
                rows.solving[who] = solved(
                    who, name, source, problems, praxis, jar, options.limit)
                rows.save()
                print(name, who, rows.solving[who], flush=True)
    write(data, options)


class Rows:
    """What was measured of a domain. It is kept, so that a run that was broken off can go on."""

    def __init__(self, name):
        self.path = f"{common.RESULTS}/numeric/{name}/rows.json"
        self.learning, self.solving = [], {}
        if os.path.exists(self.path):
            with open(self.path) as stream:
                self.learning, self.solving = json.load(stream)

    def save(self):
        with open(self.path, "w") as stream:
            json.dump([self.learning, self.solving], stream)


def model_path(name, who, size):
    plain = who.replace(" ", "-").replace(",", "").replace("`", "")
    return f"{common.RESULTS}/numeric/{name}/{plain}-{size}.pddl"


def measure_learning(name, source, traces, praxis, python, rows):
    """Learns from the first traces and tests on the last."""
    reference = f"{source}/domain.pddl"
    true_domain = common.Domain(reference)
    held_out = [
        one for trace in traces[-HELD_OUT:]
        for one in common.transitions(f"{source}/{trace}.trajectory")]
    learning = []
    for size in SIZES:
        training = [
            one for trace in traces[:size]
            for one in common.transitions(f"{source}/{trace}.trajectory")]
        files = [f"{source}/{trace}.trajectory" for trace in traces[:size]]
        tries = f"{common.RESULTS}/numeric/{name}/rejected-{size}.jsonl"
        rejections(true_domain, source, traces[:size], tries, random.Random(5))
        for who, options_of_ours, environment in LEARNERS:
            path = model_path(name, who, size)
            if options_of_ours is None:
                command = [python, f"{HERE}/peers/nsam_learner.py", reference, path, "nsam", *(
                    f"{source}/{trace}.pddl,{source}/{trace}.trajectory"
                    for trace in traces[:size])]
            else:
                tested = [tries] if "tested" in options_of_ours else []
                command = [
                    praxis, "learn", reference, *files, *tested, "--algorithm", "nsam",
                    "--keep-going", *options_of_ours, "--output", path]
            run = common.Run(command, limit=300, environment=environment)
            if run.status != 0:
                print(name, size, who, "fails:", run.errors.strip().split("\n")[-1][:200])
                learning.append([name, size, who] + ["fails"] * 6)
                continue
            if options_of_ours == ["--planner", "enhsp"]:
                continue  # the same conditions, written in another way
            learned = common.Domain(path)
            own, own_wrong = accepted(learned, training)
            other, other_wrong = accepted(learned, held_out)
            false = false_positives(
                true_domain, learned, training + held_out, random.Random(7))
            learning.append([
                name, size, who, f"{own / len(training):.1%}",
                f"{other / len(held_out):.1%}", own_wrong + other_wrong, false, facets(path),
                f"{run.seconds:.2f}"])
            print(*learning[-1], sep=" | ", flush=True)
    rows.learning = learning
    rows.save()


def solved(who, name, source, problems, praxis, jar, limit):
    """How many problems ENHSP solves with the model of the most traces, as text."""
    reference = f"{source}/domain.pddl"
    path = reference if who == "true" else model_path(name, who, SIZES[-1])
    if not os.path.exists(path):
        return "no model"
    results = [
        solve(path, f"{source}/{problem}.pddl", f"{common.RESULTS}/numeric/{name}/plan", reference,
              praxis, jar, limit) for problem in problems]
    invalid = results.count(False)
    return f"{results.count(True)} of {len(problems)}" + (f", {invalid} invalid" if invalid else "")


def write(data, options):
    """Writes the section of all domains that were measured in this run or an earlier one."""
    learning, solving = [], []
    for name in sorted(os.listdir(data)):
        rows = Rows(name)
        learning += rows.learning
        if rows.solving:
            solving.append(
                [name] + [rows.solving.get(who, "–") for who in ["true", *(who for who, _, _ in LEARNERS)]])
    version = common.version("n-sam")
    lines = [
        "## Numeric domains", "",
        f"`make bench-learn-numeric`: `praxis learn --algorithm nsam` against n-sam {version}, "
        "with 4 digits (its default) and with 14. \"Training\" and \"held out\" are the shares of "
        "transitions whose action the learned preconditions accept at a tolerance of 1e-9; \"wrong\" "
        "counts accepted transitions whose learned effects lead elsewhere; \"false\" counts those of 4000 "
        "sampled states in which an action is accepted that is not applicable. `--relevance tested` got "
        "tries that were rejected for a number besides, at most 60 for each trace.", ""]
    lines += common.table(
        ["domain", "traces", "learner", "training", "held out", "wrong", "false", "inequalities",
         "CPU s"], learning)
    lines += [
        "", f"Held-out problems that ENHSP (`sat-hmrph`, {options.limit} s of CPU time "
        f"each, up-enhsp {common.version('up-enhsp')}) solves with the models of {SIZES[-1]} traces; "
        "plans are judged in the true domain. Where many conditions mention a constant function, ENHSP does "
        "not get through grounding, unless they are written as by `--planner enhsp`.", ""]
    lines += common.table(
        ["domain", "true domain", *(who for who, _, _ in LEARNERS)], solving)
    common.write_section("numeric", lines)


main()
