#!/usr/bin/env python3
"""Has the plans of a run judged once more, by a program that Praxis has no part in.

  second_opinion.py --suite S.json --root BENCH --results R.jsonl --judge 'CMD' --out J.jsonl

R.jsonl is what run_suite.py wrote; CMD is a command with {domain} {problem} {plan} that prints VAL's
words. A plan that the judge is too slow for, or that it cannot read, counts as unjudged.
"""
import argparse
import json
import os
import re
import shlex
import subprocess


def judge(command, values, limit):
    argv = [re.sub(r"\{(\w+)\}", lambda m: values.get(m.group(1), m.group(0)), word)
            for word in shlex.split(command)]
    try:
        done = subprocess.run(argv, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return "unjudged", None
    value = re.search(r"Final value: *([-+0-9.eE]+)", done.stdout)
    if "Plan valid" in done.stdout:
        return "valid", float(value.group(1)) if value else None
    if re.search("Plan failed|Goal not satisfied", done.stdout):
        return "invalid", None
    return "unjudged", None


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawTextHelpFormatter)
    for name in ("suite", "root", "results", "judge", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--time", type=float, default=60, help="seconds per plan")
    args = parser.parse_args()
    files = {item["id"]: item for item in json.load(open(args.suite))}
    keep = os.path.splitext(args.results)[0] + ".d"
    counts = {}
    with open(args.results) as rows, open(args.out, "w") as out:
        for row in map(json.loads, rows):
            plan = os.path.join(keep, re.sub(r"[^A-Za-z0-9_.-]", "_", row["id"]) + ".plan")
            if not os.path.exists(plan):
                continue
            item = files[row["id"]]
            values = {"domain": os.path.join(args.root, item["domain"]),
                      "problem": os.path.join(args.root, item["problem"]), "plan": plan}
            verdict, cost = judge(args.judge, values, args.time)
            counts[verdict] = counts.get(verdict, 0) + 1
            out.write(json.dumps({"id": row["id"], "first": row["verdict"],
                                  "first_cost": row["cost"], "second": verdict,
                                  "second_cost": cost}) + "\n")
    print("second opinion:", counts)


if __name__ == "__main__":
    main()
