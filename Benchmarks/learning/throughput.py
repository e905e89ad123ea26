#!/usr/bin/env python3
"""How fast transitions are learned from, against n-sam.

  throughput.py PRAXIS SHARED

Random walks in blocksworld (nine blocks) and in transport are written by `praxis simulate`; praxis
learns from a million transitions of each, and in blocksworld from ten million: the same files ten
times over. n-sam gets ten thousand, as more would take minutes. All times are CPU seconds of the whole
process. Writes a section of Docs/benchmarks-learning.md.
"""
import os
import sys

import common
import machine

HERE = os.path.dirname(os.path.abspath(__file__))


def walks(praxis, domain, problem, folder, traces, steps, form):
    """The trace files of random walks."""
    if not os.path.exists(folder):
        common.Run([
            praxis, "simulate", domain, problem, "--traces", str(traces), "--steps", str(steps),
            "--seed", "1", "--format", form, "--output", folder]).check()
    return sorted(
        f"{folder}/{name}" for name in os.listdir(folder) if not name.endswith(".pddl"))


def main():
    praxis, shared = os.path.abspath(sys.argv[1]), sys.argv[2]
    python = common.peers()
    folder = f"{common.RESULTS}/throughput"
    os.makedirs(folder, exist_ok=True)
    rows = []
    for name, steps, repeats in [("blocksworld", 250_000, 10), ("transport", 50_000, 1)]:
        domain = f"{shared}/data/amlgym/{name}/domain.pddl"
        problem = f"{shared}/data/amlgym/{name}/problems/6.pddl"
        small = walks(praxis, domain, problem, f"{folder}/{name}-small", 1, 10_000, "trajectory")
        peer = common.Run([
            python, f"{HERE}/peers/nsam_learner.py", domain, f"{folder}/{name}-n-sam.pddl", "sam",
            f"{folder}/{name}-small/0.pddl,{small[0]}"]).check()
        count = int(peer.out.split()[0])
        rate = count / peer.seconds
        rows.append(row(name, "n-sam", "trajectory", count, small, 1, peer, rate))
        for form in ("trajectory", "jsonl", "observation"):
            share = 10 if form == "observation" else 1
            files = walks(praxis, domain, problem, f"{folder}/{name}-{form}", 4, steps // share,
                          form)
            for times in [1, repeats] if form == "trajectory" and repeats > 1 else [1]:
                run = common.Run([
                    praxis, "learn", domain, *files * times, "--algorithm", "sam", "--output",
                    f"{folder}/{name}-praxis.pddl"]).check()
                count = 4 * (steps // share) * times
                rows.append(row(name, "praxis", form, count, files, times, run, rate))
    lines = [
        "## Throughput", "",
        "`make bench-learn-throughput`: `praxis learn --algorithm sam` against n-sam "
        f"{common.version('n-sam')} (its `SAMLearner`), from files to the learned domain, CPU time of "
        f"the whole process on one core ({machine.processor()}). Random walks in blocksworld with "
        "nine blocks and in transport. The ten million transitions are the same four files ten times.",
        ""]
    lines += common.table(
        ["domain", "learner", "format", "transitions", "MB", "CPU s", "transitions/s", "MB/s",
         "memory MB", "times n-sam"], rows)
    common.write_section("throughput", lines)
    print("\n".join(lines))


def row(domain, learner, form, count, files, times, run, peer_rate):
    size = times * sum(os.path.getsize(file) for file in files) / 1e6
    rate = count / run.seconds
    return [
        domain, learner, form, f"{count:,}", f"{size:,.0f}", f"{run.seconds:.2f}", f"{rate:,.0f}",
        f"{size / run.seconds:.1f}", f"{run.megabytes:.0f}", f"{rate / peer_rate:,.0f}"]


main()
