#!/usr/bin/env python3
"""Learns online with Praxis and with OLAM, on the same problems, and compares what it takes.

  explore.py --praxis PRAXIS --data FOLDER --out Docs/benchmarks-exploration.md

FOLDER has a folder for each domain with domain.pddl and problems/0.pddl, 1.pddl, … OLAM is `olam` from PyPI; this
script runs under the Python of a virtual environment that has it. Counted are the actions that succeed
and are rejected until each stops by itself, CPU seconds (of the whole process for Praxis; of OLAM
without its start and imports), and, by AMLGym's metrics, what the learned domains are worth.
"""
import argparse
import contextlib
import io
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time

DOMAINS = ["blocksworld", "miconic", "ferry", "grippers"]


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


def olam(domain, problem, learned, folder):
    run = subprocess.run([sys.executable, "-c", PEER, domain, problem, learned, "10000"],
                         capture_output=True, text=True, cwd=folder, timeout=1800)
    if run.returncode != 0:
        return {"error": run.stderr.strip().splitlines()[-1]}
    return json.loads(run.stdout.splitlines()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("praxis", "data", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--problems", type=int, default=7)
    args = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name in DOMAINS:
            for number in range(args.problems):
                domain = os.path.abspath(f"{args.data}/{name}/domain.pddl")
                problem = os.path.abspath(f"{args.data}/{name}/problems/{number}.pddl")
                row = {"id": f"{name} {number}",
                       "praxis": praxis(args.praxis, domain, problem, folder + "/ours.pddl"),
                       "olam": olam(domain, problem, folder + "/theirs.pddl", folder)}
                rows.append(row)
                print(json.dumps(row), flush=True)
    return rows


if __name__ == "__main__":
    main()
