#!/usr/bin/env python3
"""Measures the service under load on this machine.

Usage: service_load.py BIN-FOLDER [--solves 200] [--jobs 10000]

BIN-FOLDER holds `praxis` and `praxis-server`. Prints requests a second for health and store reads (by wrk,
if it is installed), the processor time of concurrent solves against that of the same runs on the command
line, and how the memory of the service grows over many jobs, among them agents that run and are removed.
"""

import argparse
import concurrent.futures
import http.client
import json
import os
import re
import resource
import shutil
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Service:
    """A service on a database of its own."""

    def __init__(self, folder, database, *arguments):
        self.process = subprocess.Popen(
            [os.path.join(folder, "praxis-server"), "--port", "0", "--database", database]
            + list(arguments),
            stdout=subprocess.PIPE,
            text=True,
        )
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1])

    def send(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        data = None if body is None else json.dumps(body)
        connection.request(method, path, data, {"Content-Type": "application/json"})
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        return response.status, text

    def own_processor_time(self):
        """Seconds of the service itself, without the commands that it runs."""
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def job_processor_time(self):
        text = self.send("GET", "/metrics")[1]
        values = re.findall(r"^praxis_job_processor_seconds_total\{.*\} (\S+)$", text, re.MULTILINE)
        return sum(float(value) for value in values)

    def memory(self):
        """MiB that are resident."""
        text = open(f"/proc/{self.process.pid}/status").read()
        return int(re.search(r"VmRSS:\s+(\d+)", text).group(1)) / 1024

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=60)


def reads(service, domain):
    """Requests a second for health and for a domain from the store."""
    if not shutil.which("wrk"):
        print("wrk is not installed: no figures for reads")
        return
    for name, path in [("health", "/health"), ("store read", f"/v1/domains/{domain}")]:
        run = subprocess.run(
            ["wrk", "-t2", "-c64", "-d8s", f"http://localhost:{service.port}{path}"],
            capture_output=True,
            text=True,
            check=True,
        )
        rate = re.search(r"Requests/sec:\s+(\S+)", run.stdout).group(1)
        errors = re.findall(r"Non-2xx.*|Socket errors.*", run.stdout)
        print(f"{name}: {rate} requests/s {' '.join(errors)}")


def solves(service, folder, task, count):
    """Concurrent solves, and the same runs on the command line."""
    names = [os.path.join(ROOT, "Domains", "hanoi", name) for name in ("domain.pddl", "p01.pddl")]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    for _ in range(count):
        subprocess.run(
            [os.path.join(folder, "praxis"), "plan", *names], capture_output=True, check=True
        )
    command_line_wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    command_line = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    own, jobs = service.own_processor_time(), service.job_processor_time()
    start = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(count) as pool:
        replies = list(pool.map(lambda _: service.send("POST", "/solve", task), range(count)))
    wall = time.monotonic() - start
    failures = [reply for reply in replies if '"status":"ok"' not in reply[1]]
    own = service.own_processor_time() - own
    jobs = service.job_processor_time() - jobs
    print(
        f"{count} concurrent solves: {len(failures)} failed, {wall:.2f} s; processor time "
        f"{own + jobs:.2f} s ({own:.2f} service, {jobs:.2f} planner); command line, one after "
        f"the other: {command_line:.2f} s ({command_line_wall:.2f} s); "
        f"ratio {(own + jobs) / command_line:.2f}"
    )


def agents(service):
    """Starts agents, gives them a goal, lets them run to their end and removes them."""
    program = "+!count(N) : N < 50 <- .print(N); !count(N + 1). +!count(_)."
    status, text = service.send("POST", "/v1/agents", {"name": "counter", "program": program})
    place = f"/v1/agents/{json.loads(text)['id']}"
    wish = {"kind": "achieve", "text": "count(0)"}
    return [
        status == 201,
        service.send("POST", f"{place}/inputs", wish)[0] == 200,
        service.send("POST", f"{place}/run?wait=60", {})[0] == 200,
        "49" in service.send("GET", f"{place}/journal?limit=500")[1],
        service.send("DELETE", place)[0] == 204,
    ]


def growth(service, task, count):
    """Memory of the service over many jobs that are stored; every tenth one is a society of agents."""
    body = {"kind": "plan", **task}

    def work(number):
        if number % 10 == 0:
            return all(agents(service))
        return service.send("POST", "/v1/jobs?wait=60", body)[0] == 200
    step = max(count // 10, 1)
    print(f"memory after 0 jobs: {service.memory():.0f} MiB")
    done = 0
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        while done < count:
            assert all(pool.map(work, range(step)))
            done += step
            print(f"memory after {done} jobs: {service.memory():.0f} MiB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder")
    parser.add_argument("--solves", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=10000)
    arguments = parser.parse_args()
    folder = os.path.join(ROOT, "Domains", "hanoi")
    task = {
        "domain": open(os.path.join(folder, "domain.pddl")).read(),
        "problem": open(os.path.join(folder, "p01.pddl")).read(),
    }
    with tempfile.TemporaryDirectory() as place:
        service = Service(arguments.folder, os.path.join(place, "load.db"))
        try:
            text = service.send("POST", "/v1/domains", {"text": task["domain"]})[1]
            reads(service, json.loads(text)["id"])
            solves(service, arguments.folder, task, arguments.solves)
            growth(service, task, arguments.jobs)
        finally:
            service.stop()


main()
