#!/bin/bash
# agents.sh PRAXIS: measures the agent interpreter and writes Docs/benchmarks-agents.md.
#
# PRAXIS is the release build of the command. The peer that is at hand, `agentspeak` of the Python Package
# Index, goes into a virtual environment that this script makes. CPU seconds count, not wall seconds.
# ONLY names benchmarks to run (default: all); REPEAT says how often each is run (the best counts).
set -euo pipefail
praxis=$(realpath "$1")
cd "$(dirname "$0")/.."

venv=$PWD/.venv-agents
if [ ! -f "$venv/complete" ]; then
  .ci/ensure-packages python3 python3-venv
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet agentspeak==0.2.2
  touch "$venv/complete"
fi
python3 Benchmarks/agents.py --praxis "$praxis" --peer "$venv/bin/python" \
  --repeat "${REPEAT:-3}" --only "${ONLY:-}" --out Docs/benchmarks-agents.md
