#!/usr/bin/env python3
"""Grounds a suite with `praxis ground` and with Fast Downward's translator.

  ground.py --suite S.json --root BENCH --praxis PRAXIS --python VENV/bin/python --out R.jsonl

Both start from the PDDL files and end with a written SAS file, each in a process of its own; what is
counted is the CPU time and the peak memory of the whole process. Standard library only; Linux only.
"""
import argparse
import json
import os
import re
import resource
import subprocess
import tempfile
import time


def run(argv, limit, folder):
    """Run argv in a folder; returns its output, exit status, CPU seconds and peak MiB."""
    def setup():
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))

    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(argv, cwd=folder, stdin=subprocess.DEVNULL, stdout=log,
                                   stderr=subprocess.DEVNULL, preexec_fn=setup)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        return {"status": process.returncode, "cpu": usage.ru_utime + usage.ru_stime,
                "peak_mib": usage.ru_maxrss / 1024}, log.read()


def number(pattern, text):
    found = re.search(pattern, text)
    return int(found.group(1)) if found else None


def translator(args, domain, problem, folder):
    row, text = run([args.python, "-m", "fast_downward.translate", domain, problem],
                    args.time, folder)
    row["facts"] = number(r"Translator facts: (\d+)", text)
    row["operators"] = number(r"Translator operators: (\d+)", text)
    row["variables"] = number(r"Translator variables: (\d+)", text)
    return row


def praxis(args, domain, problem, folder):
    row, text = run([args.praxis, "ground", domain, problem, "--sas", "output.sas", "--json"],
                    args.time, folder)
    try:
        task = json.loads(text)
    except ValueError:
        task = {}
    for key in ("facts", "operators", "variables"):
        row[key] = task.get(key)
    return row


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--suite", required=True)
    parser.add_argument("--root", required=True)
    parser.add_argument("--praxis", required=True)
    parser.add_argument("--python", required=True, help="the virtual environment's Python")
    parser.add_argument("--out", required=True)
    parser.add_argument("--time", type=int, default=300, help="CPU seconds per instance")
    parser.add_argument("--repeat", type=int, default=3,
                        help="runs that take under a second are repeated; the fastest counts")
    args = parser.parse_args()
    for key in ("praxis", "python"):
        # abspath and not realpath: the environment's Python is a link that has to stay one.
        setattr(args, key, os.path.abspath(getattr(args, key)))

    suite = json.load(open(args.suite))
    with open(args.out, "w") as out:
        for place, item in enumerate(suite, 1):
            domain = os.path.abspath(os.path.join(args.root, item["domain"]))
            problem = os.path.abspath(os.path.join(args.root, item["problem"]))
            row = {"id": item["id"], "date": time.strftime("%Y-%m-%d")}
            for name, call in (("praxis", praxis), ("translator", translator)):
                with tempfile.TemporaryDirectory(prefix="ground-") as folder:
                    best = call(args, domain, problem, folder)
                    for _ in range(args.repeat - 1):
                        if best["cpu"] < 1:
                            best = min(best, call(args, domain, problem, folder),
                                       key=lambda r: r["cpu"])
                row[name] = best
            out.write(json.dumps(row) + "\n")
            out.flush()
            ours, theirs = row["praxis"], row["translator"]
            print(f"[{place:3}/{len(suite)}] {item['id']:48} praxis {ours['cpu']:7.3f} s "
                  f"{ours['operators']} ops   translator {theirs['cpu']:7.2f} s "
                  f"{theirs['operators']} ops", flush=True)


if __name__ == "__main__":
    main()
