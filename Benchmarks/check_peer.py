#!/usr/bin/env python3
"""Checks that fast-downward.sh asks for what the installed Fast Downward calls lama-first.

  check_peer.py FAST_DOWNWARD_SH     run by the virtual environment's Python
"""
import importlib.util
import os
import re
import sys

package = importlib.util.find_spec("up_fast_downward").submodule_search_locations[0]
sys.path.insert(0, os.path.join(package, "downward"))
from driver.aliases import ALIASES  # noqa: E402

with open(sys.argv[1]) as script:
    asked = re.search(r"--search \\\n\s*'([^']*)'", script.read()).group(1)
squeeze = lambda text: re.sub(r"\s", "", text)
option, search = ALIASES["lama-first"]
if option != "--search" or squeeze(search) != squeeze(asked):
    sys.exit(f"lama-first is now: {option} {search}")
