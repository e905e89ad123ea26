"""Sends requests with damaged bytes to the service. Run by `fuzz.sh`.

Usage: byte_fuzz.py ADDRESS [COUNT] [SEED]

Starts from requests as clients send them, of every kind, and damages them: bytes are changed, cut, doubled,
lines swapped, numbers made huge, lengths made wrong. No answer may have a status of 500 or above, and the
service has to answer properly in the end. The same seed sends the same requests.
"""

import collections
import json
import random
import socket
import sys
import urllib.parse
import urllib.request

ADDRESS = sys.argv[1]
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 10000
RANDOM = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
HOST = urllib.parse.urlsplit(ADDRESS)
DOMAIN = "(define (domain d) (:predicates (p ?x)) (:action a :parameters (?x) :effect (p ?x)))"
PROBLEM = "(define (problem q) (:domain d) (:objects o) (:init) (:goal (p o)))"
TASK = {"domain": DOMAIN, "problem": PROBLEM}
BODIES = {
    "/v1/domains": {"text": DOMAIN},
    "/v1/domains/{domain}/problems": {"text": PROBLEM},
    "/v1/domains/{domain}/traces?name=t": {"before": [], "action": "(a o)", "after": ["(p o)"]},
    "/v1/jobs?wait=1": {"kind": "plan", **TASK, "time_limit": 1, "configuration": "optimal"},
    "/v1/jobs": {"kind": "learn", "skeleton": DOMAIN, "traces": ["{}"]},
    "/v1/check": {"domain": DOMAIN, "problems": [PROBLEM]},
    "/v1/validate": {**TASK, "plan": "(a o)", "links": True},
    "/v1/explain": {**TASK, "plan": "(a a)"},
    "/v1/agents": {"name": "bob", "program": "!go. +!go <- .print(x)."},
    "/v1/agents/{society}/inputs": {"kind": "believe", "text": "a(1)"},
    "/v1/agents/{society}/query": {"text": "a(X)"},
    "/v1/agents/{society}/run?wait=1": {"cycles": 10, "time_limit": 1},
    "/v1/robots/drives": {"world": "slope:10", "seconds": 0.5, "to": []},
    "/solve": TASK,
    "/request?async=false": {"domain": {"content": DOMAIN}, "problem": {"content": PROBLEM}},
    "/package/praxis/solve": TASK,
    "/parser": {"domain": DOMAIN, "problems": [PROBLEM]},
    "/validator": {**TASK, "plan": "(a o)"},
}
READS = [
    "/", "/health", "/metrics", "/openapi.json", "/v1/domains?limit=3", "/v1/domains/{domain}",
    "/v1/jobs?state=failed", "/v1/plans?after=x", "/v1/models", "/v1/agents/{society}/mind",
    "/v1/agents/{society}/journal?after=1", "/package", "/check/1", "/page/../../etc/passwd",
    "/v1/domains/'; DROP TABLE domain; --",
]
NASTY = [
    b"\x00", b"\xff\xfe", b"\r\n", b"\r\n\r\n", b"%00", b"%2e%2e%2f", b"../../etc/passwd", b"'", b'"', b"(",
    b")" * 40, b"[" * 300, b"{" * 300, b"1e999", b"-1", b"9" * 40, b"\xed\xa0\x80", b"\\ud800", b"A" * 20000,
    b"Transfer-Encoding: chunked\r\n", b"Content-Length: 5\r\n", b"Expect: 100-continue\r\n", b"' OR 1=1 --",
]


def post(path, body):
    request = urllib.request.Request(
        ADDRESS + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as reply:
        return json.loads(reply.read())


def whole_request(names):
    """A request as clients send them."""
    if RANDOM.random() < 0.3:
        path, body, method = RANDOM.choice(READS), b"", RANDOM.choice(["GET", "GET", "DELETE"])
        # What the others need stays.
        if method == "DELETE" and "{" in path:
            method = "GET"
    else:
        path, content = RANDOM.choice(list(BODIES.items()))
        body, method = json.dumps(content).encode(), "POST"
    path = path.format(**names) if "{" in path else path
    kind = "application/octet-stream" if "/traces" in path else "application/json"
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    return head.encode(), body


def damaged(data):
    """Bytes with a few of them changed."""
    data = bytearray(data)
    for _ in range(RANDOM.randint(1, 4)):
        place = RANDOM.randrange(len(data) + 1)
        length = RANDOM.choice([1, 1, 2, 8, 40])
        action = RANDOM.randrange(6)
        if action == 0 and place < len(data):
            data[place] = RANDOM.randrange(256)
        elif action == 1:
            del data[place : place + length]
        elif action == 2:
            data[place:place] = data[place : place + length] * RANDOM.randint(1, 5)
        elif action == 3:
            data[place:place] = RANDOM.choice(NASTY)
        elif action == 4:
            data[place : place + length] = RANDOM.choice(NASTY)
        else:
            data[place:place] = RANDOM.randbytes(length)
    return bytes(data)


def request(names):
    """A damaged request: its head, its body with a right length, or all of it."""
    head, body = whole_request(names)
    kind = RANDOM.random()
    if kind < 0.5 and body:
        body = damaged(body)
        lines = [line for line in head.split(b"\r\n") if not line.startswith(b"Content-Length")]
        lines[1:1] = [b"Content-Length: %d" % len(body)]
        return b"\r\n".join(lines) + body
    if kind < 0.75:
        return damaged(head) + body
    return damaged(head + body)


def answers(data):
    """The statuses that come back for bytes; none if the connection is closed without one.

    A request may ask to wait, or for events without end: after some seconds what has come is what counts.
    """
    reply = b""
    with socket.create_connection((HOST.hostname, HOST.port), timeout=5) as connection:
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(1 << 16):
                reply += part
        except OSError:
            pass
    return [int(line[9:12]) for line in reply.split(b"\r\n") if line.startswith(b"HTTP/1.1 ")]


def main():
    names = {
        "domain": post("/v1/domains", {"text": DOMAIN})["id"],
        "society": post("/v1/agents", {"name": "bob", "program": "a(0)."})["id"],
    }
    seen = collections.Counter()
    for number in range(COUNT):
        data = request(names)
        statuses = answers(data)
        seen.update([f"{status // 100}xx" for status in statuses] or ["no answer"])
        bad = [status for status in statuses if status >= 500 and status != 503]
        assert not bad, f"request {number} was answered by {bad}: {data!r}"
        if number % 500 == 0:
            with urllib.request.urlopen(ADDRESS + "/health") as reply:
                assert reply.status == 200
    assert post("/v1/check", {"domain": DOMAIN})["errors"] == 0
    print(f"{COUNT} damaged requests: {dict(seen)}")


main()
