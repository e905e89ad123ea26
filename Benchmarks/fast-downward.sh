#!/bin/bash
# fast-downward.sh VENV DOMAIN PROBLEM PLAN: Fast Downward's lama-first, its translator run once.
#
# Calls the translator and the search binary directly, without the driver in between, so that the peer
# does not pay for starting Python twice.
set -euo pipefail
python=$1/bin/python
shift
search=$(echo "$(dirname "$python")"/../lib/python3*/site-packages/up_fast_downward/downward/builds/release/bin/downward)

"$python" -m fast_downward.translate --sas-file output.sas "$1" "$2"
exec "$search" --internal-plan-file "$3" --search \
  'let(hlm, eval_modify_costs(landmark_sum(lm_factory=lm_reasonable_orders_hps(lm_rhw()),pref=false),cost_type=one),let(hff, eval_modify_costs(ff(),cost_type=one),lazy_greedy([hff,hlm],preferred=[hff,hlm],cost_type=one,reopen_closed=false)))' \
  < output.sas
