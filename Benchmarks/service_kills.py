#!/usr/bin/env python3
"""Kills the service at random moments and looks whether anything that it acknowledged is lost.

Usage: service_kills.py BIN-FOLDER [--kills 1000] [--seed 1]

Each round starts the service on the same database, has clients store domains, start jobs, and give beliefs
to agents that run, and kills it with SIGKILL after a random time. In the end the database has to pass SQLite's
integrity check; every domain, job and society of agents that was acknowledged has to be there; every job and
every run of agents has to end in a known state; agents have to believe all that they were acknowledged to have
been given; and no entry of a journal that was read before may be missing or another one.
"""

import argparse
import http.client
import json
import os
import random
import signal
import sqlite3
import subprocess
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ENDS = {"answered", "failed", "cancelled"}


def start(folder, database):
    process = subprocess.Popen(
        [os.path.join(folder, "praxis-server"), "--port", "0", "--database", database],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    line = process.stdout.readline()
    if ":" not in line:
        raise SystemExit(f"the service did not start, status {process.wait()}")
    return process, int(line.rsplit(":", 1)[1])


def send(port, method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    data = None if body is None else json.dumps(body)
    connection.request(method, path, data, {"Content-Type": "application/json"})
    response = connection.getresponse()
    answer = response.status, json.loads(response.read() or b"null")
    connection.close()
    return answer


class Client(threading.Thread):
    """Writes as fast as it can until the service is gone; remembers what was acknowledged."""

    def __init__(self, port, task, number):
        super().__init__()
        self.port, self.task, self.number = port, task, number
        self.domains, self.jobs = {}, []

    def run(self):
        count = 0
        try:
            while True:
                count += 1
                text = f"; {self.number}-{count}\n{self.task['domain']}"
                status, answer = send(self.port, "POST", "/v1/domains", {"text": text})
                if status == 201:
                    self.domains[answer["id"]] = text
                status, answer = send(self.port, "POST", "/v1/jobs", {"kind": "plan", **self.task})
                if status == 202:
                    self.jobs.append(answer["id"])
        except (OSError, http.client.HTTPException, ValueError):
            return


class AgentClient(threading.Thread):
    """Gives beliefs to agents and lets them run until the service is gone; remembers what was acknowledged.

    `societies` holds for each society the beliefs that it was given and the entries of its journal that were
    read, and outlives the client.
    """

    # Counts for as long as a run lasts, and tells each number.
    PROGRAM = "n(0). !count. +!count <- .wait(10); ?n(N); .print(N); -+n(N + 1); !count."

    def __init__(self, port, societies, moments):
        super().__init__()
        self.port, self.societies = port, societies
        # A new society now and then; the others go on.
        known = [key for key, (given, _) in societies.items() if len(given) < 900]
        self.society = moments.choice(known[-5:]) if known and moments.random() < 0.9 else None
        self.runs = 0

    def run(self):
        try:
            if self.society is None:
                body = {"name": "counter", "program": self.PROGRAM}
                status, answer = send(self.port, "POST", "/v1/agents", body)
                if status != 201:
                    return
                self.society = answer["id"]
                self.societies[self.society] = ([], {})
            place = f"/v1/agents/{self.society}"
            given, read = self.societies[self.society]
            while True:
                status, _ = send(self.port, "POST", f"{place}/run", {"time_limit": 0.5})
                self.runs += status == 202
                for _ in range(5):
                    body = {"kind": "believe", "text": f"given({self.next_fact()})"}
                    status, _ = send(self.port, "POST", f"{place}/inputs", body)
                    if status == 200:
                        given.append(body["text"])
                last = max(read, default=0)
                answer = send(self.port, "GET", f"{place}/journal?after={last}&limit=500")[1]
                for entry in answer["entries"]:
                    read[entry["number"]] = entry
        except (OSError, http.client.HTTPException, ValueError):
            return

    count = 0

    def next_fact(self):
        AgentClient.count += 1
        return AgentClient.count


def agents_lost(port, societies):
    """The societies, beliefs and journal entries that are not there any more."""
    lost = [0, 0, 0]
    for society, (given, read) in societies.items():
        place = f"/v1/agents/{society}"
        if send(port, "GET", place)[0] != 200:
            lost[0] += 1
            continue
        query = {"text": "given(X)", "limit": 1000}
        answers = send(port, "POST", f"{place}/query", query)[1]["answers"]
        believed = {f"given({answer['X']})" for answer in answers}
        lost[1] += len([text for text in given if text not in believed])
        stored, last = {}, 0
        while True:
            entries = send(port, "GET", f"{place}/journal?after={last}&limit=500")[1]["entries"]
            if not entries:
                break
            stored.update((entry["number"], entry) for entry in entries)
            last = entries[-1]["number"]
        # The oldest entries of a long journal are given up.
        first = min(stored, default=0)
        lost[2] += len([key for key in read if key >= first and stored.get(key) != read[key]])
    return lost


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    moments = random.Random(arguments.seed)
    folder = os.path.join(ROOT, "Domains", "hanoi")
    task = {
        "domain": open(os.path.join(folder, "domain.pddl")).read(),
        "problem": open(os.path.join(folder, "p01.pddl")).read(),
    }
    domains, jobs, societies, runs = {}, [], {}, 0
    with tempfile.TemporaryDirectory() as place:
        database = os.path.join(place, "kills.db")
        for number in range(arguments.kills):
            process, port = start(arguments.folder, database)
            clients = [Client(port, task, f"{number}-{index}") for index in range(2)]
            agents = AgentClient(port, societies, moments)
            for client in [*clients, agents]:
                client.start()
            time.sleep(moments.uniform(0, 0.4))
            process.send_signal(signal.SIGKILL)
            process.wait()
            for client in clients:
                client.join()
                domains.update(client.domains)
                jobs += client.jobs
            agents.join()
            runs += agents.runs
            if (number + 1) % 100 == 0:
                print(
                    f"{number + 1} kills: {len(domains)} domains, {len(jobs)} jobs, {len(societies)} "
                    f"societies, {runs} runs",
                    flush=True,
                )

        process, port = start(arguments.folder, database)
        deadline = time.monotonic() + 600
        while time.monotonic() < deadline:
            if not send(port, "GET", "/v1/jobs?state=accepted&limit=1")[1]["jobs"]:
                break
            time.sleep(0.2)
        running = set(societies)
        while time.monotonic() < deadline and running:
            running = {
                key
                for key in running
                if send(port, "GET", f"/v1/agents/{key}")[1].get("state") == "running"
            }
            time.sleep(0.2)
        agents = agents_lost(port, societies)
        process.terminate()
        process.wait()

        with sqlite3.connect(database) as connection:
            verdict = connection.execute("PRAGMA integrity_check").fetchall()
            stored = dict(connection.execute("SELECT id, text FROM domain"))
            states = dict(connection.execute("SELECT id, state FROM job"))
        lost = [key for key, text in domains.items() if stored.get(key) != text]
        forgotten = [key for key in jobs if key not in states]
        unfinished = [key for key, state in states.items() if state not in ENDS]
        ends = {state: list(states.values()).count(state) for state in set(states.values())}
        print(f"integrity: {verdict[0][0]}; jobs: {ends}")
        beliefs = sum(len(given) for given, _ in societies.values())
        entries = sum(len(read) for _, read in societies.values())
        print(
            f"{arguments.kills} kills; acknowledged: {len(domains)} domains, {len(jobs)} jobs, "
            f"{len(societies)} societies, {runs} runs, {beliefs} beliefs; {entries} journal entries read"
        )
        print(
            f"lost: {len(lost)} domains, {len(forgotten)} jobs, {agents[0]} societies, {agents[1]} beliefs, "
            f"{agents[2]} journal entries; unfinished: {len(unfinished)} jobs, {len(running)} runs"
        )
        if verdict != [("ok",)] or lost or forgotten or unfinished or any(agents) or running:
            raise SystemExit(1)


main()
