#!/usr/bin/env python3
"""Compares SAM and ESAM with n-sam on the shared AMLGym domains.

  learn_classical.py measure --praxis PRAXIS --data SHARED/data/amlgym --out RESULTS.jsonl [DOMAIN…]
  learn_classical.py report --out RESULTS.jsonl --output Docs/benchmarks-learning.md

`measure` learns from 1, 2, 5 and 7 traces of each domain. Applicability and predicted effects are measured by
`praxis evaluate`, which amlgym_metrics.py holds against AMLGym's own figures, in test states that AMLGym
ships for other problems than those that the traces are of. The shared problems are then solved with each
model: with Praxis' models by Praxis, with n-sam's by Fast Downward (lama-first, 30 s); `praxis validate`
judges the plans in the true domain. Needs amlgym, n-sam and up-fast-downward in the running Python.
"""
import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from importlib import resources

import learned_models
import sections

COUNTS = (1, 2, 5, 7)
LEARNERS = ("sam", "esam", "n-sam")
TEST_PROBLEMS = 25
TIME_LIMIT = 30
HERE = os.path.dirname(os.path.abspath(__file__))


def write_tests(domain, folder):
    """AMLGym's test states as trace files with their problems beside them."""
    base = resources.files("amlgym.benchmarks")
    states = json.loads(
        (base / "states" / "predictive_power_fast" / domain / "test_states.json").read_text())
    paths = []
    for name, tests in list(states.items())[:TEST_PROBLEMS]:
        stem = os.path.join(folder, name.split("_")[0])
        with open(stem + ".pddl", "w") as stream:
            stream.write((base / "problems" / "predictive_power" / domain / name).read_text())
        with open(stem + ".trajectory", "w") as stream:
            stream.write("(:trajectory\n")
            for state in tests.values():
                stream.write(f"(:state {' '.join(sorted(state['fluents']))})\n")
            stream.write(")\n")
        paths.append(stem + ".trajectory")
    return paths


def run(command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options)


def solved_by_fast_downward(praxis, model, reference, problems, folder):
    """Plans with lama-first, judged in the true domain."""
    venv = os.path.dirname(os.path.dirname(sys.executable))
    searches = os.path.join(folder, "searches")
    subprocess.run([sys.executable, f"{HERE}/peer_searches.py", searches], check=True)
    counts = {"solved": 0, "invalid_plan": 0}
    for problem in problems:
        plan = os.path.join(folder, "plan")
        if os.path.exists(plan):
            os.remove(plan)
        try:
            run([f"{HERE}/fast-downward.sh", venv, f"{searches}/lama-first", model, problem, plan],
                timeout=TIME_LIMIT, cwd=folder)
        except subprocess.TimeoutExpired:
            continue
        if os.path.exists(plan):
            verdict = run([praxis, "validate", reference, problem, plan])
            counts["solved" if verdict.returncode == 0 else "invalid_plan"] += 1
    return counts


def learning_seconds(learner, praxis, data, count, model):
    """CPU seconds of learning in a process of its own, reading the traces included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    code = ("import sys; sys.path.insert(0, sys.argv[1]); import learned_models; "
            "learned_models.learn(*sys.argv[2:5], int(sys.argv[5]), sys.argv[6])")
    if learner == "n-sam":
        result = run([sys.executable, "-c", code, HERE, learner, praxis, data, str(count), model])
        if result.returncode != 0:
            raise RuntimeError(result.stderr.strip().split("\n")[-1])
    else:
        learned_models.learn(learner, praxis, data, count, model)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(options):
    praxis = os.path.abspath(options.praxis)
    with open(options.out, "a") as out:
        for domain in options.domains or sorted(os.listdir(options.data)):
            data = os.path.abspath(os.path.join(options.data, domain))
            reference = f"{data}/domain.pddl"
            problems = [f"{data}/problems/{name}" for name in sorted(os.listdir(f"{data}/problems"))]
            with tempfile.TemporaryDirectory() as folder:
                tests = write_tests(domain, folder)
                for count in COUNTS:
                    for learner in LEARNERS:
                        row = {"domain": domain, "traces": count, "learner": learner,
                               "problems": len(problems)}
                        model = os.path.join(folder, f"model-{learner}-{count}.pddl")
                        try:
                            row["seconds"] = learning_seconds(learner, praxis, data, count, model)
                            command = [praxis, "evaluate", model, reference, "--json", "--traces",
                                       *tests]
                            if learner != "n-sam":
                                command += ["--problems", f"{data}/problems", "--time-limit",
                                            str(TIME_LIMIT)]
                            result = run(command)
                            if result.returncode != 0:
                                raise RuntimeError(result.stderr.strip()[:200])
                            evaluation = json.loads(result.stdout)
                            for part in ("applicability", "predicted_effects"):
                                row[part] = {kind: evaluation[part][kind]
                                             for kind in ("precision", "recall")}
                            row["test_states"] = evaluation["test_states"]
                            solving = evaluation.get("solving") or solved_by_fast_downward(
                                praxis, model, reference, problems, folder)
                            row["solved"] = solving["solved"]
                            row["invalid_plans"] = solving["invalid_plan"]
                        except RuntimeError as error:
                            row["error"] = str(error)
                        out.write(json.dumps(row) + "\n")
                        out.flush()
                        print(row, flush=True)


def mean(rows, part, kind):
    values = [row[part][kind] for row in rows if part in row]
    return f"{sum(values) / len(values):.3f}" if values else "–"


def report(options):
    rows = {}
    with open(options.out) as stream:
        for line in stream:
            row = json.loads(line)
            rows[row["domain"], row["traces"], row["learner"]] = row
    # Domains of which something is still to be measured are left out.
    domains = [domain for domain in sorted({key[0] for key in rows})
               if all((domain, count, learner) in rows for count in COUNTS for learner in LEARNERS)]
    states = sum(rows[domain, 7, "esam"].get("test_states", 0) for domain in domains)
    text = [
        "## SAM and ESAM against n-sam",
        "",
        f"{len(domains)} domains of AMLGym, {states} test states of problems that no trace is of, "
        f"{sum(rows[domain, 7, 'esam']['problems'] for domain in domains)} problems. Means over the "
        "domains; the metrics are AMLGym's. Praxis solves with its own models, Fast Downward "
        "(lama-first) with those of n-sam, 30 s for each problem. `make bench-learn` repeats it.",
        "",
        "| traces | learner | applicability precision | recall | predicted effects precision | recall "
        "| problems solved | invalid plans | CPU s to learn |",
        "|--:|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for count in COUNTS:
        for learner in LEARNERS:
            own = [rows[domain, count, learner] for domain in domains]
            text.append(
                f"| {count} | {learner} | {mean(own, 'applicability', 'precision')} "
                f"| {mean(own, 'applicability', 'recall')} "
                f"| {mean(own, 'predicted_effects', 'precision')} "
                f"| {mean(own, 'predicted_effects', 'recall')} "
                f"| {sum(row.get('solved', 0) for row in own)} "
                f"| {sum(row.get('invalid_plans', 0) for row in own)} "
                f"| {sum(row.get('seconds', 0) for row in own):.1f} |")
    text += ["", "Domain by domain: applicability precision / recall, and problems solved.", "",
             "| domain | traces | sam | esam | n-sam |", "|---|--:|--:|--:|--:|"]
    for domain in domains:
        for count in COUNTS:
            cells = []
            for learner in LEARNERS:
                row = rows[domain, count, learner]
                if "error" in row:
                    cells.append("no usable model")
                else:
                    part = row["applicability"]
                    cells.append(f"{part['precision']:.3f} / {part['recall']:.3f}, "
                                 f"{row['solved']}/{row['problems']}")
            text.append(f"| {domain} | {count} | {' | '.join(cells)} |")
    sections.write(options.output, "classical", "\n".join(text))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("measure")
    command.add_argument("--praxis", required=True)
    command.add_argument("--data", required=True)
    command.add_argument("--out", required=True)
    command.add_argument("domains", nargs="*")
    command.set_defaults(run=measure)
    command = commands.add_parser("report")
    command.add_argument("--out", required=True)
    command.add_argument("--output", required=True)
    command.set_defaults(run=report)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
