#!/bin/bash
# Builds a release: both programs linked with the Swift runtime, shell completions, the manual page,
# documents and domains, in one archive.
#
# Usage: release.sh OUTPUT-FOLDER   (from the top of the project)
set -euo pipefail
output=$(realpath -m "${1:?Usage: release.sh OUTPUT-FOLDER}")
cd "$(dirname "$0")/.."

make service
bin=.build-release/release
version=$("$bin/praxis" --version)
name="praxis-$version-linux-$(uname -m)"
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
top="$root/$name"

install -D -m 755 -t "$top/bin" "$bin/praxis" "$bin/praxis-server"
strip "$top/bin/praxis" "$top/bin/praxis-server"
mkdir -p "$top/share/man/man1" "$top/share/bash-completion/completions" \
  "$top/share/zsh/site-functions" "$top/share/fish/vendor_completions.d"
"$bin/praxis" --generate-completion-script bash > "$top/share/bash-completion/completions/praxis"
"$bin/praxis" --generate-completion-script zsh > "$top/share/zsh/site-functions/_praxis"
"$bin/praxis" --generate-completion-script fish > "$top/share/fish/vendor_completions.d/praxis.fish"
"$bin/praxis" --experimental-dump-help | python3 Release/manual.py "$version" \
  > "$top/share/man/man1/praxis.1"
mkdir -p "$top/share/praxis"
cp -r Domains Agents Docs Integrations "$top/share/praxis/"
find "$top" -name __pycache__ -prune -exec rm -rf {} +
cp LICENSE README.md "$top/"

mkdir -p "$output"
tar -C "$root" --owner=0 --group=0 -czf "$output/$name.tar.gz" "$name"
echo "made $output/$name.tar.gz"
