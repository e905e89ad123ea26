#!/usr/bin/env python3
"""Kills the service at random moments and looks whether anything that it acknowledged is lost.

Usage: service_kills.py BIN-FOLDER [--kills 1000] [--seed 1]

Each round starts the service on the same database, has clients store domains and start jobs, and kills
it with SIGKILL after a random time. In the end the database has to pass SQLite's integrity check, every
domain and job that was acknowledged has to be there, and every job has to end in a known state.
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
    domains, jobs = {}, []
    with tempfile.TemporaryDirectory() as place:
        database = os.path.join(place, "kills.db")
        for number in range(arguments.kills):
            process, port = start(arguments.folder, database)
            clients = [Client(port, task, f"{number}-{index}") for index in range(3)]
            for client in clients:
                client.start()
            time.sleep(moments.uniform(0, 0.25))
            process.send_signal(signal.SIGKILL)
            process.wait()
            for client in clients:
                client.join()
                domains.update(client.domains)
                jobs += client.jobs
            if (number + 1) % 100 == 0:
                print(f"{number + 1} kills: {len(domains)} domains, {len(jobs)} jobs", flush=True)

        process, port = start(arguments.folder, database)
        deadline = time.monotonic() + 600
        while time.monotonic() < deadline:
            if not send(port, "GET", "/v1/jobs?state=accepted&limit=1")[1]["jobs"]:
                break
            time.sleep(0.2)
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
        print(f"{arguments.kills} kills; acknowledged: {len(domains)} domains, {len(jobs)} jobs")
        print(f"lost: {len(lost)} domains, {len(forgotten)} jobs; unfinished: {len(unfinished)}")
        if verdict != [("ok",)] or lost or forgotten or unfinished:
            raise SystemExit(1)


main()
