"""Talks with `praxis mcp` through the protocol's official client. Run by `test.sh`."""

import asyncio
import glob
import os
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
# The problems of this domain are unsolvable on purpose.
UNSOLVABLE = {"sliding-tiles"}


def expect(condition, what):
    if not condition:
        raise SystemExit(f"FAILED: {what}")
    print(f"ok: {what}")


def text(result):
    return "\n".join(part.text for part in result.content)


def message(result):
    """The result as it was sent: the client's own names differ between its versions."""
    return result.model_dump(by_alias=True)


async def talk(session):
    await session.initialize()
    tools = [tool.name for tool in (await session.list_tools()).tools]
    expect(tools == ["check", "plan", "validate", "explain", "learn", "agent"], "tools are listed")
    uris = [str(resource.uri) for resource in (await session.list_resources()).resources]
    expect("praxis://hanoi/domain.pddl" in uris, "domains are resources")

    for folder in sorted(glob.glob(os.path.join(ROOT, "Domains", "*/"))):
        name = os.path.basename(os.path.dirname(folder))
        task = {"domain": f"praxis://{name}/domain.pddl", "problem": f"praxis://{name}/p01.pddl"}
        result = await session.call_tool("plan", task)
        if name in UNSOLVABLE:
            expect("There is no plan" in text(result), f"{name} is unsolvable")
            continue
        steps = message(result)["structuredContent"]["plan"]
        expect(not message(result)["isError"] and steps is not None, f"{name} has a plan")
        verdict = await session.call_tool("validate", {**task, "plan": "\n".join(steps)})
        expect(text(verdict).startswith("The plan is valid"), f"the plan for {name} is valid")

    hanoi = {"domain": "praxis://hanoi/domain.pddl", "problem": "praxis://hanoi/p01.pddl"}
    bad = "(move disk1 disk2 peg3)\n(move disk1 peg3 disk2)\n(move disk2 disk3 peg2)"
    why = text(await session.call_tool("explain", {**hanoi, "plan": bad}))
    expect("(covered disk2) is true. Step 2" in why, "a failure is explained")
    found = await session.call_tool("check", {"domain": "(define (domain d) (:predicats (p)))"})
    expect("domain.pddl:1:" in text(found), "mistakes are found")
    missing = await session.call_tool("plan", {"domain": "praxis://hanoi/domain.pddl"})
    expect(message(missing)["isError"] and "'problem' is missing" in text(missing), "bad calls are explained")
    skeleton = """
      (define (domain lamps) (:predicates (on ?l) (lamp ?l)) (:action switch :parameters (?l)))
    """
    trace = (
        '{"objects":{"a":"object","b":"object"},"before":["(lamp a)"],"action":"(switch a)",'
        '"after":["(lamp a)","(on a)"]}'
    )
    learned = await session.call_tool("learn", {"skeleton": skeleton, "traces": [trace]})
    expect("(:action switch" in text(learned), "a domain is learned")
    program = "!go. +!go <- .print(hello)."
    said = text(await session.call_tool("agent", {"program": program}))
    expect(said.startswith("hello\n"), "an agent is run")


async def main():
    server = StdioServerParameters(
        command=sys.argv[1], args=["mcp", "--domains", os.path.join(ROOT, "Domains")]
    )
    async with stdio_client(server) as (reading, writing):
        async with ClientSession(reading, writing) as session:
            await asyncio.wait_for(talk(session), timeout=300)


asyncio.run(main())
