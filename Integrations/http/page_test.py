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


def use(browser):
    asked, mistakes = [], []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.on("console", lambda line: mistakes.append(line.text) if line.type == "error" else None)

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
    expect(page.get_by_text("(on disk1 peg3)", exact=True)).to_be_visible()
    place = page.url

    for width, height in [(360, 780), (1600, 900)]:
        for scheme in ["light", "dark"]:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": height})
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"the page is {wide} pixels wide at {width}"
            page.screenshot(path=f"{PICTURES}/job-{width}-{scheme}.png", full_page=True)
    page.goto(f"{ADDRESS}/#/jobs")
    expect(page.locator("td.answered").first).to_be_visible()
    page.screenshot(path=f"{PICTURES}/jobs.png", full_page=True)
    page.goto(f"{ADDRESS}/#/models")
    page.locator("td a").first.click()
    expect(page.get_by_role("heading", name="Evidence of 1 transitions")).to_be_visible()
    page.screenshot(path=f"{PICTURES}/model.png", full_page=True)
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
