#!/usr/bin/env bash
# Runs the commands of README that take a page to a table of its figures, word for word, with the tarball of this clone.
# Run after `npm run build`.
set -euo pipefail
set -m # the service gets a process group of its own, which is ended as a whole
root=$(cd "$(dirname "$0")/../.." && pwd)
home=$(mktemp -d)
trap '[ -z "${service:-}" ] || kill -- "-$service" || true; rm -rf "$home"' EXIT
export npm_config_cache="$home/npm" # npx keeps what it has run

# The lines of the block of code behind a mark.
way() { awk -v mark="<!-- way: $1 -->" '$0 == mark { on = 1; next } on && /^```$/ { exit } on && !/^```/' "$root/README.md"; }

(cd "$root" && npm pack --silent --pack-destination "$home" >/dev/null)
cd "$home"
paragraph='<p>北斗電機が11日に発表した7〜9月期決算は、純利益が前年同期比18.2%増の312億円だった。部品が伸びた。</p>'
printf '<html><head><meta charset="utf-8"><title>北斗電機、増益</title></head><body><article>%s%s%s%s</article></body></html>' \
  "$paragraph" "$paragraph" "$paragraph" "$paragraph" > page.html

echo "the command line"
bash -euc "$(way 'command line')"
grep -q '^北斗電機,純利益,.*,31200000000,' figures.csv
mv figures.csv expected.csv

echo "the service"
bash -euc "$(way service)" 2> log &
service=$!
for _ in $(seq 120); do grep -q 'serving at' log && break || sleep 0.5; done
if command -v curl > /dev/null; then
  bash -euc "$(way request)"
  grep -q '^北斗電機,純利益,.*,31200000000,' figures.csv
  [ "$(wc -l < figures.csv)" = "$(wc -l < expected.csv)" ]
else
  echo "no curl here: the request is not tried"
fi
echo "a page becomes a table by each way"
