#!/bin/bash
# environment.sh: prints the Python of the virtual environment that the benchmarks of learning from traces use (.venv-learning);
# makes it, with the peers from PyPI, if it is not there.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=$PWD/.venv-learning
if [ ! -f "$venv/complete" ]; then
  .ci/ensure-packages python3 python3-venv >&2
  python3 -m venv "$venv"
  # AMLGym alone would bring gigabytes that its metrics do not need, so what they need is named here.
  "$venv/bin/pip" install --quiet --no-deps amlgym==1.0.13 n-sam==1.3.1 >&2
  "$venv/bin/pip" install --quiet nolam==1.0.0 up-enhsp==0.1.1 up-fast-downward==1.0.0 \
    unified-planning==1.3.0 pddl-plus-parser==3.17.0 tarski==0.9.1 clingo alive-progress pyyaml scikit-learn \
    numpy sympy pandas anytree matplotlib >&2
  touch "$venv/complete"
fi
echo "$venv/bin/python"
