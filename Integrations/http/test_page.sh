#!/bin/bash
# Tests the page of the service in Debian's Chromium, driven by playwright from PyPI.
# Usage: test_page.sh BIN-FOLDER [SCREENSHOT-FOLDER]
set -euo pipefail
chromium=$(command -v chromium) || { echo "please install chromium" >&2; exit 1; }
pictures=$(realpath -m "${2:-$(mktemp -d)}")
mkdir -p "$pictures"
source "$(dirname "$0")/serve.sh" "$1" playwright
"$venv/bin/python" page_test.py "$address" "$chromium" "$pictures"
