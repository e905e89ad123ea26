#!/usr/bin/env python3
"""Writes Docs/benchmarks.md from what plan.sh and parse.sh measured.

  report.py --results Benchmarks/results --suite NAME --time S --output Docs/benchmarks.md

Reads praxis.jsonl, lama-first.jsonl (rows of run_suite.py), ground.jsonl, second-opinion.jsonl and
parse.txt; parts that are missing are left out. Standard library only.
"""
import argparse
import json
import math
import os
import platform
import time


def load(folder, name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    with open(path) as stream:
        return [json.loads(line) for line in stream if line.strip()]


def geomean(values):
    values = list(values)
    return math.exp(sum(map(math.log, values)) / len(values)) if values else math.nan


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---" + "|--:" * (len(head) - 1) + "|"]
    return lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]


# ---------------------------------------------------------------- the machine

def processor():
    with open("/proc/cpuinfo") as stream:
        for line in stream:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown processor"


def memory_gib():
    with open("/proc/meminfo") as stream:
        return round(int(stream.readline().split()[1]) / 2**20)


def system():
    with open("/etc/os-release") as stream:
        for line in stream:
            if line.startswith("PRETTY_NAME="):
                return line.split("=", 1)[1].strip().strip('"')
    return platform.system()


# ---------------------------------------------------------------- planning

def solved(row):
    return row is not None and row["status"] == "solved"


def agile(row):
    """IPC's agile score: 1 up to a second, then 1 - log T / log limit, 0 if unsolved."""
    if not solved(row) or row["cpu"] > row["limit"]:
        return 0.0
    return 1 - math.log(max(row["cpu"], 1)) / math.log(row["limit"])


def planning(ours, theirs, second):
    runs = [("Praxis `agile`", ours), ("Fast Downward `lama-first`", theirs)]
    common = [key for key in ours if solved(ours[key]) and solved(theirs.get(key))]
    best = {key: min(run[key]["cost"] for _, run in runs if solved(run.get(key)))
            for key in ours if any(solved(run.get(key)) for _, run in runs)}

    def quality(run):
        return sum((best[k] / r["cost"] if r["cost"] else 1) for k, r in run.items() if solved(r))

    def line(label, cell):
        return [label] + [cell(run) for _, run in runs]

    rows = [
        line("instances", len),
        line("solved", lambda run: sum(map(solved, run.values()))),
        line("solved within 1 s", lambda run: sum(solved(r) and r["cpu"] <= 1
                                                  for r in run.values())),
        line("agile score", lambda run: f"{sum(map(agile, run.values())):.2f}"),
        line(f"geometric mean of seconds, {len(common)} solved by both",
             lambda run: f"{geomean(max(run[k]['cpu'], 0.01) for k in common):.2f}"),
        line("cost of the plans (sum of best known / own)", lambda run: f"{quality(run):.2f}"),
        line(f"peak memory in MiB, geometric mean, {len(common)} solved by both",
             lambda run: f"{geomean(run[k]['peak_mib'] for k in common):.0f}"),
        line("plans that are not valid", lambda run: sum(r["status"] == "invalid"
                                                         for r in run.values())),
    ]
    lines = table([""] + [name for name, _ in runs], rows) + [""]
    judged = [row for row in second if row["second"] != "unjudged"]
    agreed = [row for row in judged if row["second"] == row["first"]
              and row["second_cost"] == row["first_cost"]]
    lines += ["Plans were judged by `praxis validate`."]
    if judged:
        lines[-1] += (f" The unified-planning package judged {len(judged)} of the {len(second)} plans"
                      f" of Praxis too (the others were too slow for it or beyond it) and agreed on"
                      f" validity and cost of {len(agreed)}.")
    lines += ["", "CPU seconds and cost, instance by instance:", ""]
    cells = []
    for key in ours:
        row = [key]
        for _, run in runs:
            r = run.get(key)
            row += [f"{r['cpu']:.2f}", f"{r['cost']:g}"] if solved(r) else [
                r["status"] if r else "not run", ""]
        cells.append(row)
    return lines + table(["instance", "Praxis s", "cost", "lama-first s", "cost"], cells)


# ---------------------------------------------------------------- grounding

def grounding(rows):
    done = [r for r in rows if r["praxis"]["operators"] and r["translator"]["operators"]]

    def ratio(key, floor=0):
        return geomean(max(r["translator"][key], floor) / max(r["praxis"][key], floor)
                       for r in done)

    def mean(name, key):
        return geomean(r[name][key] for r in done)

    def larger(key):
        worst = max(done, key=lambda r: r["praxis"][key] / r["translator"][key])
        return (f"{1 / ratio(key):.3f} times the translator's in the geometric mean, "
                f"{worst['praxis'][key] / worst['translator'][key]:.3f} times at worst "
                f"({worst['id']})")

    memory = max(done, key=lambda r: r["praxis"]["peak_mib"] / r["translator"]["peak_mib"])
    unfinished = [r["id"] for r in rows if r not in done]
    lines = table(["geometric mean", "`praxis ground`", "translator", "ratio"], [
        ["CPU seconds, whole process", f"{mean('praxis', 'cpu'):.3f}",
         f"{mean('translator', 'cpu'):.3f}", f"{ratio('cpu', 0.001):.1f}"],
        ["peak memory in MiB", f"{mean('praxis', 'peak_mib'):.1f}",
         f"{mean('translator', 'peak_mib'):.1f}", f"{ratio('peak_mib'):.1f}"],
    ])
    lines += [
        "", f"Instances that both finished: {len(done)} of {len(rows)}."
        + (f" Not counted: {', '.join(unfinished)}." if unfinished else ""),
        "", f"- Facts: {larger('facts')}.", f"- Operators: {larger('operators')}.",
        f"- Peak memory: at worst {memory['praxis']['peak_mib'] / memory['translator']['peak_mib']:.2f}"
        f" times the translator's ({memory['id']}).", ""]
    cells = []
    for r in rows:
        p, t = r["praxis"], r["translator"]
        show = lambda v, form="{}": "–" if v is None else form.format(v)
        cells.append([r["id"], f"{p['cpu']:.3f}", f"{t['cpu']:.2f}", show(p["facts"]),
                      show(t["facts"]), show(p["operators"]), show(t["operators"]),
                      f"{p['peak_mib']:.0f}", f"{t['peak_mib']:.0f}"])
    return lines + table(["instance", "praxis s", "translator s", "facts", "its facts", "operators",
                          "its operators", "MiB", "its MiB"], cells)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--results", required=True)
    parser.add_argument("--suite", required=True)
    parser.add_argument("--time", type=float, required=True)
    parser.add_argument("--output", required=True)
    args = parser.parse_args()
    ours = {row["id"]: row for row in load(args.results, "praxis.jsonl")}
    theirs = {row["id"]: row for row in load(args.results, "lama-first.jsonl")}
    second = load(args.results, "second-opinion.jsonl")
    ground = load(args.results, "ground.jsonl")

    lines = [
        "# Benchmarks", "",
        "<!-- Written by `make bench-plan` (Benchmarks/report.py). Do not edit. -->", "",
        f"Measured on {time.strftime('%Y-%m-%d')}: {processor()}, {os.cpu_count()} cores, "
        f"{memory_gib()} GiB of memory, {system()}. Each planner had one core and a limit of "
        f"{args.time:g} s of CPU time and 4 GiB of address space an instance. All times are CPU time of "
        "the whole process, reading the files included. The machine was not otherwise idle: read "
        "ratios of one run and do not compare seconds across machines.", "",
        "Fast Downward is version 26.6 as packaged in `up-fast-downward` 1.0.0, run with its translator once and "
        "the search options of its alias `lama-first`.", "",
        f"## Planning: {args.suite}", ""]
    if ours and theirs:
        lines += planning(ours, theirs, second)
    if ground:
        lines += ["", f"## Grounding: {args.suite}", "",
                  "From PDDL files to a SAS file on disk. Python's start is part of the translator's "
                  "time.", ""] + grounding(ground)
    parse = os.path.join(args.results, "parse.txt")
    if os.path.exists(parse):
        with open(parse) as stream:
            lines += ["", "## Reading", "",
                      "A file of s-expressions as observed traces have them, read from memory into an "
                      "arena of nodes with interned symbols; CPU time, best of 7. The peer is "
                      "`Benchmarks/peers/read_s_expressions.cpp`.", "", "```",
                      stream.read().rstrip(), "```"]
    lines += ["", "## How to repeat it", "", "```sh", "make bench-parse",
              "make bench-plan SHARED=../shared", "```"]
    with open(args.output, "w") as out:
        out.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
