#!/bin/bash
# Builds a release: both programs linked with the Swift runtime, shell completions, the manual page,
# documents, domains, agents and missions, in one archive; then tries what is in it, as somebody without a
# toolchain would.
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
cp -r Domains Agents Missions Docs Integrations "$top/share/praxis/"
# What runs of the tests have left behind.
find "$top" \( -name __pycache__ -o -name '.[!.]*' -o -name '*.egg-info' -o -name build \) -prune -exec rm -rf {} +
cp LICENSE README.md "$top/"

# The packages with the libraries that are not linked in.
needs=$(for program in "$bin/praxis" "$bin/praxis-server"; do readelf -d "$program"; done |
  sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u |
  while read -r library; do dpkg-query --search "*/$library" | head -n 1 | cut -d : -f 1; done | sort -u | xargs)
cat > "$top/INSTALL.md" <<END
# Installing

Put \`bin\` into \`PATH\`, or copy \`bin\` and \`share\` to \`/usr/local\`. The programs were built on $(. /etc/os-release; echo "$PRETTY_NAME")
and need these packages of it:

    apt-get install $needs

\`share/praxis\` has the documents, and the domains, agents and missions that they speak of: their commands
work there. \`praxis --help\` and \`man praxis\` say what there is.
END

mkdir -p "$output"
tar -C "$root" --owner=0 --group=0 -czf "$output/$name.tar.gz" "$name"

echo "trying $name"
mkdir "$root/unpacked"
tar -C "$root/unpacked" --strip-components 1 -xzf "$output/$name.tar.gz"
env -i PATH=/usr/bin:/bin HOME="$root" bash -euo pipefail <<'END'
cd "$HOME/unpacked/share/praxis"
PATH="$HOME/unpacked/bin:$PATH"
praxis plan Domains/logistics/domain.pddl Domains/logistics/p01.pddl --plan-file "$HOME/plan" > /dev/null
praxis validate Domains/logistics/domain.pddl Domains/logistics/p01.pddl "$HOME/plan" > /dev/null
praxis mission Missions/yard --explore 5 --brief > /dev/null
praxis serve --port 0 --database "$HOME/praxis.db" > "$HOME/address" &
while [ ! -s "$HOME/address" ]; do kill -0 $!; sleep 0.1; done
praxis serve --port 0 --database "$HOME/praxis.db" 2> /dev/null && exit 1
kill $!
wait $!
END
echo "made $output/$name.tar.gz"
