#!/bin/bash
# Builds the documentation of the library: a DocC archive a module, from the comments in its sources and the
# articles in `Sources/<Module>/<Module>.docc`. Needs the docc of the toolchain.
#
# Usage: documentation.sh OUTPUT-FOLDER [BUILD-FOLDER]   (from the top of the project)
set -euo pipefail
output=$(realpath -m "${1:?Usage: documentation.sh OUTPUT-FOLDER [BUILD-FOLDER]}")
cd "$(dirname "$0")/.."
scratch=${2:-.build}
products=$(swift build --scratch-path "$scratch" --show-bin-path)
mkdir -p "$output"
symbols=$(mktemp -d)
trap 'rm -rf "$symbols"' EXIT
target=$(swift -print-target-info | sed -n 's/.*"unversionedTriple" *: *"\(.*\)".*/\1/p')
# Modules in C that Swift's import.
clang=(-Xcc -I -Xcc /usr/include/libxml2)
for map in Sources/*/module.modulemap; do clang+=(-Xcc "-fmodule-map-file=$map"); done
for catalogue in Sources/*/*.docc; do
  module=$(basename "$catalogue" .docc)
  swift build --scratch-path "$scratch" --target "$module" > "$symbols/log" 2>&1 || { cat "$symbols/log" >&2; exit 1; }
  mkdir -p "$symbols/$module"
  for map in "$products"/*.build/module.modulemap; do
    [ ! -e "$map" ] || clang+=(-Xcc "-fmodule-map-file=$map")
  done
  swift symbolgraph-extract -module-name "$module" -I "$products/Modules" -target "$target" \
    "${clang[@]}" -minimum-access-level public -output-dir "$symbols/$module"
  docc convert "$catalogue" --additional-symbol-graph-dir "$symbols/$module" \
    --diagnostic-level error --fallback-display-name "$module" --fallback-bundle-identifier "praxis.$module" \
    --output-path "$output/$module.doccarchive"
  echo "made $output/$module.doccarchive"
done
