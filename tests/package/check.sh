#!/usr/bin/env bash
# Packs the package, installs the tarball as a stranger would and reads an article from ESM, CommonJS, TypeScript and the command line.
# Run after `npm run build`.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

tarball=$(cd "$root" && npm pack --silent --pack-destination "$home")
cp -r "$here/consumers" "$home/app"
cd "$home/app"
npm install --silent --no-package-lock "../$tarball"

echo "ESM"
node esm.mjs
echo "CommonJS"
node commonjs.cjs
echo "TypeScript, ESM and CommonJS"
"$root/node_modules/.bin/tsc" -p .
node typed/esm.mjs
node typed/commonjs.cjs
echo "command line"
printf '2月7日に1兆ドルを投じる。' | npx --no-install yomitori --published 2025-02-10 --format json - > summary.json
node -e '
  const { figures, times } = JSON.parse(require("node:fs").readFileSync("summary.json", "utf8"));
  require("node:assert").deepEqual([figures[0].decimal, figures[0].unit.code, times[0]?.timex], ["1000000000000", "USD", "2025-02-07"]);
'
echo "the packed package works"
