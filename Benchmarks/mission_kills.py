#!/usr/bin/env python3
"""Kills missions at random moments and starts them again; looks for what is dispatched twice or lost.

usage: mission_kills.py PRAXIS [KILLS] [SEED]

The robots are a process of their own, `praxis robot serve`, which is not killed and writes down every errand that it
gets before it does anything with it. That book, the mission's journal and its record of transitions are compared
after each mission:

- no number of the journal is in the robots' book twice: nothing was dispatched twice;
- every number in the robots' book has exactly one transition in the record: none was lost;
- every transition with a number is one that the robots got.
"""

import collections
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

praxis = sys.argv[1]
kills_wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 100
chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
mission = pathlib.Path(__file__).resolve().parent.parent / "Missions/yard"


def wait_for(path, server):
    for _ in range(1000):
        if os.path.exists(path):
            return
        if server.poll() is not None:
            break
        time.sleep(0.01)
    sys.exit("the robots do not start")


def run_mission(folder, seed, kills_left):
    """One mission, killed again and again until it comes to its end; gives the number of kills and its result."""
    socket = f"{folder}/robots.socket"
    server = subprocess.Popen(
        [praxis, "robot", "serve", socket, "--world", str(mission / "site.world"), "--slip", "0.05",
         "--seed", str(seed), "--log", f"{folder}/book"],
        stderr=subprocess.DEVNULL)
    kills = 0
    try:
        wait_for(socket, server)
        command = [
            praxis, "mission", str(mission), "--robots", socket, "--seed", str(seed), "--json",
            "--journal", f"{folder}/journal", "--trace", f"{folder}/trace.jsonl"]
        while True:
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            # A mission that is always killed early never ends: later ones get more time.
            delay = chance.uniform(0.01, 0.25 + 0.05 * kills)
            try:
                if kills >= kills_left:
                    delay = 120
                output, errors = process.communicate(timeout=delay)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.communicate()
                kills += 1
                continue
            if process.returncode not in (0, 1):
                sys.exit(f"seed {seed}: the mission failed: {errors.decode()}")
            return kills, json.loads(output)
    finally:
        server.kill()
        server.wait()


def compare(folder):
    """What is wrong with the books of a mission, and how many dispatches there were."""
    problems = []
    received = [int(line.split(" ", 1)[0]) for line in open(f"{folder}/book")]
    dispatched = collections.Counter(number for number in received if number > 0)
    for number, count in dispatched.items():
        if count > 1:
            problems.append(f"dispatch {number} came {count} times")
    recorded = collections.Counter()
    for line in open(f"{folder}/trace.jsonl"):
        source = json.loads(line).get("source", "")
        if source.startswith("dispatch "):
            recorded[int(source.split()[1])] += 1
    for number in dispatched:
        if recorded[number] != 1:
            problems.append(f"dispatch {number} has {recorded[number]} transitions")
    for number in recorded:
        if number not in dispatched:
            problems.append(f"the transition of dispatch {number}, which the robots never got")
    begun = {int(line.split()[1]) for line in open(f"{folder}/journal") if line.startswith("+")}
    ended = {int(line.split()[1]) for line in open(f"{folder}/journal") if line.startswith("-")}
    problems += [f"dispatch {number} is not in the journal" for number in set(dispatched) - begun]
    problems += [f"dispatch {number} has no end in the journal" for number in begun - ended]
    return problems, len(dispatched), len(begun - set(dispatched))


def main():
    kills = missions = dispatches = never_sent = reached = goals = violations = 0
    problems = []
    while kills < kills_wanted:
        missions += 1
        with tempfile.TemporaryDirectory() as folder:
            more, result = run_mission(folder, missions, kills_wanted - kills)
            kills += more
            found, count, unsent = compare(folder)
            problems += [f"mission {missions}: {problem}" for problem in found]
            dispatches += count
            never_sent += unsent
            reached += sum(goal["reached"] for goal in result["goals"])
            goals += len(result["goals"])
            violations += result["violations"]
    print(f"{kills} kills in {missions} missions, {dispatches} dispatches received by the robots")
    print(f"journalled and never sent because of a kill between the two: {never_sent}")
    print(f"dispatched twice or lost: {len(problems)}")
    print(f"goals reached in the end: {reached} of {goals}; forbidden states entered: {violations}")
    for problem in problems:
        print(problem)
    sys.exit(1 if problems or reached < goals else 0)


main()
