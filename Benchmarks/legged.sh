#!/bin/bash
# Measures the simulated legged robot and writes Docs/benchmarks-robots.md.
set -euo pipefail
cd "$(dirname "$0")"

swift build -c release --product LeggedBenchmark
mkdir -p results
.build/release/LeggedBenchmark | tee results/legged.md
cp results/legged.md ../Docs/benchmarks-robots.md
