#!/usr/bin/env python3
"""Counts how many states a second each side evaluates with the same heuristic.

  evaluations.py --heuristic ff|lmcut --suite S.json --root BENCH --praxis PRAXIS --venv VENV --out R.jsonl

Both sides run the same kind of search for some seconds on the task that they ground themselves: a
lazy greedy search with h_FF and its preferred operators, or A* with LM-cut. Seconds are CPU seconds of
search alone: Fast Downward reports them; ours are those of `praxis plan` less those of `praxis ground`.
Standard library only; Linux only.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import tempfile

from ground import number, run

SEARCHES = {
    "ff": ("lazy([ff, preferred(ff)])",
           "let(h, ff(), lazy_greedy([h], preferred=[h], max_time=%d))"),
    "lmcut": ("astar(lmcut)", "astar(lmcut(), max_time=%d)"),
}


def ours(args, domain, problem, folder):
    """States evaluated by Praxis, the CPU seconds of search, and what a state takes."""
    ground, _ = run([args.praxis, "ground", domain, problem], 10 * args.time, folder)
    plan, text = run([args.praxis, "plan", domain, problem, "--json", "--search",
                      SEARCHES[args.heuristic][0], "--time-limit", str(args.time)],
                     10 * args.time, folder)
    try:
        statistics = json.loads(text)["statistics"]
    except (ValueError, KeyError):
        return None
    return {"evaluated": statistics["evaluated"], "seconds": plan["cpu"] - ground["cpu"],
            "states": statistics["states"], "bytes_per_state": statistics["bytes_per_state"]}


def peer(args, domain, problem, folder):
    """The same of Fast Downward."""
    status, _ = run([args.venv + "/bin/python", "-m", "fast_downward.translate", domain, problem,
                     "--sas-file", "output.sas"], 10 * args.time, folder)
    task = os.path.join(folder, "output.sas")
    if status["status"] != 0 or not os.path.exists(task):
        return None
    search = glob.glob(args.venv + "/lib/python3*/site-packages/up_fast_downward/downward/builds/"
                       "release/bin/downward")[0]
    with open(task) as text:
        output = subprocess.run([search, "--internal-plan-file", "plan", "--search",
                                 SEARCHES[args.heuristic][1] % args.time], cwd=folder, stdin=text,
                                capture_output=True, text=True).stdout
    seconds = re.search(r"Search time: ([0-9.]+)s", output)
    if not seconds:
        return None
    return {"evaluated": number(r"Evaluated (\d+) state", output),
            "seconds": float(seconds.group(1)),
            "state_bits": 8 * (number(r"Bytes per state: (\d+)", output) or 0)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--heuristic", choices=sorted(SEARCHES), required=True)
    for name in ("suite", "root", "praxis", "venv", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--time", type=int, default=5, help="seconds of search on each side")
    args = parser.parse_args()
    args.venv = os.path.abspath(args.venv)
    with open(args.suite) as text:
        suite = json.load(text)
    with open(args.out, "w") as out:
        for entry in suite:
            paths = [os.path.abspath(os.path.join(args.root, entry[key]))
                     for key in ("domain", "problem")]
            with tempfile.TemporaryDirectory() as folder:
                row = {"id": entry["id"], "praxis": ours(args, *paths, folder),
                       "peer": peer(args, *paths, folder)}
            print(json.dumps(row), file=out, flush=True)
            print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
