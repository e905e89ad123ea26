#!/bin/bash
# learn.sh PRAXIS SHARED: compares Praxis' learners with their peers and writes Docs/benchmarks-learning.md.
#
# PRAXIS is the release build of the command, SHARED the folder with the traces. STEPS says what is done (all
# of it takes about half an hour):
#
#   metrics    holds `praxis evaluate` against AMLGym's own metrics; ends with status 1 if they differ
#   classical  SAM and ESAM against n-sam: prediction, and problems solved
#   report     Docs/benchmarks-learning.md from the results so far
#
# DOMAINS limits the first two steps to some domains.
set -euo pipefail
praxis=$(realpath "$1")
shared=$(realpath "$2")
cd "$(dirname "$0")/.."

results=$PWD/Benchmarks/results
domains=(${DOMAINS:-})
mkdir -p "$results"
python=$(Benchmarks/learning/environment.sh)

for step in ${STEPS:-metrics classical report}; do
  case $step in
    metrics)
      "$python" Benchmarks/amlgym_metrics.py --praxis "$praxis" \
        --data "$shared/data/amlgym" --output Docs/benchmarks-learning.md "${domains[@]}" ;;
    classical)
      "$python" Benchmarks/learn_classical.py measure --praxis "$praxis" \
        --data "$shared/data/amlgym" --out "$results/learn-classical.jsonl" "${domains[@]}" ;;
    report)
      "$python" Benchmarks/learn_classical.py report --out "$results/learn-classical.jsonl" \
        --output Docs/benchmarks-learning.md ;;
    *) echo "there is no step $step" >&2; exit 2 ;;
  esac
done
