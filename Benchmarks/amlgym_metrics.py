#!/usr/bin/env python3
"""Compares `praxis evaluate` with AMLGym's own metrics on the same models and states.

  amlgym_metrics.py --praxis PRAXIS --data SHARED/data/amlgym [--output Docs/benchmarks-learning.md] [DOMAIN…]

For each domain, models are learned by Praxis and by n-sam from 1, 2 and 5 of the shared traces. Each is
measured twice on the same states: by `praxis evaluate` and by `amlgym.metrics`, both for prediction and for
syntactic similarity. Exit status 0 if all figures are equal, 1 if not. With --output the counts go to a section
of that file. Needs amlgym in the running Python.
"""
import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import warnings

warnings.filterwarnings("ignore")
# n-sam does not start without it.
os.environ.setdefault("CONVEX_HULL_ERROR_PATH", os.path.join(tempfile.gettempdir(), "n-sam.log"))

import learned_models  # noqa: E402  (beside this file)
import sections  # noqa: E402
from amlgym.metrics import predictive_power, syntactic_precision, syntactic_recall  # noqa: E402
from amlgym.modeling.UPEnv import UPEnv  # noqa: E402

# AMLGym's simulator takes seconds for a state of the larger domains.
PROBLEMS = [0, 1]
STATES = 4


def states_of(trace):
    with open(trace) as stream:
        return [re.findall(r"\([^():]+\)", line) for line in stream if line.startswith("(:state")]


def write_states(path, states):
    with open(path, "w") as stream:
        stream.write("(:trajectory\n")
        for state in states:
            stream.write(f"(:state {' '.join(state)})\n")
        stream.write(")\n")


def ours(praxis, model, reference, traces):
    run = subprocess.run([praxis, "evaluate", model, reference, "--json", "--traces", *traces],
                         capture_output=True, text=True, check=True)
    result = json.loads(run.stdout)
    figures = {f"{part} {kind}": result[part][kind]
               for part in ("applicability", "predicted_effects") for kind in ("precision", "recall")}
    parts = {"precs_pos": "positive_preconditions", "precs_neg": "negative_preconditions",
             "eff_pos": "add_effects", "eff_neg": "delete_effects", "mean": "mean"}
    for theirs, name in parts.items():
        for kind in ("precision", "recall"):
            figures[f"syntactic {theirs} {kind}"] = result["syntactic"][name][kind]
    return figures


def readable_by_amlgym(model, reference, path):
    """Copies of both domains whose actions AMLGym's reader cannot mix up.

    It takes `_` and `-` for the same only where both domains have all actions, and `make_sandwich` for
    `make_sandwich_no_gluten` where that comes first: so names get hyphens and an end of their own.
    """
    copies = []
    for source, name in ((model, "model"), (reference, "reference")):
        with open(source) as stream:
            text = re.sub(r";[^\n]*", "", stream.read()).replace("_", "-")
        text = re.sub(r"(:action\s+[^\s()]+)", r"\1-end", text)
        copies.append(f"{path}-{name}.pddl")
        with open(copies[-1], "w") as stream:
            stream.write(text)
    return copies


def theirs(model, reference, tests, folder):
    here = os.getcwd()
    os.chdir(folder)  # AMLGym writes files into the working folder
    try:
        power = predictive_power([UPEnv(model, problem) for problem, _ in tests],
                                 [UPEnv(reference, problem) for problem, _ in tests],
                                 [states for _, states in tests], show_progress=False)
        figures = {}
        for part in ("applicability", "predicted_effects"):
            for kind in ("precision", "recall"):
                figures[f"{part} {kind}"] = float(power[part][f"mean_{kind}"])
        texts = readable_by_amlgym(model, reference, os.path.join(folder, "syntax"))
        for kind, metric in (("precision", syntactic_precision), ("recall", syntactic_recall)):
            for part, value in metric(*texts).items():
                figures[f"syntactic {part} {kind}"] = float(value)
        return figures
    finally:
        os.chdir(here)


def report(counts, path):
    """Writes how many figures were compared of each domain, and how many of them differ."""
    compared = sum(compared for compared, _, _ in counts.values())
    differences = sum(differences for _, differences, _ in counts.values())
    models = sum(models for _, _, models in counts.values())
    sections.write(path, "metrics", "\n".join([
        "## The metrics", "",
        f"`praxis evaluate` against AMLGym's own metrics, on {models} models of {len(counts)} domains "
        f"({', '.join(counts)}), learned by SAM, ESAM and n-sam from 1, 2 and 5 traces: {compared} figures "
        f"compared, {differences} differ. `make bench-learn` repeats it."]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--praxis", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--output")
    parser.add_argument("domains", nargs="*")
    options = parser.parse_args()
    praxis = os.path.abspath(options.praxis)
    data = os.path.abspath(options.data)
    random.seed(1)
    counts = {}
    for domain in options.domains or sorted(os.listdir(data)):
        reference = f"{data}/{domain}/domain.pddl"
        differences = compared = models = 0
        with tempfile.TemporaryDirectory() as folder:
            tests, files = [], []
            for number in PROBLEMS:
                states = states_of(f"{data}/{domain}/trajectories/{number}.trajectory")
                states = random.sample(states, min(STATES, len(states)))
                problem = f"{data}/{domain}/problems/{number}.pddl"
                files.append(f"{folder}/{number}.trajectory")
                write_states(files[-1], states)
                with open(problem) as source, open(f"{folder}/{number}.pddl", "w") as copy:
                    copy.write(source.read())
                tests.append((problem, states))
            for count in (1, 2, 5):
                for learner in ("esam", "sam", "n-sam"):
                    model = f"{folder}/{learner}-{count}.pddl"
                    learned_models.learn(learner, praxis, f"{data}/{domain}", count, model)
                    try:
                        expected = theirs(model, reference, tests, folder)
                    except Exception as error:  # AMLGym's tools cannot read every domain
                        print(f"{domain:12} {learner:5} {count}  not measured by AMLGym: {error!r:.120}")
                        continue
                    models += 1
                    measured = ours(praxis, model, reference, files)
                    wrong = []
                    for name, value in expected.items():
                        compared += 1
                        own = measured[name]
                        digits = 2 if name.startswith("syntactic") else 9
                        if abs(own - value) > 0.5000001 * 10 ** -digits:
                            wrong.append(f"{name}: {own} instead of {value}")
                    differences += len(wrong)
                    print(f"{domain:12} {learner:5} {count}  {'; '.join(wrong) or 'equal'}", flush=True)
        counts[domain] = compared, differences, models
    if options.output:
        report(counts, options.output)
    compared, differences, _ = map(sum, zip(*counts.values()))
    print(f"{compared} figures compared, {differences} differ")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
