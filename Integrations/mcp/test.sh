#!/bin/bash
# Tests `praxis mcp` with the official Python client from PyPI, in a virtual environment made for it.
# Usage: test.sh PRAXIS   (the path of the command)
set -euo pipefail
praxis=$(realpath "$1")
cd "$(dirname "$0")"
venv=../../.venv-clients
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import mcp' 2>/dev/null || "$venv/bin/pip" install --quiet mcp
"$venv/bin/python" test_client.py "$praxis"
