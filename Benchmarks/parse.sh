#!/bin/bash
# Reads a 50 MB s-expression file with our reader and with a C++ program that does the same, both
# compiled in this run, and prints megabytes a second of CPU time.
set -euo pipefail
cd "$(dirname "$0")"

megabytes=${MEGABYTES:-50}
repetitions=${REPETITIONS:-7}
compiler=$(command -v g++ || command -v clang++ || true)

swift build -c release --product ParseBenchmark
mkdir -p results
trace=results/trace-$megabytes.lisp
[ -f "$trace" ] || .build/release/ParseBenchmark make "$trace" "$megabytes" 1

# Prints a line of the table; $2 is "nodes symbols seconds".
row() {
  awk -v name="$1" -v bytes="$(stat -c %s "$trace")" '
    { printf "%-28s %7.0f MB/s  %8.3f s  %9d nodes  %6d symbols\n",
        name, bytes / 1e6 / $3, $3, $1, $2 }' <<<"$2"
}

{
  ours=$(.build/release/ParseBenchmark read "$trace" "$repetitions")
  row "Praxis" "$ours"
  if [ -n "$compiler" ]; then
    "$compiler" -O3 -march=x86-64 -std=c++17 peers/read_s_expressions.cpp \
      -o results/read_s_expressions
    theirs=$(results/read_s_expressions "$trace" "$repetitions")
    row "$(basename "$compiler") -O3" "$theirs"
    # The same nodes, and the same symbols but for the keywords that our reader knows beforehand.
    [ "${ours%% *}" = "${theirs%% *}" ] || { echo "the two read different trees" >&2; exit 1; }
  else
    echo "no C++ compiler found: no peer"
  fi
} | tee results/parse.txt
