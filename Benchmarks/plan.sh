#!/bin/bash
# plan.sh PRAXIS SHARED: compares Praxis with Fast Downward and writes Docs/benchmarks.md.
#
# PRAXIS is the release build of the command, SHARED the folder with benchmarks and tools. STEPS says
# what is measured (all of it takes about three hours):
#
#   ground     grounding against Fast Downward's translator
#   agile      first plans on one thread, 30 s of CPU time, against lama-first
#   threads    first plans on two threads, 30 s of wall time; compared with the peer's in `agile`, whose
#              CPU time on one thread is no more than its wall time would be
#   anytime    improving plans for 60 s of CPU time, every EVERYth instance, against lama
#   optimal    optimal plans, 60 s of CPU time, against astar(lmcut())
#   evaluations  states evaluated a second with h_FF and with LM-cut, against the same searches
#   judge      a second opinion on our first plans
#   report     Docs/benchmarks.md from the results so far
#
# WHO (of: praxis, peer) measures one side only, CORE is the core to pin to: two runs of this script
# can share the work. Set EVERY to look at more or fewer instances in `anytime`.
set -euo pipefail
praxis=$(realpath "$1")
shared=$(realpath "$2")
cd "$(dirname "$0")/.."

steps=" ${STEPS:-ground agile threads anytime optimal evaluations judge report} "
who=" ${WHO:-praxis peer} "
every=${EVERY:-3}
results=$PWD/Benchmarks/results
venv=$PWD/.venv-bench
suites=$shared/benchmarks/suites
pin=(taskset -c "${CORE:-0}")
mkdir -p "$results"

if [ ! -f "$venv/complete" ]; then
  .ci/ensure-packages python3 python3-venv util-linux
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet up-fast-downward==1.0.0 unified-planning
  touch "$venv/complete"
fi
"$venv/bin/python" Benchmarks/peer_searches.py "$results/searches"

# run SIDE NAME SUITE COMMAND OPTION…: runs a side's command over a suite, if WHO names the side.
run() {
  [[ $who == *" $1 "* ]] || return 0
  "${pin[@]}" python3 "$shared/tools/run_suite.py" run --suite "$3" --root "$shared/benchmarks" \
    --planner "$2" --out "$results/$2.jsonl" --command "$4" \
    --validator "$praxis validate {domain} {problem} {plan}" "${@:5}"
}

# peer SEARCH: the command that runs Fast Downward.
peer() { echo "$PWD/Benchmarks/fast-downward.sh $venv $results/searches/$1 {domain} {problem} {plan}"; }

for step in $steps; do
  case $step in
    ground)
      "${pin[@]}" python3 Benchmarks/ground.py --suite "$suites/sat-visible.json" \
        --root "$shared/benchmarks" --praxis "$praxis" --python "$venv/bin/python" \
        --out "$results/ground.jsonl" ;;
    agile)
      run praxis praxis "$suites/sat-visible.json" \
        "$praxis plan {domain} {problem} --plan-file {plan}" --time 30
      run peer lama-first "$suites/sat-visible.json" "$(peer lama-first)" --time 30 ;;
    threads)
      pin=()
      run praxis praxis-threads "$suites/sat-visible.json" \
        "$praxis plan {domain} {problem} --threads 2 --plan-file {plan}" --time 30 --clock wall
      pin=(taskset -c "${CORE:-0}") ;;
    anytime)
      python3 -c 'import json, sys; json.dump(json.load(open(sys.argv[1]))[1::int(sys.argv[2])],
        open(sys.argv[3], "w"))' "$suites/sat-visible.json" "$every" "$results/anytime.json"
      run praxis praxis-anytime "$results/anytime.json" \
        "$praxis plan {domain} {problem} --config anytime --plan-file {plan}" --time 60
      run peer lama "$results/anytime.json" "$(peer lama)" --time 60 ;;
    optimal)
      run praxis praxis-optimal "$suites/opt-visible.json" \
        "$praxis plan {domain} {problem} --config optimal --plan-file {plan}" --time 60
      run peer lmcut "$suites/opt-visible.json" "$(peer lmcut)" --time 60 ;;
    evaluations)
      for pair in ff:sat lmcut:opt; do
        "${pin[@]}" python3 Benchmarks/evaluations.py --heuristic "${pair%:*}" \
          --suite "$suites/${pair#*:}-visible.json" --root "$shared/benchmarks" \
          --praxis "$praxis" --venv "$venv" --out "$results/evaluations-${pair%:*}.jsonl"
      done ;;
    judge)
      "$venv/bin/python" Benchmarks/second_opinion.py --suite "$suites/sat-visible.json" \
        --root "$shared/benchmarks" --results "$results/praxis.jsonl" \
        --out "$results/second-opinion.jsonl" \
        --judge "$venv/bin/python $shared/tools/judge_up.py {domain} {problem} {plan}" ;;
    report)
      python3 Benchmarks/report.py --results "$results" --output Docs/benchmarks.md ;;
    *) echo "there is no step $step" >&2; exit 2 ;;
  esac
done
