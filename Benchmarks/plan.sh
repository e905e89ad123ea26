#!/bin/bash
# plan.sh PRAXIS SHARED: compares Praxis with Fast Downward and writes Docs/benchmarks.md.
#
# PRAXIS is the release build of the command, SHARED the folder with benchmarks and tools. Set SUITE,
# TIME (seconds of CPU an instance), CORE (the core to pin to) or STEPS (of: ground, praxis, peer,
# judge, report) to measure something else or only a part.
set -euo pipefail
praxis=$(realpath "$1")
shared=$(realpath "$2")
cd "$(dirname "$0")/.."

suite=${SUITE:-$shared/benchmarks/suites/sat-visible.json}
time=${TIME:-30}
steps=" ${STEPS:-ground praxis peer judge report} "
results=$PWD/Benchmarks/results
venv=$PWD/.venv-bench
pin=(taskset -c "${CORE:-0}")
mkdir -p "$results"

if [ ! -x "$venv/bin/python" ] || [ ! -f "$venv/complete" ]; then
  .ci/ensure-packages python3 python3-venv util-linux
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet up-fast-downward==1.0.0 unified-planning
  touch "$venv/complete"
fi
"$venv/bin/python" Benchmarks/check_peer.py Benchmarks/fast-downward.sh

run_suite() {
  "${pin[@]}" python3 "$shared/tools/run_suite.py" run --suite "$suite" --root "$shared/benchmarks" \
    --time "$time" --validator "$praxis validate {domain} {problem} {plan}" "$@"
}

if [[ $steps == *" ground "* ]]; then
  "${pin[@]}" python3 Benchmarks/ground.py --suite "$suite" --root "$shared/benchmarks" \
    --praxis "$praxis" --python "$venv/bin/python" --out "$results/ground.jsonl"
fi
if [[ $steps == *" praxis "* ]]; then
  run_suite --planner praxis --out "$results/praxis.jsonl" \
    --command "$praxis plan {domain} {problem} --config agile --plan-file {plan}"
fi
if [[ $steps == *" peer "* ]]; then
  run_suite --planner lama-first --out "$results/lama-first.jsonl" \
    --command "$PWD/Benchmarks/fast-downward.sh $venv {domain} {problem} {plan}"
fi
if [[ $steps == *" judge "* ]]; then
  "$venv/bin/python" Benchmarks/second_opinion.py --suite "$suite" --root "$shared/benchmarks" \
    --results "$results/praxis.jsonl" --out "$results/second-opinion.jsonl" \
    --judge "$venv/bin/python $shared/tools/judge_up.py {domain} {problem} {plan}"
fi
if [[ $steps == *" report "* ]]; then
  python3 Benchmarks/report.py --results "$results" --suite "$(basename "$suite" .json)" \
    --time "$time" --output Docs/benchmarks.md
fi
