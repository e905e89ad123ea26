#!/usr/bin/env python3
"""Learns online with Praxis and with OLAM, on the same problems, and compares what it takes.

  explore.py --praxis PRAXIS --data FOLDER --own Domains --out Docs/benchmarks-exploration.md

Each folder has a folder for each domain: with domain.pddl and problems/0.pddl, 1.pddl, … the one, with
domain.pddl and p01.pddl, … the other. OLAM is `olam` from PyPI; this script runs under the Python of a virtual environment that has it. Counted are the actions that succeed
and are rejected until each stops by itself, CPU seconds (of the whole process for Praxis; of OLAM
without its start and imports), and, by AMLGym's metrics, what the learned domains are worth.
"""
import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

import machine

DOMAINS = ["blocksworld", "miconic", "ferry", "grippers"]
OWN_DOMAINS = ["blocks-world", "hanoi", "legged-scout", "logistics", "sliding-tiles"]
# What OLAM may take for one problem.
SECONDS = 600


def praxis(binary, domain, problem, learned):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run([binary, "explore", domain, problem, "--json", "--output", learned],
                            capture_output=True, text=True, check=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    report = json.loads(output)
    return {"succeeded": report["succeeded"], "rejected": report["rejected"],
            "stopped": report["certificate"],
            "cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}


PEER = """
import contextlib, io, json, logging, resource, sys, warnings
warnings.filterwarnings("ignore"); logging.disable(logging.CRITICAL)
domain, problem, learned, steps = sys.argv[1:4] + [int(sys.argv[4])]
def cpu():
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in usage)
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    from unified_planning.io import PDDLReader
    from unified_planning.shortcuts import SequentialSimulator, get_environment
    from amlgym.util.util import empty_domain
    from olam.OLAM import OLAM
    get_environment().credits_stream = None
    env = SequentialSimulator(problem=PDDLReader().parse_problem(domain, problem))
    start = cpu()
    model, trajectory = OLAM(empty_domain(domain)).run(env, max_steps=steps)
    used = cpu() - start
    open(learned, "w").write(str(model))
    succeeded = len(trajectory.actions) if hasattr(trajectory, "actions") else str(trajectory).count("(:action")
print(json.dumps({"succeeded": succeeded, "rejected": None, "stopped": succeeded < steps, "cpu": used}))
"""


def worth(binary, learned, domain, traces):
    """Precision and recall of applicability and effects in the states of traces."""
    run = subprocess.run([binary, "evaluate", learned, domain, "--json", "--traces", *traces],
                         capture_output=True, text=True)
    if run.returncode != 0:
        return {"error": run.stderr.strip().splitlines()[-1:]}
    result = json.loads(run.stdout)
    return {key: [result[key]["precision"], result[key]["recall"]]
            for key in ("applicability", "predicted_effects")}


def olam(domain, problem, learned, folder):
    try:
        run = subprocess.run([sys.executable, "-c", PEER, domain, problem, learned, "10000"],
                             capture_output=True, text=True, cwd=folder, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return {"error": f"not in {SECONDS} s"}
    if run.returncode != 0:
        return {"error": run.stderr.strip().splitlines()[-1]}
    return json.loads(run.stdout.splitlines()[-1])


def tasks(args):
    """Name, domain file and problem file of everything that is measured."""
    for name in DOMAINS:
        for number in range(args.problems):
            yield f"{name} {number}", f"{args.data}/{name}/domain.pddl", f"{args.data}/{name}/problems/{number}.pddl"
    for name in OWN_DOMAINS:
        yield f"{name} p01", f"{args.own}/{name}/domain.pddl", f"{args.own}/{name}/p01.pddl"


def measure(args, name, domain, problem, folder):
    domain, problem = os.path.abspath(domain), os.path.abspath(problem)
    tests = f"{folder}/{name.replace(' ', '-')}"
    subprocess.run([args.praxis, "simulate", domain, problem, "--traces", "3", "--steps", "30",
                    "--seed", "1", "--output", tests], capture_output=True, check=True)
    traces = [f"{tests}/{trace}.trajectory" for trace in range(3)]
    row = {"name": name}
    for side, run in (("praxis", lambda to: praxis(args.praxis, domain, problem, to)),
                      ("olam", lambda to: olam(domain, problem, to, folder))):
        learned = f"{folder}/{side}.pddl"
        row[side] = run(learned)
        if "error" not in row[side]:
            row[side] |= worth(args.praxis, learned, domain, traces)
    return row


def cell(side):
    if "error" in side:
        return [side["error"] if side["error"].startswith("not in") else "failed"] + [""] * 3
    tries = "" if side["rejected"] is None else f" (+ {side['rejected']})"
    def pair(key):
        return " / ".join("–" if v is None else f"{v:.2f}" for v in side.get(key, []))
    return [f"{side['succeeded']}{tries}{'' if side['stopped'] else ' …'}", f"{side['cpu']:.2f}",
            pair("applicability"), pair("predicted_effects")]


def report(rows):
    lines = [
        "# Exploration", "",
        "<!-- Written by `make bench-explore` (Benchmarks/explore.py). Do not edit. -->", "",
        f"Measured on {time.strftime('%Y-%m-%d')}: {machine.processor()}, {os.cpu_count()} cores. Both learn a "
        "domain from names and parameters alone by acting in a simulated world, until they stop by "
        "themselves: `praxis explore` with its standard strategy, and OLAM from PyPI. Actions are those "
        "that succeeded; rejected tries stand in brackets where they are known. Seconds are CPU time: "
        "of the whole process for Praxis, of OLAM's run alone, without start and imports, for OLAM. "
        "Precision and recall are AMLGym's, in the states of three random walks of 30 steps in the same "
        f"problem. OLAM had {SECONDS} s for a problem.", "",
        "| domain, problem | Praxis actions | s | applicable P / R | effects P / R | OLAM actions | s "
        "| applicable P / R | effects P / R |", "|---" + "|--:" * 8 + "|"]
    for row in rows:
        cells = [row["name"]] + cell(row["praxis"]) + cell(row["olam"])
        lines.append("| " + " | ".join(cells) + " |")
    both = [row for row in rows if "error" not in row["olam"]]
    def total(side, key):
        return sum(row[side][key] for row in both)
    lines += [
        "", f"On the {len(both)} of {len(rows)} problems that both finished Praxis took "
        f"{total('praxis', 'succeeded')} successful actions and {total('praxis', 'cpu'):.1f} s, OLAM "
        f"{total('olam', 'succeeded')} and {total('olam', 'cpu'):.1f} s "
        f"({total('olam', 'cpu') / total('praxis', 'cpu'):.0f} times as many seconds).", "",
        "## How to repeat it", "", "```sh", "make bench-explore SHARED=../shared", "```"]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("praxis", "data", "own", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--problems", type=int, default=7, help="how many of each domain of the data")
    args = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for task in tasks(args):
            rows.append(measure(args, *task, folder))
            print(json.dumps(rows[-1]), flush=True)
    with open(args.out, "w") as out:
        out.write(report(rows))


if __name__ == "__main__":
    main()
