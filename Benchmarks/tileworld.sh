#!/bin/bash
# Measures agents in Tileworlds and writes Docs/tileworld.md and Docs/tileworld.svg.
#   Benchmarks/tileworld.sh PRAXIS [SEEDS]
set -eu -o pipefail
praxis=$1
seeds=${2:-10}
cd "$(dirname "$0")/.."
notes=$(mktemp)
trap 'rm -f "$notes"' EXIT
table=$("$praxis" tileworld --seeds "$seeds" --svg Docs/tileworld.svg 2>"$notes")
{
  echo "# Boldness in the Tileworld"
  echo
  echo "<!-- Written by \`make bench-tileworld\` (Benchmarks/tileworld.sh). Do not edit. -->"
  echo
  echo "Effectiveness, the share of what could be won, by the rate of change of the world (its ticks in one step"
  echo "of the agent); mean of $seeds seeded worlds, 8000 steps each. All agents run one AgentSpeak program"
  echo "(\`praxis tileworld --program\`); holes appear every 60 to 240 ticks, last 240 to 960, and are worth 1"
  echo "to 100 on a grid of 20 by 20. The best of each column is bold."
  echo
  echo "![Effectiveness against the rate of change](tileworld.svg)"
  echo
  echo "$table"
  echo
  sed 's/^/- /' "$notes"
} >Docs/tileworld.md
echo "wrote Docs/tileworld.md and Docs/tileworld.svg"
