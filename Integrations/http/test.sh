#!/bin/bash
# Tests the service's description of its API with schemathesis from PyPI, in a virtual environment made
# for it: requests made from the description, well-formed and not, must never be answered by 5xx.
# Usage: test.sh BIN-FOLDER [EXAMPLES]   (the folder of praxis and praxis-server; examples an operation)
set -euo pipefail
bin=$(realpath "$1")
examples=${2:-25}
cd "$(dirname "$0")"
venv=../../.venv-clients
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
[ -x "$venv/bin/schemathesis" ] || "$venv/bin/pip" install --quiet schemathesis
folder=$(mktemp -d)
"$bin/praxis-server" --port 0 --database "$folder/praxis.db" --time-limit 2 --max-time-limit 2 \
  --memory-limit 256 > "$folder/address" &
server=$!
trap 'kill $server; wait $server || true; rm -rf "$folder"' EXIT
while [ ! -s "$folder/address" ]; do sleep 0.1; done
address=$(sed 's/.* //' "$folder/address")
"$venv/bin/schemathesis" run "$address/openapi.json" --checks not_a_server_error,response_schema_conformance,content_type_conformance,status_code_conformance \
  --max-examples "$examples" --exclude-path-regex '/events$' --suppress-health-check all
curl --silent --fail "$address/health" > /dev/null
