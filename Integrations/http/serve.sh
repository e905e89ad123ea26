# Sourced by the tests here: starts the service on a database of its own, and sets `address` and `venv`.
# Usage: source serve.sh BIN-FOLDER PACKAGE... -- [OPTIONS OF THE SERVICE]
bin=$(realpath "$1")
shift
cd "$(dirname "${BASH_SOURCE[0]}")"
venv=../../.venv-clients
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  "$venv/bin/python" -c "import $1" 2>/dev/null || "$venv/bin/pip" install --quiet "$1"
  shift
done
[ $# -gt 0 ] && shift
folder=$(mktemp -d)
"$bin/praxis-server" --port 0 --database "$folder/praxis.db" "$@" > "$folder/address" &
server=$!
trap 'kill $server; wait $server || true; rm -rf "$folder"' EXIT
while [ ! -s "$folder/address" ]; do
  kill -0 $server
  sleep 0.1
done
address=$(sed 's/.* //' "$folder/address")
