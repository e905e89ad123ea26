#!/usr/bin/env python3
"""Learning from noisy states: praxis without the noise rate against nolam with it.

  noise.py PRAXIS SHARED [--steps 16] [--noise 0.01,0.05,0.1,0.2] [DOMAIN…]

For each domain of SHARED/data/amlgym ten random walks are made on its problems, in which each
literal is flipped with the rate of the noise. Both learners get the same files. Learned
preconditions are compared with the true ones in states of other, noiseless walks, for all
well-typed bindings of each action (at most 3000 a state). Writes a section of
Docs/benchmarks-learning.md.
"""
import argparse
import itertools
import os
import random
import re
import statistics

import common

HERE = os.path.dirname(os.path.abspath(__file__))


def walk(praxis, domain, problem, folder, seed, steps, *options):
    """The trace file of a random walk."""
    if not os.path.exists(f"{folder}/0.trajectory"):
        common.Run([
            praxis, "simulate", domain, problem, "--steps", str(steps), "--seed", str(seed),
            "--output", folder, *options]).check()
    return f"{folder}/0.trajectory"


def applicability(reference, learned, tests):
    """Mean precision and recall over the actions, and how often an effect was predicted wrong."""
    chance = random.Random(1)
    counts = {action: [0, 0, 0] for action in reference.actions}
    wrong = 0
    for problem, trace in tests:
        objects = common.objects(problem) + reference.constants
        walked = common.states(trace)
        for state in chance.sample(walked, min(6, len(walked))):
            for action, (parameters, condition, effect) in reference.actions.items():
                bindings = list(itertools.islice(reference.bindings(action, objects), 200_000))
                if len(bindings) > 3000:
                    bindings = chance.sample(bindings, 3000)
                for arguments in bindings:
                    binding = dict(zip((name for name, _ in parameters), arguments))
                    is_true = common.holds(condition, binding, state)
                    is_learned = False
                    if action in learned.actions:
                        own, own_condition, own_effect = learned.actions[action]
                        own_binding = dict(zip((name for name, _ in own), arguments))
                        is_learned = common.holds(own_condition, own_binding, state)
                    if is_true and is_learned:
                        counts[action][0] += 1
                        if common.successor(effect, binding, state) != common.successor(
                                own_effect, own_binding, state):
                            wrong += 1
                    elif is_learned:
                        counts[action][1] += 1
                    elif is_true:
                        counts[action][2] += 1
    precision = [hit / (hit + false) if hit + false else 1 for hit, false, _ in counts.values()]
    recall = [hit / (hit + missed) if hit + missed else 1 for hit, _, missed in counts.values()]
    hits = sum(hit for hit, _, _ in counts.values())
    return statistics.mean(precision), statistics.mean(recall), 1 - wrong / hits if hits else 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("praxis")
    parser.add_argument("shared")
    parser.add_argument("domains", nargs="*")
    parser.add_argument("--steps", type=int, default=16)
    parser.add_argument("--noise", default="0.01,0.05,0.1,0.2")
    options = parser.parse_intermixed_args()
    data = f"{options.shared}/data/amlgym"
    praxis = os.path.abspath(options.praxis)
    python = common.peers()
    results = {}
    for name in options.domains or sorted(os.listdir(data)):
        domain = f"{data}/{name}/domain.pddl"
        problems = sorted(
            f"{data}/{name}/problems/{file}" for file in os.listdir(f"{data}/{name}/problems"))
        folder = f"{common.RESULTS}/noise/{name}"
        os.makedirs(folder, exist_ok=True)
        reference = common.Domain(domain)
        tests = [
            (problem, walk(praxis, domain, problem, f"{folder}/test-{number}", 100 + number, 30))
            for number, problem in enumerate(problems)]
        for noise in options.noise.split(","):
            traces = [
                walk(praxis, domain, problems[number % len(problems)],
                     f"{folder}/walk-{noise}-{options.steps}-{number}", 200 + number,
                     options.steps, "--noise", noise, "--format", "observation")
                for number in range(10)]
            ours, theirs = f"{folder}/ours-{noise}.pddl", f"{folder}/nolam-{noise}.pddl"
            run = common.Run([
                praxis, "learn", domain, *traces, "--algorithm", "nolam", "--output", ours]).check()
            peer = common.Run(
                [python, f"{HERE}/peers/nolam_learner.py", domain, theirs, noise, *traces],
                limit=300)
            with open(ours) as stream:
                estimate = float(re.search(r"wrong way round: ([\d.]+)", stream.read())[1])
            row = {
                "estimate": estimate, "ours": applicability(reference, common.Domain(ours), tests),
                "seconds": run.seconds, "peer seconds": peer.seconds}
            if peer.status == 0:
                row["nolam"] = applicability(reference, common.Domain(theirs), tests)
            results[name, noise] = row
            print(name, noise, row, flush=True)
    write(results, options, python)


def write(results, options, python):
    noises = options.noise.split(",")
    names = sorted({name for name, _ in results})
    rows = []
    for noise in noises:
        own = [results[name, noise] for name in names]
        both = [row for row in own if "nolam" in row]

        def mean(side, place):
            return f"{statistics.mean(row[side][place] for row in both):.3f}"
        rows.append([
            f"{float(noise):.0%}", f"{statistics.mean(row['estimate'] for row in own):.1f} %",
            mean("ours", 0), mean("nolam", 0), mean("ours", 1), mean("nolam", 1), mean("ours", 2),
            mean("nolam", 2), f"{sum(row['seconds'] for row in both):.1f}",
            f"{sum(row['peer seconds'] for row in both):.1f}"])
    lines = [
        "## Noisy states", "",
        f"`make bench-learn-noise`: {len(names)} domains of AMLGym, ten random walks of "
        f"{options.steps} actions each, every literal flipped with the given rate. "
        "`praxis learn --algorithm nolam` is not told the rate; "
        f"nolam {common.version('nolam')} is. Means over the domains; precision and recall of "
        "applicability are means over a domain's actions, on noiseless states of other walks; "
        "\"effects\" is the share of applicable actions whose next state is predicted right; "
        "CPU seconds are of all domains together.", ""]
    lines += common.table(
        ["noise", "estimated", "precision", "nolam", "recall", "nolam", "effects", "nolam",
         "CPU s", "nolam"], rows)
    lines += ["", "Precision / recall by domain:", ""]
    head = ["domain"]
    for noise in noises:
        head += [f"{float(noise):.0%}", "nolam"]
    domains = []
    for name in names:
        row = [name]
        for noise in noises:
            for side in ("ours", "nolam"):
                own = results[name, noise].get(side)
                row.append(f"{own[0]:.2f} / {own[1]:.2f}" if own else "fails")
        domains.append(row)
    lines += common.table(head, domains)
    common.write_section("noise", lines)


main()
