#!/bin/bash
# Fuzzes the readers, and the agents' interpreter: run.sh SECONDS [TARGET]
#
# Each target gets its share of the seconds; TARGET is one of those below, all when left out. What a run finds is in findings/, and the exit status is that of the first target that
# failed. New inputs that reach new code are kept in .build/corpus/ from run to run.
set -euo pipefail
cd "$(dirname "$0")"

seconds=${1:?usage: run.sh SECONDS [TARGET]}
targets=(FuzzPDDLReader FuzzPlanReader FuzzWorldReader FuzzMJCFReader FuzzAgentReader FuzzAgentRun)
if [ $# -gt 1 ]; then targets=("$2"); fi
declare -A seeds=(
  [FuzzPDDLReader]=corpus/pddl [FuzzPlanReader]=corpus/plan [FuzzWorldReader]=corpus/world
  [FuzzMJCFReader]=corpus/mjcf [FuzzAgentReader]=../Agents [FuzzAgentRun]=../Agents)
declare -A words=(
  [FuzzPDDLReader]=pddl.dict [FuzzPlanReader]=pddl.dict [FuzzWorldReader]=world.dict
  [FuzzMJCFReader]=mjcf.dict [FuzzAgentReader]=agent.dict [FuzzAgentRun]=agent.dict)

# Swift's own crash handler hangs under libFuzzer.
export SWIFT_BACKTRACE=enable=no
# Swift keeps its global constants for good, behind pointers that the leak checker does not follow.
export ASAN_OPTIONS=detect_leaks=0

mkdir -p findings
# The build plan does not notice that a file of the package above came or went: make a new one.
rm -f .build/release.yaml
for target in "${targets[@]}"; do
  # The gold linker fails on the sanitizer's debug information; lld does not.
  swift build -c release --product "$target" \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library -Xswiftc -use-ld=lld
  mkdir -p ".build/corpus/$target"
  ".build/release/$target" -max_total_time=$((seconds / ${#targets[@]})) -max_len=4096 \
    -timeout=20 -rss_limit_mb=3072 -dict="${words[$target]}" -print_final_stats=1 \
    -artifact_prefix="findings/$target-" ".build/corpus/$target" "${seeds[$target]}"
done
