"""Runs the programs of Benchmarks/agents and writes a table of what they do per CPU second.

Sizes are set by rewriting the belief `size(N)` of a program, so that Praxis and the slower peer each get
about a second of work. What starting takes is measured by `start.asl` and subtracted from all others.
"""

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile

import sections

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "agents")


def read(name):
    with open(os.path.join(PROGRAMS, name)) as file:
        return file.read()


def sized(text, **sizes):
    """A program with other sizes: `size(5)` for size=5."""
    for name, value in sizes.items():
        text, count = re.subn(rf"\b{name}\(\d+\)\.", f"{name}({value}).", text)
        assert count == 1, name
    return text


def fib_goals(n):
    """How many goals fib(n) takes, its own included."""
    a, b = 1, 1
    for _ in range(n - 1):
        a, b = b, a + b + 1
    return b


class Runner:
    """Runs programs with one interpreter."""

    def __init__(self, command, repeat):
        self.command = command
        self.repeat = repeat
        self.start = None

    def seconds(self, files, main, expected="done"):
        """CPU seconds of a run, the best of several; None if it fails."""
        best = None
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                with open(os.path.join(folder, name), "w") as file:
                    file.write(text)
            for _ in range(self.repeat):
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                run = subprocess.run(
                    self.command + [main], cwd=folder, capture_output=True, text=True, timeout=600)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                if expected not in run.stdout or run.returncode != 0:
                    print(main, run.stdout[-500:], run.stderr[-500:], file=sys.stderr)
                    return None
                used = (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
                best = used if best is None else min(best, used)
        return best

    def rate(self, rounds, files, main, expected="done"):
        """Rounds per CPU second without start-up; None if the program does not run."""
        used = self.seconds(files, main, expected)
        return None if used is None else rounds / max(used - self.start, 1e-3)


def number(value, digits=3):
    """A number with at most three figures that count, and separators of thousands."""
    if value is None:
        return "–"
    if value >= 1000:
        return f"{float(f'{value:.{digits}g}'):,.0f}"
    return f"{float(f'{value:.{digits}g}'):g}"


def ring(hops, agents=50):
    entry = [f'r{i} ring.asl [beliefs="next(r{i % agents + 1})"];' for i in range(1, agents + 1)]
    entry[0] = f'r1 ring.asl [beliefs="next(r2)", goals="token({hops})"];'
    project = "MAS ring { agents: " + "\n".join(entry) + " }"
    return {"ring.mas2j": project, "ring.asl": read("ring.asl")}, "ring.mas2j"


def chameneos(meetings):
    colours = ["red", "yellow", "blue", "red", "yellow", "blue", "red", "yellow", "red", "blue"]
    entry = [f'c{i} chameneos.asl [beliefs="colour({c})"];' for i, c in enumerate(colours)]
    project = "MAS meeting { agents: broker broker.asl;\n" + "\n".join(entry) + " }"
    files = {"meeting.mas2j": project, "chameneos.asl": read("chameneos.asl")}
    files["broker.asl"] = sized(read("broker.asl"), size=meetings)
    return files, "meeting.mas2j"


def selection(plans, rounds):
    """A program that selects among plans that differ in their first argument."""
    text = f"rounds({rounds}). plans({plans}).\n!start.\n"
    text += "+!start : rounds(R) & plans(N) <- !ask(R, N); .print(done).\n+!ask(0, N).\n"
    text += "+!ask(R, N) : R > 0 <- !choose(R mod N, X); !ask(R - 1, N).\n"
    return text + "".join(f"+!choose({i}, {i * 3}).\n" for i in range(plans))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--praxis", required=True)
    parser.add_argument("--peer")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--only", default="")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    wanted = options.only.split()

    def is_wanted(name):
        return not wanted or name in wanted

    ours = Runner([options.praxis, "agent", "run"], options.repeat)
    ours.start = ours.seconds({"start.asl": read("start.asl")}, "start.asl")
    peer = None
    if options.peer:
        peer = Runner([options.peer, "-m", "agentspeak"], 1)
        peer.start = peer.seconds({"start.asl": read("start.asl")}, "start.asl")

    # Name, program, our size, the peer's size, rounds of a size, Jason's rate once it is warm.
    simple = [
        ("counter loop, iterations", "loop.asl", 2_000_000, 20_000, lambda n: n, 2_000_000, "done"),
        ("goal recursion, `fib` goals", "fib.asl", 24, 15, fib_goals, 713_000, None),
        ("`-+` belief counter, updates", "beliefs.asl", 500_000, 20_000, lambda n: n, 476_000, "1"),
        ("failure and recovery", "failures.asl", 300_000, 2_000, lambda n: n, 323_000, "done"),
    ]
    lines = []
    for name, file, size, peer_size, rounds, jason, expected in simple:
        if not is_wanted(file[:-4]):
            continue

        def measure(runner, size):
            if runner is None:
                return None
            answer = expected or str(fib(size))
            text = sized(read(file), size=size)
            return runner.rate(rounds(size), {file: text}, file, answer)

        lines.append((name, measure(ours, size), jason, measure(peer, peer_size)))
        show(lines[-1])
    if is_wanted("ring"):
        lines.append(("ring of 50 agents, messages", ours.rate(300_000, *ring(300_000)), 68_000, None))
        show(lines[-1])
    if is_wanted("chameneos"):
        meetings = ours.rate(20_000, *chameneos(20_000))
        lines.append(("10 chameneos, meetings", meetings, 10_900, None))
        show(lines[-1])

    def curve(name, sizes, files, rounds, peer_limit=0, peer_rounds=None):
        """Microseconds a round by size."""
        rows = []
        if not is_wanted(name):
            return rows
        for size in sizes:
            rate = ours.rate(rounds(size), files(size, rounds(size)), name + ".asl")
            other = None
            if peer and size <= peer_limit:
                n = peer_rounds
                other = peer.rate(n, files(size, n), name + ".asl")
            rows.append((size, rate and 1e6 / rate, other and 1e6 / other))
            show((name, *rows[-1]))
        return rows

    def query(size, rounds):
        return {"query.asl": sized(read("query.asl"), size=size, rounds=rounds)}

    queries = curve("query", [10, 100, 1_000, 10_000, 100_000], query, lambda n: 300_000, 10_000, 2_000)

    def without_filling(runner, size, rounds, microseconds):
        """What filling the belief base takes is not part of a question."""
        if microseconds is None:
            return None
        used = runner.seconds(query(size, 1), "query.asl")
        return microseconds - max((used or runner.start) - runner.start, 0) / rounds * 1e6

    queries = [
        (size, without_filling(ours, size, 300_000, mine), without_filling(peer, size, 2_000, other))
        for size, mine, other in queries]
    selections = curve(
        "selection", [10, 100, 1_000], lambda n, r: {"selection.asl": selection(n, r)},
        lambda n: 300_000, 1_000, 2_000)
    intentions = curve(
        "intentions", [100, 1_000, 10_000, 100_000],
        lambda n, r: {"intentions.asl": concurrent(n, r)}, lambda n: 1_000_000, 10_000, 20_000)
    idle = None
    if is_wanted("idle"):
        idle = idle_memory(ours)
    write(options.out, ours, peer, lines, queries, selections, intentions, idle)


def concurrent(size, steps):
    """SIZE intentions at a time that take so many steps together."""
    return sized(read("intentions.asl"), size=size, steps=steps // size)


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def idle_memory(runner):
    """Bytes of memory that an idle agent takes: what 30,000 of them take more than 10,000."""
    peaks = []
    for size in (10_000, 30_000):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (("idle.asl", sized(read("idle.asl"), size=size)),
                               ("sleeper.asl", read("sleeper.asl"))):
                with open(os.path.join(folder, name), "w") as file:
                    file.write(text)
            child = subprocess.Popen(
                runner.command + ["idle.asl"], cwd=folder, stdout=subprocess.PIPE)
            output = child.stdout.read()
            _, status, usage = os.wait4(child.pid, 0)
            if b"done" not in output:
                return None
            peaks.append(usage.ru_maxrss * 1024)
    return (peaks[1] - peaks[0]) / 20_000


def show(line):
    print(*line, file=sys.stderr, flush=True)


def write(path, ours, peer, lines, queries, selections, intentions, idle):
    head = "# What the agent interpreter does in a second\n"
    out = [
        "Written by `make bench-agents` with the programs in `Benchmarks/agents`. All figures are for one",
        "core and CPU time, without start-up, best of several runs on a machine that others used too.",
        "Jason's figures (3.3.2, warm) are quoted from an earlier measurement with programs of the same",
        "kind: it needs Java, which this benchmark does not. `agentspeak` 0.2.2 is the interpreter from",
        "the Python Package Index, run beside ours on a smaller size; – means that it cannot run the",
        "program (it ignores plans for failures, and has no `.mas2j` files) or was not run at that size.",
        ""]
    if lines:
        out += ["| per CPU second | Praxis | Jason | times | agentspeak |", "|---|--:|--:|--:|--:|"]
        for name, rate, jason, other in lines:
            times = "–" if rate is None else f"{rate / jason:.1f}"
            out.append(f"| {name} | {number(rate)} | {number(jason)} | {times} | {number(other)} |")
        out.append("")
    out += [f"Start-up and end, one goal and one line: {ours.start * 1000:.0f} ms of CPU time"
            + (f" (agentspeak {peer.start * 1000:.0f} ms, " if peer else " (") + "Jason 930 ms).", ""]
    if queries:
        out += ["A question about a belief whose first argument is known, in a plan's context; a round is",
                "the goal that asks, too. Jason takes 990 µs for a bound query over 10,000 beliefs.", "",
                "| beliefs | Praxis, µs | agentspeak, µs |", "|--:|--:|--:|"]
        for size, ours_us, other in queries:
            out.append(f"| {size:,} | {number(ours_us, 2)} | {number(other, 2)} |")
        out.append("")
    if selections:
        out += ["Selection among plans that differ in the first argument; a round is two goals. Jason takes",
                "144 µs to select among 1,000 plans.", "",
                "| plans | Praxis, µs | agentspeak, µs |", "|--:|--:|--:|"]
        for size, ours_us, other in selections:
            out.append(f"| {size:,} | {number(ours_us, 2)} | {number(other, 2)} |")
        out.append("")
    if intentions:
        out += ["Concurrent intentions, each a loop; a round is one step of one.", "",
                "| intentions | Praxis, µs | agentspeak, µs |", "|--:|--:|--:|"]
        for size, ours_us, other in intentions:
            out.append(f"| {size:,} | {number(ours_us, 2)} | {number(other, 2)} |")
        out.append("")
    if idle is not None:
        out += [f"An idle agent of a small program takes {idle / 1000:.1f} kB of memory: what 30,000 take",
                "more than 10,000.", ""]
    sections.write(path, "speed", "\n".join(out), head)


if __name__ == "__main__":
    main()
