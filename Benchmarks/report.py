#!/usr/bin/env python3
"""Writes Docs/benchmarks.md from what plan.sh and parse.sh measured.

  report.py --results Benchmarks/results --output Docs/benchmarks.md

Reads what the steps of plan.sh and parse.sh left in the folder; parts that are missing are left out.
Standard library only.
"""
import argparse
import json
import math
import os
import platform
import time

import machine


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


def seconds(row):
    """The time that the limit was on."""
    return row[row["clock"]]


def agile(row):
    """IPC's agile score: 1 up to a second, then 1 - log T / log limit, 0 if unsolved."""
    if not solved(row) or seconds(row) > row["limit"]:
        return 0.0
    return 1 - math.log(max(seconds(row), 1)) / math.log(row["limit"])


class Comparison:
    """Two runs over the same instances: ours and the peer's."""

    def __init__(self, results, ours, theirs, names):
        self.ours = {row["id"]: row for row in load(results, ours)}
        self.theirs = {row["id"]: row for row in load(results, theirs)}
        self.runs = list(zip(names, (self.ours, self.theirs)))
        self.common = [key for key in self.ours
                       if solved(self.ours[key]) and solved(self.theirs.get(key))]
        self.best = {key: min(run[key]["cost"] for _, run in self.runs if solved(run.get(key)))
                     for key in self.ours if any(solved(run.get(key)) for _, run in self.runs)}

    def __bool__(self):
        return bool(self.ours and self.theirs)

    def line(self, label, cell):
        return [label] + [cell(run) for _, run in self.runs]

    def head(self):
        return [""] + [name for name, _ in self.runs]

    def coverage(self):
        return [self.line("instances", len),
                self.line("solved", lambda run: sum(map(solved, run.values())))]

    def speed(self):
        count = len(self.common)
        return [
            self.line("solved within 1 s", lambda run: sum(solved(r) and seconds(r) <= 1
                                                           for r in run.values())),
            self.line("agile score", lambda run: f"{sum(map(agile, run.values())):.2f}"),
            self.line(f"geometric mean of seconds, {count} solved by both", lambda run: (
                f"{geomean(max(seconds(run[k]), 0.01) for k in self.common):.2f}")),
            self.line(f"peak memory in MiB, geometric mean, {count} solved by both",
                      lambda run: f"{geomean(run[k]['peak_mib'] for k in self.common):.0f}")]

    def cost(self):
        return [self.line(
            f"cost of the plan, geometric mean, {len(self.common)} solved by both",
            lambda run: f"{geomean(max(run[k]['cost'], 1) for k in self.common):.1f}")]

    def quality(self):
        def score(run):
            return sum((self.best[k] / r["cost"] if r["cost"] else 1)
                       for k, r in run.items() if solved(r))
        return [self.line("sum of best known cost / own cost", lambda run: f"{score(run):.2f}")]

    def validity(self):
        return [self.line("plans that are not valid",
                          lambda run: sum(r["status"] == "invalid" for r in run.values()))]

    def instances(self):
        cells = []
        for key in self.ours:
            row = [key]
            for _, run in self.runs:
                r = run.get(key)
                row += [f"{seconds(r):.2f}", f"{r['cost']:g}"] if solved(r) else [
                    r["status"] if r else "not run", ""]
            cells.append(row)
        first, second = (name for name, _ in self.runs)
        return table(["instance", f"{first} s", "cost", f"{second} s", "cost"], cells)


def judged(second):
    told = [row for row in second if row["second"] != "unjudged"]
    agreed = [row for row in told if row["second"] == row["first"]
              and row["second_cost"] == row["first_cost"]]
    text = "Plans were judged by `praxis validate`."
    if told:
        text += (f" The unified-planning package judged {len(told)} of the {len(second)} plans of"
                 f" Praxis too (the others were too slow for it or beyond it) and agreed on validity"
                 f" and cost of {len(agreed)}.")
    return text


def section(title, text, comparison, rows, note=""):
    return ([f"## {title}", "", text, ""] + table(comparison.head(), rows)
            + (["", note] if note else []) + [""] + comparison.instances() + [""])


def planning(results):
    lines = []
    first = Comparison(results, "praxis.jsonl", "lama-first.jsonl",
                       ["Praxis `agile`", "Fast Downward `lama-first`"])
    if first:
        lines += section(
            "First plans on one thread", "Limit: 30 s of CPU time.", first,
            first.coverage() + first.speed() + first.cost() + first.quality() + first.validity(),
            judged(load(results, "second-opinion.jsonl")))
    threads = Comparison(results, "praxis-threads.jsonl", "lama-first.jsonl",
                         ["Praxis `--threads 2`", "Fast Downward `lama-first`"])
    if threads:
        lines += section(
            "First plans on two threads",
            "Limit for Praxis: 30 s of wall time, two threads; its seconds are wall time. Fast Downward "
            "has one thread: its CPU time on a core of its own stands for its wall time, which cannot "
            "be less.",
            threads, threads.coverage() + threads.speed() + threads.cost() + threads.validity())
    anytime = Comparison(results, "praxis-anytime.jsonl", "lama.jsonl",
                         ["Praxis `anytime`", "Fast Downward `lama`"])
    if anytime:
        lines += section(
            "Better plans", "Each ran for 60 s of CPU time on one thread; the last plan counts.",
            anytime, anytime.coverage() + anytime.quality() + anytime.cost() + anytime.validity())
    optimal = Comparison(results, "praxis-optimal.jsonl", "lmcut.jsonl",
                         ["Praxis `optimal`", "Fast Downward `astar(lmcut())`"])
    if optimal:
        same = sum(optimal.ours[k]["cost"] == optimal.theirs[k]["cost"] for k in optimal.common)
        lines += section(
            "Optimal plans", "Limit: 60 s of CPU time.", optimal,
            optimal.coverage() + optimal.speed() + optimal.validity(),
            f"Of {len(optimal.common)} instances that both solved, both report the same cost on "
            f"{same}.")
    return lines


# ---------------------------------------------------------------- evaluations

def evaluations(title, heuristic, rows):
    """States evaluated a second with one heuristic, where both sides searched long enough to tell."""
    def rate(side):
        return side["evaluated"] / side["seconds"]

    told = [r for r in rows if r["praxis"] and r["peer"]
            and min(r["praxis"]["seconds"], r["peer"]["seconds"]) >= 0.1]
    if not told:
        return []
    ratio = {r["id"]: rate(r["praxis"]) / rate(r["peer"]) for r in told}
    worst = min(ratio, key=ratio.get)
    lines = [f"## {title}", "",
             f"Both sides ran {heuristic} for at most 5 s of search; counted are the {len(told)} of "
             f"{len(rows)} instances on which both searched for at least 0.1 s. The ratio is "
             f"{geomean(ratio.values()):.2f} in the geometric mean and {ratio[worst]:.2f} at worst "
             f"({worst}).", ""]
    packed = [r for r in told if r["peer"]["state_bits"]]
    if packed:
        def bytes_of(r, node):
            return (r["praxis"]["bytes_per_state"] - node) / (r["peer"]["state_bits"] / 8)
        lines += [f"A stored state takes {geomean(bytes_of(r, 16) for r in packed):.2f} times the packed "
                  "state of Fast Downward (geometric mean; the state and its place in the index), and "
                  f"{geomean(bytes_of(r, 0) for r in packed):.2f} times with the 16 bytes for parent, "
                  "operator and path cost that Fast Downward keeps beside its states too.", ""]
    cells = [[r["id"], f"{rate(r['praxis']):.0f}", f"{rate(r['peer']):.0f}", f"{ratio[r['id']]:.2f}",
              r["praxis"]["bytes_per_state"], r["peer"]["state_bits"] // 8] for r in told]
    return lines + table(["instance", "Praxis, states/s", "Fast Downward, states/s", "ratio",
                          "bytes a state", "packed state"], cells) + [""]


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
    parser.add_argument("--output", required=True)
    args = parser.parse_args()
    ground = load(args.results, "ground.jsonl")

    lines = [
        "# Benchmarks", "",
        "<!-- Written by `make bench-plan` (Benchmarks/report.py). Do not edit. -->", "",
        f"Measured on {time.strftime('%Y-%m-%d')}: {machine.processor()}, {os.cpu_count()} cores, "
        f"{memory_gib()} GiB of memory, {system()}; 4 GiB of address space for each run. Unless said "
        "otherwise a planner had one core, and seconds are CPU time of the whole process, reading the "
        "files included. The machine was not otherwise idle: read ratios of one run and do not compare "
        "seconds across machines.", "",
        "Fast Downward is version 26.6 as packaged in `up-fast-downward` 1.0.0: its translator, once, "
        "then its search component with the search of the alias. The package's own driver was not "
        "used.", "",
        "The instances are from past planning competitions: three each of 20 domains for satisficing, "
        "two each of 20 domains for optimal planning.", "",
        "This page is about planning. Measured elsewhere: [learning](benchmarks-learning.md), "
        "[exploration](benchmarks-exploration.md), [agents](benchmarks-agents.md), "
        "[robots](benchmarks-robots.md), [missions](benchmarks-mission.md).", ""] + planning(args.results)
    for title, heuristic, name in (
            ("Evaluations of h_FF", "a lazy greedy search with h_FF and its preferred operators", "ff"),
            ("Evaluations of LM-cut", "A* with LM-cut", "lmcut")):
        lines += evaluations(title, heuristic, load(args.results, f"evaluations-{name}.jsonl"))
    if ground:
        lines += ["## Grounding", "",
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
