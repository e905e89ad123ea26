#!/usr/bin/env python3
"""Runs missions with ten seeds, with and without learning, filter and safety; writes Docs/benchmarks-mission.md.

usage: mission.py PRAXIS [OUTPUT]
"""

import json
import pathlib
import statistics
import subprocess
import sys

praxis = sys.argv[1]
root = pathlib.Path(__file__).resolve().parent.parent
output = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else root / "Docs/benchmarks-mission.md"
seeds = range(1, 11)
agents = [
    ("goals first", []),
    ("learns first, then pursues the goals", ["--explore", "300"]),
    ("without filter", ["--no-filter"]),
    ("without safety conditions", ["--no-safety"]),
    ("without learning", ["--no-learning"]),
    ("without learning, filter and safety", ["--no-learning", "--no-filter", "--no-safety"]),
]


def run(options, seed):
    command = [praxis, "mission", str(root / "Missions/yard"), "--seed", str(seed), "--json",
               "--time-limit", "1800", "--action-limit", "500"]
    result = subprocess.run(command + options, capture_output=True, text=True)
    if result.returncode not in (0, 1):
        sys.exit(result.stderr)
    return json.loads(result.stdout)


def table(agents, physics=False):
    """The rows of a table: one for each kind of agent."""
    rows = []
    for name, options in agents:
        options = options + (["--physics"] if physics else [])
        runs = [run(options, seed) for seed in seeds]
        complete = sum(r["complete"] for r in runs)
        goals = sum(g["reached"] for r in runs for g in r["goals"])
        mean = lambda key: statistics.mean(r[key] or 0 for r in runs)
        rows.append(
            f"| {name} | {complete} of 10 | {goals} of {sum(len(r['goals']) for r in runs)} "
            f"| {sum(r['violations'] for r in runs)} | {mean('steps'):.0f} | {mean('rejected'):.0f} "
            f"| {sum(r['falls'] for r in runs)} | {mean('plans'):.0f} "
            f"| {mean('precision'):.2f}, {mean('recall'):.2f} | {mean('seconds'):.0f} s "
            f"| {statistics.median(r['medianPlan'] or 0 for r in runs) * 1000:.0f} ms "
            f"| {max(r['slowestPlan'] or 0 for r in runs) * 1000:.0f} ms |")
        print(rows[-1], flush=True)
    head = ("| agent | missions complete | goals reached | forbidden states entered | steps | not possible | falls "
            "| plans | precision, recall | time | a plan took | the slowest |")
    return "\n".join([head, "|---" * 12 + "|"] + rows)


def main():
    without_forces = table(agents)
    with_forces = table(agents[:2], physics=True)
    text = f"""# Missions, measured

`make bench-mission` runs the mission of `Missions/yard` with ten seeds in the simulator without forces: a stride slips
with a probability of 5 %, and one slip in ten ends in a fall. The agent begins with the names of seven actions.
A mission ends after 1,800 s of the robot's clock or 500 steps.

{without_forces}

The same mission with ten seeds of the sensors' errors in the physics of MuJoCo (`--physics`), where the legs do slip and
walls are hard:

{with_forces}

Steps, plans and times are means. Precision and recall are those of the safe model at the end, for which actions are
possible, in states of random walks. "A plan took" is the median of the missions' medians, from the question to the
plan, in wall-clock time.
"""
    output.write_text(text)


main()
