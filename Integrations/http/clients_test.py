"""Gets a plan for every domain as clients of other services do. Run by `test.sh`.

Usage: clients_test.py ADDRESS

The requests, and what is looked for in the answers, are those of VS Code's extension (its synchronous and its
asynchronous planning service, its parser and its validator), of planning-as-a-service's clients, and of
editor.planning.domains, as these programs document them.
"""

import glob
import json
import os
import re
import sys
import time
import urllib.error
import urllib.request

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
ADDRESS = sys.argv[1]
# The problems of this domain are unsolvable on purpose.
UNSOLVABLE = {"sliding-tiles"}
# What VS Code's extension takes for a step of a plan.
STEP = re.compile(
    r"^\s*((\d+|\d+\.\d+)\s*:)?\s*\((.*)\)\s*(\[\s*(\d+|\d+\.\d+)\s*\])?\s*$", re.MULTILINE
)


def send(path, body=None, headers=None):
    """The status and the answer; the extension insists on JSON being called so."""
    request = urllib.request.Request(
        ADDRESS + path,
        None if body is None else json.dumps(body).encode(),
        {"Content-Type": "application/json", **(headers or {})},
    )
    try:
        with urllib.request.urlopen(request, timeout=120) as reply:
            assert reply.headers["Content-Type"].startswith("application/json"), path
            return reply.status, json.loads(reply.read())
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())


def vs_code_solve(domain, problem):
    """The synchronous service: its address ends in /solve."""
    status, answer = send("/solve?config=agile", {"domain": domain, "problem": problem})
    assert status == 200, answer
    if answer["status"] != "ok":
        return None
    return [step["name"] for step in answer["result"]["plan"]]


def vs_code_request(domain, problem):
    """The asynchronous service: its address ends in /request."""
    body = {
        "domain": {"name": "domain", "format": "PDDL", "content": domain},
        "problem": {"name": "problem", "format": "PDDL", "content": problem},
        "configuration": {"planFormat": "JSON", "timeout": 60},
    }
    status, answer = send("/request?async=false", body)
    assert status <= 202, answer
    if not answer["plans"]:
        assert answer["status"]["status"] == "STOPPED", answer
        return None
    plan = answer["plans"][0]
    assert plan["format"] == "JSON" and plan["timeUnit"] == "SECOND", plan
    return [step["name"] for step in json.loads(plan["content"])]


def check(call):
    """What came out of a package; the clients ask twice a second."""
    for _ in range(240):
        _, answer = send(call)
        if answer.get("status") != "PENDING":
            return answer
        time.sleep(0.05)
    raise AssertionError("the package goes on")


def packages(domain, problem):
    """Planning-as-a-service: the package is looked up, started, and asked until it is done."""
    _, listing = send("/package")
    package = listing["praxis"]
    assert package["runnable"], package
    call = package["endpoint"]["services"]["solve"]["call"]
    assert "domain" in call and "problem" in call, call
    status, started = send("/package/praxis/solve", {"domain": domain, "problem": problem})
    assert status <= 202, started
    answer = check(started["result"])
    assert answer["status"] == "ok", answer
    for text in answer["result"]["output"].values():
        return ["(" + match.group(3) + ")" for match in STEP.finditer(text)]
    return None


def editor(domain, problem):
    """editor.planning.domains asks for the plan step by step."""
    _, started = send("/package/praxis/solve", {"domain": domain, "problem": problem})
    check(started["result"])
    call = started["result"].split("?")[0]
    _, answer = send(call, {"adaptor": "planning_editor_adaptor"})
    result = answer["plans"][0]["result"]
    if answer["plans"][0]["status"] != "ok":
        return None
    assert result["parse_status"] == "ok", result
    assert all(step["action"] for step in result["plan"]), result
    return [step["name"] for step in result["plan"]]


CLIENTS = {
    "VS Code, /solve": vs_code_solve,
    "VS Code, /request": vs_code_request,
    "planning-as-a-service": packages,
    "editor.planning.domains": editor,
}


def judge(domain, problem, plan):
    """VS Code's parser and validator services have to agree that all is well."""
    _, findings = send("/parser", {"domain": domain, "problems": [problem]})
    assert not [finding for finding in findings if finding["severity"] == "error"], findings
    status, answer = send(
        "/validator",
        {"domain": domain, "problem": problem, "plan": "\n".join(plan)},
        {"evaluations": "validation", "epsilon": "0.001"},
    )
    assert status == 200, answer
    assert not answer["validation"].get("error") and not answer["validation"]["problems"], answer


def main():
    # The extension shows a service as down that answers this otherwise.
    for path in ["/solve", "/request?async=false", "/package/praxis/solve"]:
        assert send(path, {"domain": "", "problem": ""})[0] >= 400, path
    for folder in sorted(glob.glob(os.path.join(ROOT, "Domains", "*/"))):
        name = os.path.basename(os.path.dirname(folder))
        texts = [
            open(os.path.join(folder, file), encoding="utf-8").read()
            for file in ("domain.pddl", "p01.pddl")
        ]
        for client, solve in CLIENTS.items():
            plan = solve(*texts)
            if name in UNSOLVABLE:
                assert not plan, (client, name, plan)
                continue
            assert plan, f"{client} gets no plan for {name}"
            judge(*texts, plan)
        print(f"ok: {name}: " + ", ".join(CLIENTS))


main()
