#!/bin/bash
# Tests the service as its clients use it: those of other services, as they document their requests, and
# schemathesis from PyPI, whose requests are made from the description of the API.
# Usage: test.sh BIN-FOLDER [EXAMPLES]   (the folder of praxis and praxis-server; examples an operation)
set -euo pipefail
examples=${2:-25}
source "$(dirname "$0")/serve.sh" "$1" schemathesis -- --time-limit 20 --memory-limit 1024
"$venv/bin/python" clients_test.py "$address"
"$venv/bin/schemathesis" run "$address/openapi.json" \
  --checks not_a_server_error,response_schema_conformance,content_type_conformance,status_code_conformance \
  --max-examples "$examples" --exclude-path-regex '/events$' --suppress-health-check all
curl --silent --fail "$address/health" > /dev/null
