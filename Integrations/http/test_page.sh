#!/bin/bash
# Tests the page of the service in Debian's Chromium, driven by playwright from PyPI.
# Usage: test_page.sh BIN-FOLDER [SCREENSHOT-FOLDER]
set -euo pipefail
bin=$(realpath "$1")
folder=$(mktemp -d)
pictures=$(realpath -m "${2:-$folder/pictures}")
mkdir -p "$pictures"
cd "$(dirname "$0")"
chromium=$(command -v chromium) || { echo "please install chromium" >&2; exit 1; }
venv=../../.venv-clients
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import playwright' 2>/dev/null || "$venv/bin/pip" install --quiet playwright
"$bin/praxis-server" --port 0 --database "$folder/praxis.db" > "$folder/address" &
server=$!
trap 'kill $server; wait $server || true; rm -rf "$folder"' EXIT
while [ ! -s "$folder/address" ]; do sleep 0.1; done
"$venv/bin/python" page_test.py "$(sed 's/.* //' "$folder/address")" "$chromium" "$pictures"
