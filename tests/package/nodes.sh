#!/usr/bin/env bash
# Reads the same articles with the packed tarball on each Node below and compares the bytes: ES module, CommonJS, threads, and the command line in
# all its formats. npm's package "node" brings the binaries; where the registry does not serve them, this says so and compares the others.
# Run after `npm run build`.
set -euo pipefail
nodes=(20 22 24)
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

tarball=$(cd "$root" && npm pack --silent --pack-destination "$home")
mkdir "$home/app"
cp "$here"/nodes/answers.* "$home/app"
cd "$home/app"
npm install --silent --no-package-lock "../$tarball" @mozilla/readability@0.6 linkedom@0.18
node "$here/nodes/inputs.mjs" "$home/inputs"
cli=node_modules/yomitori/dist/cli.js

read_all() { # NODE OUT
  local node=$1 out=$2
  mkdir "$out"
  "$node" answers.mjs "$home/inputs" "$out"
  "$node" answers.cjs "$home/inputs" "$out"
  for format in text json ndjson csv html; do
    # Some lines cannot be read, so the exit code is 1.
    (cd "$home/inputs" && "$node" "$home/app/$cli" --format "$format" --jobs 2 lines.ndjson page.html feed.xml ./*.txt) \
      > "$out/cli.$format" 2> "$out/cli.$format.messages" || [ $? = 1 ]
  done
  cmp "$out/esm.ndjson" "$out/cjs.ndjson"
}

read=()
for version in "${nodes[@]}"; do
  if ! npm install --silent --no-package-lock --prefix "$home/node$version" "node@$version" > "$home/log" 2>&1; then
    echo "no Node $version here: the registry does not serve it"
    continue
  fi
  node="$home/node$version/node_modules/node/bin/node"
  if ! found=$("$node" --version); then
    echo "no Node $version here: its binary does not run"
    continue
  fi
  read_all "$node" "$home/out$version"
  echo "Node $found: $(cat "$home/out$version"/* | wc -c) bytes"
  read+=("$version")
done
if [ "${#read[@]}" -lt 2 ]; then
  echo "fewer than two Nodes: nothing compared"
  exit 0
fi
for version in "${read[@]:1}"; do
  diff -rq "$home/out${read[0]}" "$home/out$version" || {
    diff -r "$home/out${read[0]}" "$home/out$version" | cut -c 1-300 | head -n 20
    exit 1
  }
done
echo "the same bytes on Node ${read[*]}"
