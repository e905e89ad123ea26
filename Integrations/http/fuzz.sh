#!/bin/bash
# Sends malformed requests: made by schemathesis (PyPI) against the description of the API, and damaged byte
# by byte. The service must answer none with a status of 500 or above, and live on.
# Usage: fuzz.sh BIN-FOLDER [EXAMPLES] [COUNT]   (examples an operation; count of byte-wise damaged requests)
set -euo pipefail
examples=${2:-200}
count=${3:-10000}
source "$(dirname "$0")/serve.sh" "$1" schemathesis -- --time-limit 2 --max-time-limit 2 --memory-limit 256
"$venv/bin/schemathesis" run "$address/openapi.json" --mode negative --checks not_a_server_error \
  --max-examples "$examples" --exclude-path-regex '/events$' --suppress-health-check all --no-shrink
"$venv/bin/python" byte_fuzz.py "$address" "$count"
curl --silent --fail "$address/health" > /dev/null
grep VmHWM "/proc/$server/status"
