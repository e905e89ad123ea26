#!/bin/bash
# explore.sh PRAXIS SHARED: compares `praxis explore` with OLAM and writes Docs/benchmarks-exploration.md.
set -euo pipefail
praxis=$(realpath "$1")
shared=$(realpath "$2")
cd "$(dirname "$0")/.."

# OLAM asks for other versions than the peers in Benchmarks/learning/environment.sh.
venv=$PWD/.venv-olam
if [ ! -f "$venv/complete" ]; then
  .ci/ensure-packages python3 python3-venv
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet olam==1.0.3
  touch "$venv/complete"
fi
"$venv/bin/python" Benchmarks/explore.py --praxis "$praxis" --data "$shared/data/amlgym" \
  --own Domains \
  --out Docs/benchmarks-exploration.md
