#!/usr/bin/env python3
"""Writes the searches that the installed Fast Downward calls by its aliases, one file each.

  peer_searches.py FOLDER     run by the virtual environment's Python

The search program itself knows no aliases; the driver, which does, would run the translator again.
"""
import importlib.util
import os
import sys

package = importlib.util.find_spec("up_fast_downward").submodule_search_locations[0]
sys.path.insert(0, os.path.join(package, "downward"))
from driver.aliases import ALIASES  # noqa: E402


def searches(alias):
    """The search for tasks with unit costs, and that for others."""
    words = ALIASES[alias]
    if words[:2] == ["--search", "--if-unit-cost"] and words[3] == "--if-non-unit-cost":
        return words[2], words[4]
    if len(words) == 2 and words[0] == "--search":
        return words[1], words[1]
    sys.exit(f"{alias} has a new form: {words}")


folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
named = {alias: searches(alias) for alias in ("lama-first", "lama")}
named["lmcut"] = ("astar(lmcut())",) * 2
for name, (unit, general) in named.items():
    for kind, search in (("unit", unit), ("general", general)):
        with open(os.path.join(folder, f"{name}.{kind}"), "w") as out:
            out.write(" ".join(search.split()))
