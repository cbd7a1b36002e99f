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
npm install --silent --no-package-lock "../$tarball" "@types/node@20"

echo "ESM"
node esm.mjs
echo "CommonJS"
node commonjs.cjs
echo "TypeScript, ESM and CommonJS"
"$root/node_modules/.bin/tsc" -p .
node typed/esm.mjs
node typed/commonjs.cjs
"$root/node_modules/.bin/tsc" -p tsconfig.node.json
node typed/node.mjs
node typed/node.cjs
echo "command line"
printf '2月7日に1兆ドルを投じる。' | npx --no-install yomitori --published 2025-02-10 --format json - > summary.json
node -e '
  const { figures, times } = JSON.parse(require("node:fs").readFileSync("summary.json", "utf8"));
  require("node:assert").deepEqual([figures[0].decimal, figures[0].unit.code, times[0]?.timex], ["1000000000000", "USD", "2025-02-07"]);
'
printf '{"id":"1","text":"3億円"}\n{"id":"2","text":"10%%"}\n' | npx --no-install yomitori --input ndjson --format ndjson --jobs 2 > two.ndjson
node -e '
  const lines = require("node:fs").readFileSync("two.ndjson", "utf8").trim().split("\n").map((line) => JSON.parse(line));
  require("node:assert").deepEqual(lines.map(({ id, figures }) => [id, figures[0].decimal]), [["1", "300000000"], ["2", "10"]]);
'
echo "kuromoji, which is not installed"
if npx --no-install yomitori --tokenizer kuromoji --format json - <<<'3億円' 2> message; then exit 1; fi
grep -q 'npm install kuromoji@0.1.2' message
npm install --silent --no-package-lock kuromoji@0.1.2
npx --no-install yomitori --tokenizer kuromoji --format json - <<<'3億円' | grep -q '"300000000"'
echo "the service and the tools for agents, which need packages that are not installed"
if npx --no-install yomitori serve --port 0 2> message; then exit 1; fi
grep -q 'npm install hono @hono/node-server' message
if npx --no-install yomitori mcp < /dev/null 2> message; then exit 1; fi
grep -q 'npm install @modelcontextprotocol/sdk' message
echo "the packed package works"
