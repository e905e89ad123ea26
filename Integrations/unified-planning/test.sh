#!/bin/bash
# Tests the engines with unified-planning from PyPI, in a virtual environment made for it.
# Usage: test.sh PRAXIS   (the path of the command)
set -euo pipefail
PRAXIS=$(realpath "$1")
cd "$(dirname "$0")"
export PRAXIS
venv=../../.venv-clients
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import up_praxis' 2>/dev/null || "$venv/bin/pip" install --quiet -e .
"$venv/bin/python" tests/test_engines.py
