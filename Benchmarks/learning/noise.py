#!/usr/bin/env python3
"""Learning from noisy states: praxis without the noise rate against nolam with it.

  noise.py PRAXIS SHARED [--noise 0.01,0.05,0.1,0.2] [DOMAIN…]

Two settings for each domain of SHARED/data/amlgym: ten random walks of 16 actions each on its
problems, and the ten traces that AMLGym ships. Each literal is flipped with the rate of the noise.
Both learners get the same files. Learned preconditions are compared with the true ones in states of
other, noiseless walks, for all well-typed bindings of each action (at most 3000 a state). Writes a
section of Docs/benchmarks-learning.md.
"""
import argparse
import itertools
import os
import random
import re
import statistics

import common

HERE = os.path.dirname(os.path.abspath(__file__))
STEPS = 16
TRACES = 10
SETTINGS = ("walks", "amlgym")


def walk(praxis, domain, problem, folder, seed, steps, *options):
    """The trace file of a random walk."""
    if not os.path.exists(f"{folder}/0.trajectory"):
        common.Run([
            praxis, "simulate", domain, problem, "--steps", str(steps), "--seed", str(seed),
            "--output", folder, *options]).check()
    return f"{folder}/0.trajectory"


# ---------------------------------------------------------------- noise in AMLGym's traces

def flip(domain, problem, trace, path, noise, seed):
    """Writes a trace of AMLGym in the observation format, with each literal flipped at the rate."""
    reference, chance = common.Domain(domain), random.Random(seed)
    objects = common.objects(problem) + reference.constants
    predicates = next(part for part in common.read(domain)[2:] if part[0] == ":predicates")[1:]
    atoms = [
        (predicate[0],) + arguments for predicate in predicates
        for arguments in itertools.product(*(
            [name for name, own in objects if reference.is_subtype(own, wanted)]
            for _, wanted in common.typed(predicate[1:])))]
    with open(path, "w") as out:
        out.write("(:observation\n\n")
        for part in common.read(trace)[1:]:
            if part[0] == ":state":
                state = common.state_of(part)
                literals = [
                    f"({' '.join(atom)})" if (atom in state) != (chance.random() < noise)
                    else f"(not ({' '.join(atom)}))" for atom in atoms]
                out.write(f"(:state {' '.join(literals)})\n\n")
            elif part[0] == ":action":
                out.write(f"(:action ({' '.join(part[1])}))\n\n")
        out.write(")\n")


def amlgym_traces(name, domain, folder, noise):
    """AMLGym's own traces of a domain, with noise."""
    code = "import importlib.util as u; print(u.find_spec('amlgym').submodule_search_locations[0])"
    package = common.Run([common.peers(), "-c", code]).check().out.strip()
    paths = []
    for number in range(TRACES):
        path = f"{folder}/amlgym-{noise}-{number}.observation"
        base = f"{package}/benchmarks"
        problem = f"{base}/problems/learning/{name}/{number}_{name}_prob.pddl"
        if not os.path.exists(path):
            flip(domain, problem, f"{base}/trajectories/learning/{name}/{number}_{name}_traj", path,
                 float(noise), 300 + number)
            with open(problem) as source, open(path.replace(".observation", ".pddl"), "w") as copy:
                copy.write(source.read())
        paths.append(path)
    return paths


# ---------------------------------------------------------------- judging models

class Instances:
    """States of noiseless walks with bindings of actions, and whether the action is applicable."""

    def __init__(self, reference, tests):
        self.reference = reference
        self.of_action = {action: [] for action in reference.actions}
        chance = random.Random(1)
        for problem, trace in tests:
            objects = common.objects(problem) + reference.constants
            walked = common.states(trace)
            for state in chance.sample(walked, min(6, len(walked))):
                for action, (parameters, condition, _) in reference.actions.items():
                    bindings = list(itertools.islice(reference.bindings(action, objects), 200_000))
                    if len(bindings) > 3000:
                        bindings = chance.sample(bindings, 3000)
                    check = checker(parameters, condition)
                    self.of_action[action] += [
                        (arguments, state, check(arguments, state)) for arguments in bindings]

    def judge(self, learned):
        """Mean precision and recall over the actions, and how often an effect was predicted right."""
        precision, recall, wrong, hits = [], [], 0, 0
        for action, instances in self.of_action.items():
            parameters, _, effect = self.reference.actions[action]
            hit = false = missed = 0
            own_parameters, own_condition, own_effect = learned.actions.get(action, ([], None, None))
            check = checker(own_parameters, own_condition) if own_effect is not None else None
            for arguments, state, is_true in instances:
                if check is None or not check(arguments, state):
                    missed += is_true
                elif not is_true:
                    false += 1
                else:
                    hit += 1
                    expected = common.successor(effect, bind(parameters, arguments), state)
                    wrong += expected != common.successor(
                        own_effect, bind(own_parameters, arguments), state)
            precision.append(hit / (hit + false) if hit + false else 1)
            recall.append(hit / (hit + missed) if hit + missed else 1)
            hits += hit
        return statistics.mean(precision), statistics.mean(recall), 1 - wrong / hits if hits else 1


def bind(parameters, arguments):
    return dict(zip((name for name, _ in parameters), arguments))


def checker(parameters, condition):
    """A function of arguments and a state that says whether a conjunction, mostly of literals, holds."""
    places = {name: place for place, (name, _) in enumerate(parameters)}
    literals, others = [], []
    for part in condition[1:] if condition and condition[0] == "and" else [condition]:
        if not part:
            continue
        atom = part[1] if part[0] == "not" else part
        if not all(isinstance(word, str) for word in atom):
            others.append(part)
            continue
        literals.append((part[0] != "not", atom[0], [
            (places.get(word), word) for word in atom[1:]]))

    def check(arguments, state):
        for wanted, head, words in literals:
            ground = tuple(word if place is None else arguments[place] for place, word in words)
            is_true = ground[0] == ground[1] if head == "=" else (head,) + ground in state
            if is_true != wanted:
                return False
        return all(common.holds(part, bind(parameters, arguments), state) for part in others)

    return check


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("praxis")
    parser.add_argument("shared")
    parser.add_argument("domains", nargs="*")
    parser.add_argument("--noise", default="0.01,0.05,0.1,0.2")
    options = parser.parse_intermixed_args()
    data = f"{options.shared}/data/amlgym"
    praxis, python = os.path.abspath(options.praxis), common.peers()
    results = {}
    for name in options.domains or sorted(os.listdir(data)):
        domain = f"{data}/{name}/domain.pddl"
        problems = sorted(
            f"{data}/{name}/problems/{file}" for file in os.listdir(f"{data}/{name}/problems"))
        folder = f"{common.RESULTS}/noise/{name}"
        os.makedirs(folder, exist_ok=True)
        instances = Instances(common.Domain(domain), [
            (problem, walk(praxis, domain, problem, f"{folder}/test-{number}", 100 + number, 30))
            for number, problem in enumerate(problems)])
        for setting in SETTINGS:
            for noise in ["0", *options.noise.split(",")]:
                if setting == "amlgym":
                    traces = amlgym_traces(name, domain, folder, noise)
                else:
                    traces = [
                        walk(praxis, domain, problems[number % len(problems)],
                             f"{folder}/walk-{noise}-{number}", 200 + number, STEPS, "--noise",
                             noise, "--format", "observation") for number in range(TRACES)]
                results[name, setting, noise] = row = learn(
                    praxis, python, domain, traces, f"{folder}/{setting}-{noise}", noise, instances)
                print(name, setting, noise, row, flush=True)
    write(results, options)


def learn(praxis, python, domain, traces, path, noise, instances):
    """What both learners make of traces; of traces without noise, what ESAM does."""
    if noise == "0":
        common.Run([praxis, "learn", domain, *traces, "--output", f"{path}.pddl"]).check()
        return {"esam": instances.judge(common.Domain(f"{path}.pddl"))}
    run = common.Run([
        praxis, "learn", domain, *traces, "--algorithm", "nolam", "--output",
        f"{path}.pddl"]).check()
    with open(f"{path}.pddl") as stream:
        estimate = float(re.search(r"wrong way round: ([\d.]+)", stream.read())[1])
    row = {"estimate": estimate, "ours": instances.judge(common.Domain(f"{path}.pddl")),
           "seconds": run.seconds}
    peer = common.Run(
        [python, f"{HERE}/peers/nolam_learner.py", domain, f"{path}-nolam.pddl", noise, *traces],
        limit=300)
    row["peer seconds"] = peer.seconds
    if peer.status == 0:
        row["nolam"] = instances.judge(common.Domain(f"{path}-nolam.pddl"))
    return row


def write(results, options):
    noises = options.noise.split(",")
    names = sorted({name for name, _, _ in results})
    lines = [
        "## Noisy states", "",
        f"`make bench-learn-noise`: {len(names)} domains of AMLGym, {TRACES} traces each, every "
        "literal flipped with the given rate. `praxis learn --algorithm nolam` is not told the rate; "
        f"nolam {common.version('nolam')} is. Means over the domains; precision and recall of "
        "applicability are means over a domain's actions, on noiseless states of other walks; "
        "\"effects\" is the share of applicable actions whose next state is predicted right; "
        "CPU seconds are of all domains together, without those that nolam was not run on (–). Where nolam has "
        "the higher recall, its model allows an action that no trace has, without any precondition; praxis leaves "
        "such actions out."]
    titles = {"walks": f"Random walks of {STEPS} actions each", "amlgym": "The traces that AMLGym ships"}
    for setting in SETTINGS:
        esam = [results[name, setting, "0"]["esam"] for name in names]
        lines += [
            "", f"### {titles[setting]}", "",
            "What can be learned without noise: ESAM from the same traces has precision "
            f"{statistics.mean(row[0] for row in esam):.3f}, recall "
            f"{statistics.mean(row[1] for row in esam):.3f}, effects "
            f"{statistics.mean(row[2] for row in esam):.3f}. In the eight domains where praxis' recall is "
            f"lowest, its mean is {lowest(results, setting, noises, names, 8):.3f} or more at each rate.", ""]
        lines += means(results, setting, noises, names)
        lines += ["", "Precision / recall by domain:", ""]
        lines += by_domain(results, setting, noises, names)
    common.write_section("noise", lines)


def lowest(results, setting, noises, names, count):
    """The least mean recall over so many domains."""
    return min(
        statistics.mean(sorted(results[name, setting, noise]["ours"][1] for name in names)[:count])
        for noise in noises)


def means(results, setting, noises, names):
    rows = []
    for noise in noises:
        own = [results[name, setting, noise] for name in names]
        both = [row for row in own if "nolam" in row]

        def mean(side, place):
            return f"{statistics.mean(row[side][place] for row in both):.3f}"
        rows.append([
            f"{float(noise):.0%}", f"{statistics.mean(row['estimate'] for row in own):.1f} %",
            mean("ours", 0), mean("nolam", 0), mean("ours", 1), mean("nolam", 1), mean("ours", 2),
            mean("nolam", 2), f"{sum(row['seconds'] for row in both):.1f}",
            f"{sum(row['peer seconds'] for row in both):.1f}"])
    return common.table(
        ["noise", "estimated", "precision", "nolam", "recall", "nolam", "effects", "nolam",
         "CPU s", "nolam"], rows)


def by_domain(results, setting, noises, names):
    head = ["domain", "ESAM, no noise"]
    for noise in noises:
        head += [f"{float(noise):.0%}", "nolam"]
    rows = []
    for name in names:
        esam = results[name, setting, "0"]["esam"]
        row = [name, f"{esam[0]:.2f} / {esam[1]:.2f}"]
        for noise in noises:
            for side in ("ours", "nolam"):
                own = results[name, setting, noise].get(side)
                row.append(f"{own[0]:.2f} / {own[1]:.2f}" if own else "–")
        rows.append(row)
    return common.table(head, rows)


main()
