#!/bin/bash
# fast-downward.sh VENV SEARCH DOMAIN PROBLEM PLAN: Fast Downward, its translator run once.
#
# SEARCH is a file that peer_searches.py wrote, without its suffix. Calls the translator and the search
# binary directly, without the driver in between, so that the peer does not pay for starting Python
# twice.
set -euo pipefail
python=$1/bin/python
search=$(echo "$1"/lib/python3*/site-packages/up_fast_downward/downward/builds/release/bin/downward)

"$python" -m fast_downward.translate --sas-file output.sas "$3" "$4"
# Whether all operators cost 1: there is no metric, or the line before each end_operator is 1.
kind=$(awk 'metric { if ($1 == 0) exit; metric = 0 } /^begin_metric/ { metric = 1 }
  /^end_operator/ && cost != 1 { general = 1; exit } { cost = $1 }
  END { print general ? "general" : "unit" }' output.sas)
exec "$search" --internal-plan-file "$5" --search "$(cat "$2.$kind")" < output.sas
