#!/usr/bin/env python3
"""Kills recorded runs of agents with SIGKILL at random moments, restores them from their journals and
compares what they print with an undisturbed run.

usage: agent_kills.py PRAXIS [KILLS=1000] [SEED=1]

Counted are the kills that came after the first record was on the disk and before the run's end. Writes
what came of it into Docs/benchmarks-agents.md. Ends with status 1 if a single run differs.
"""
import os
import random
import subprocess
import sys
import tempfile
import time

import sections

REPORT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Docs", "benchmarks-agents.md")
PROGRAM = """
!count(0).
+!count(N) : N < 2000
  <- .print(N); -+at(N); .random(R); if (R < 0.1) { .wait(2) };
     if (N mod 7 == 0) { !!side(N) }; !count(N+1).
+!count(N) <- .my_name(Me); .broadcast(tell, ended(Me)).
+!side(N) <- for (.range(I, 1, 3)) { .print(side, N, I) }.
+ended(Who) <- .print(Who, " has ended").
"""


def main():
    praxis = os.path.abspath(sys.argv[1])
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name in ["one", "two", "three"]:
            files.append(f"{folder}/{name}.asl")
            with open(files[-1], "w") as file:
                file.write(PROGRAM)
        journal = f"{folder}/run.journal"
        options = ["--no-waiting", "--checkpoint", "1000"]

        def command(arguments):
            return [praxis, "agent", "run", *arguments, *options]

        whole = subprocess.run(command(files), capture_output=True, check=True).stdout
        begin = time.monotonic()
        subprocess.run(command([*files, "--journal", journal]), capture_output=True, check=True)
        length = time.monotonic() - begin
        os.remove(journal)
        runs = counted = wrong = 0
        while counted < kills:
            runs += 1
            process = subprocess.Popen(
                command([*files, "--journal", journal]),
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, length))
            process.kill()
            was_killed = process.wait() == -9
            restored = subprocess.run(command(["--restore", journal]), capture_output=True)
            # Where it was killed before anything was recorded, there is nothing to restore.
            if restored.returncode != 31:
                counted += was_killed
                if restored.stdout != whole:
                    wrong += 1
                    print(f"run {runs} differs", file=sys.stderr)
            if os.path.exists(journal):
                os.remove(journal)
        result = (f"{kills:,} kills in the middle of {runs:,} recorded runs of {length:.2f} s (the others had ended, or "
                  f"had not begun to record); {wrong} runs restored with another output than that of an undisturbed run.")
        print(result)
        sections.write(REPORT, "kills", "## Killed and restored\n\n`make kill-agents` kills runs of three agents "
                       "with SIGKILL at random moments and restores them from their journals.\n\n" + result)
        sys.exit(1 if wrong else 0)


main()
