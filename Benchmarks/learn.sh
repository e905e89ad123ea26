#!/bin/bash
# learn.sh PRAXIS SHARED: compares Praxis' learners with their peers and writes Docs/benchmarks-learning.md.
#
# PRAXIS is the release build of the command, SHARED the folder with the traces. STEPS says what is done (all
# of it takes about twenty minutes):
#
#   metrics    holds `praxis evaluate` against AMLGym's own metrics; ends with status 1 if they differ
#   classical  SAM and ESAM against n-sam: prediction, and problems solved
#   report     Docs/benchmarks-learning.md from the results so far
#
# VENV is where the peers are installed; DOMAINS limits the first two steps to some domains.
set -euo pipefail
praxis=$(realpath "$1")
shared=$(realpath "$2")
cd "$(dirname "$0")/.."

venv=${VENV:-$PWD/.venv-bench-amlgym}
results=$PWD/Benchmarks/results
domains=(${DOMAINS:-})
mkdir -p "$results"

if [ ! -f "$venv/complete" ]; then
  .ci/ensure-packages python3 python3-venv
  python3 -m venv "$venv"
  # AMLGym alone would bring gigabytes that its metrics do not need, so what they need is named here.
  "$venv/bin/pip" install --quiet --no-deps amlgym==1.0.13 n-sam==1.3.1
  "$venv/bin/pip" install --quiet unified-planning==1.3.0 up-fast-downward==1.0.0 tarski==0.9.1 clingo \
    alive-progress pyyaml scikit-learn numpy pddl-plus-parser sympy pandas anytree matplotlib
  touch "$venv/complete"
fi

for step in ${STEPS:-metrics classical report}; do
  case $step in
    metrics)
      "$venv/bin/python" Benchmarks/amlgym_metrics.py --praxis "$praxis" \
        --data "$shared/data/amlgym" "${domains[@]}" ;;
    classical)
      "$venv/bin/python" Benchmarks/learn_classical.py measure --praxis "$praxis" \
        --data "$shared/data/amlgym" --out "$results/learn-classical.jsonl" "${domains[@]}" ;;
    report)
      python3 Benchmarks/learn_classical.py report --out "$results/learn-classical.jsonl" \
        --output Docs/benchmarks-learning.md ;;
    *) echo "there is no step $step" >&2; exit 2 ;;
  esac
done
