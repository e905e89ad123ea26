"""Uses the page of the service in a real browser. Run by `test_page.sh`.

Usage: page_test.py ADDRESS CHROMIUM SCREENSHOT-FOLDER
"""

import json
import os
import sys
import urllib.request

from playwright.sync_api import expect, sync_playwright

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
ADDRESS, CHROMIUM, PICTURES = sys.argv[1:]


def text(domain, name):
    with open(os.path.join(ROOT, "Domains", domain, name), encoding="utf-8") as file:
        return file.read()


def post(path, body):
    request = urllib.request.Request(
        ADDRESS + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as reply:
        return json.loads(reply.read())


def learn():
    """A model for the page to show."""
    skeleton = (
        "(define (domain lamps) (:predicates (on ?l) (lamp ?l)) (:action switch :parameters (?l)))"
    )
    domain = post("/v1/domains", {"text": skeleton})
    trace = (
        '{"objects":{"a":"object","b":"object"},"before":["(lamp a)"],"action":"(switch a)",'
        '"after":["(lamp a)","(on a)"]}\n'
    )
    request = urllib.request.Request(
        f"{ADDRESS}/v1/domains/{domain['id']}/traces",
        trace.encode(),
        {"Content-Type": "application/octet-stream"},
    )
    with urllib.request.urlopen(request) as reply:
        stored = json.loads(reply.read())
    body = {"kind": "learn", "domain_id": domain["id"], "trace_ids": [stored["id"]]}
    assert post("/v1/jobs?wait=60", body)["state"] == "answered"


LAMPS = """(define (domain lamps) (:requirements :strips) (:predicates (on ?l) (lamp ?l) (near ?l))
  (:action approach :parameters (?l) :precondition (lamp ?l) :effect (near ?l))
  (:action switch :parameters (?l) :precondition (and (lamp ?l) (near ?l)) :effect (on ?l)))"""
PROBLEM = """(define (problem two) (:domain lamps) (:objects a b) (:init (lamp a) (lamp b))
  (:goal (and (on a) (on b))))"""


def shoot(page, name):
    """Pictures in both widths and schemes; what is wider than the window is a mistake."""
    for width, height in [(360, 780), (1600, 900)]:
        for scheme in ["light", "dark"]:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": height})
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{name} is {wide} pixels wide at {width}"
            page.screenshot(path=f"{PICTURES}/{name}-{width}-{scheme}.png", full_page=True)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})


def use_plan(page):
    """The timeline and the causal links of a plan whose steps are partly independent."""
    job = post("/v1/jobs?wait=60", {"kind": "plan", "domain": LAMPS, "problem": PROBLEM})
    assert len(job["answer"]["plan"]) == 4, job
    page.goto(f"{ADDRESS}/#/jobs/{job['id']}")
    expect(page.get_by_role("heading", name="Causal links")).to_be_visible()
    # Two rounds: both approaches, then both switches.
    expect(page.locator("svg.timeline text", has_text="round 2")).to_be_visible()
    assert page.locator("svg.timeline text", has_text="round 3").count() == 0
    expect(page.locator("svg.causes")).to_have_attribute(
        "aria-label", "8 causal links between 4 steps")
    page.locator("svg.timeline .bar", has_text="switch").first.click()
    expect(page.locator("svg.causes .node.chosen")).to_have_count(1)
    links = page.locator("ul.links li")
    expect(links).to_have_count(3)
    expect(links.filter(has_text="from the start")).to_have_count(1)
    expect(links.filter(has_text="for the goal")).to_have_count(1)
    shoot(page, "plan")


def use_model(page):
    """A model beside its reference, with the evidence for each literal."""
    page.goto(f"{ADDRESS}/#/models")
    page.locator("td a").first.click()
    expect(page.get_by_role("heading", name="Evidence of 1 transitions")).to_be_visible()
    expect(page.get_by_role("heading", name="Learning curve")).to_be_visible()
    line = page.locator("tr", has_text="(lamp ?l)").filter(has_text="held in 1 of 1 states")
    expect(line).to_be_visible()
    expect(page.locator("tr.extra").first).to_be_visible()
    reference = post("/v1/domains", {"text": LAMPS.replace("domain lamps", "domain truth")})
    page.reload()
    page.get_by_label("Compare with").select_option(reference["id"])
    # The reference has a precondition that the one transition cannot show.
    expect(page.get_by_text("in the reference only")).to_be_visible()
    shoot(page, "model")


def use_agents(page):
    """Starts an agent, steps it, gives it a goal, asks it, and watches it live."""
    page.goto(f"{ADDRESS}/#/agents")
    page.get_by_role("link", name="Start agents").click()
    page.get_by_label("Program (AgentSpeak)").fill("!nonsense. +!go <- .nix.")
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_text("bob.asl:1")).to_be_visible()
    page.get_by_label("Program (AgentSpeak)").fill(
        "+!light(X) <- !on(X); .print(X, \" is on\"); +wish(X). +!rest <- .wait({+morning}).")
    page.get_by_text("A domain to plan and act in").click()
    page.get_by_label("Domain (PDDL)").fill(LAMPS)
    page.get_by_label("Problem (PDDL)").fill(PROBLEM)
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_text("State: idle")).to_be_visible()
    page.get_by_label("What", exact=True).fill("light(a)")
    page.get_by_label("What", exact=True).press("Enter")
    expect(page.locator("li.print")).to_contain_text("a is on")
    expect(page.locator("li.action").first).to_contain_text("approach(a)")
    expect(page.locator("li.filter")).to_contain_text("admitted")
    expect(page.get_by_role("heading", name="Filter decisions (1)")).to_be_visible()
    page.get_by_label("What", exact=True).fill("rest")
    page.get_by_label("What", exact=True).press("Enter")
    expect(page.locator(".intention")).to_contain_text("+!rest")
    page.get_by_label("Ask what, or why").fill("wish(X)")
    page.get_by_label("Ask what, or why").press("Enter")
    expect(page.get_by_text("X = a")).to_be_visible()
    page.get_by_label("Ask what, or why").fill("+!dance")
    page.get_by_label("Ask what, or why").press("Enter")
    expect(page.get_by_text("so no plan can be used")).to_be_visible()
    shoot(page, "agents")
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("No agents yet.")).to_be_visible()


def use_robots(page):
    """Drives the robot and plays the drive."""
    page.goto(f"{ADDRESS}/#/robots")
    page.get_by_label("World").fill("slope:10")
    page.get_by_label("Seconds").fill("5")
    page.get_by_label("Go to").fill("")
    page.get_by_role("button", name="Drive").click()
    player = page.frame_locator("iframe.player")
    expect(player.get_by_role("button", name="Pause")).to_be_visible(timeout=60000)
    expect(player.locator("#now")).not_to_be_empty()
    shoot(page, "robots")


def use_keyboard(page):
    """Every view can be reached by the Tab key alone, and the focus can be seen."""
    page.goto(ADDRESS)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    names = []
    for _ in range(6):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.textContent"))
    assert names == ["Praxis", "Jobs", "New plan", "Models", "Agents", "Robots"], names
    style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert style == "solid", style
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Robots")).to_be_visible()


def use(browser):
    asked, mistakes = [], []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.on("console", lambda line: mistakes.append(line.text)
            # That the service refuses what is wrong is no mistake of the page.
            if line.type == "error" and "status of 400" not in line.text else None)

    page.goto(ADDRESS)
    expect(page.get_by_role("heading", name="Jobs")).to_be_visible()
    page.get_by_role("link", name="New plan").click()
    page.get_by_label("Domain (PDDL)").fill(text("hanoi", "domain.pddl"))
    page.get_by_label("Problem (PDDL)").fill(text("hanoi", "p01.pddl"))
    page.get_by_label("Configuration").select_option("optimal")
    # With the keyboard alone from here on.
    page.get_by_label("Seconds").press("Enter")
    expect(page.get_by_text("outcome: solved optimally")).to_be_visible(timeout=60000)
    expect(page.get_by_text("7 steps")).to_be_visible()
    expect(page.get_by_role("heading", name="State at the start")).to_be_visible()
    page.get_by_role("button", name="start").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("heading", name="State after step 1")).to_be_visible()
    expect(page.locator("li.added", has_text="(on disk1 peg3)")).to_be_visible()
    place = page.url

    shoot(page, "job")
    page.goto(f"{ADDRESS}/#/jobs")
    expect(page.locator("td.answered").first).to_be_visible()
    page.screenshot(path=f"{PICTURES}/jobs.png", full_page=True)
    use_plan(page)
    use_model(page)
    use_agents(page)
    use_robots(page)
    use_keyboard(page)
    # The address of a job can be kept and opened again.
    page.goto(place)
    expect(page.get_by_text("outcome: solved optimally")).to_be_visible()

    outside = [url for url in asked if not url.startswith((ADDRESS, "data:"))]
    assert not outside, f"the page asks others: {outside}"
    assert not mistakes, f"mistakes in the page: {mistakes}"


def main():
    learn()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        use(browser)
        browser.close()
    print(f"the page works; pictures are in {PICTURES}")


main()
