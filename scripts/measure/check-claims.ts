/**
 * Measures `yomitori/check` on the Japanese Wikinews of ../shared: headlines and first key sentences as claims, as they are and with one thing
 * changed. `npx tsx scripts/measure/check-claims.ts`; `-- --half dev` reads the half that the rules were made with, `--titles` gives the
 * sources their titles, `--misses FILE` writes what went wrong. The table is of the other half.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { createChecker } from "../../src/check/index";
import { ENTITY_TYPES } from "../../src/enumerations";
import { createAnalyzer } from "../../src/index";
import type { Analyzer, Article, EntityType, Summary } from "../../src/types";
import { type ChangedClaim, type ClaimName, changesOf, sequenceOf } from "./claims/changes";

interface NewsLine {
  readonly id: string;
  readonly headline: string;
  readonly text: string;
  readonly bodyEnd: number;
  readonly sourceDate: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const flag = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + 1] ?? "");
};
const corpus = resolve(root, flag("shared") ?? "../shared", "corpora/jawikinews.shared.jsonl.gz");
if (!existsSync(corpus)) {
  console.error("check-claims: ../shared is not here; there is nothing to measure with");
  process.exit(0);
}
const half = flag("half") ?? "report";
const hasTitles = process.argv.includes("--titles");
const most = Number(flag("most") ?? Number.POSITIVE_INFINITY);
const lines = gunzipSync(readFileSync(corpus))
  .toString("utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as NewsLine)
  .filter((_, i) => (i % 2 === 0) === (half === "dev"))
  .slice(0, most);

const analyzer = remembering(await createAnalyzer());
const checker = createChecker(analyzer);

/** Each text is read once: a source is that of many claims. */
function remembering(inner: Analyzer): Analyzer {
  const known = new Map<string, Summary>();
  return {
    analyze(article) {
      const key = JSON.stringify(article);
      let summary = known.get(key);
      if (!summary) {
        if (known.size > 200) known.clear();
        summary = inner.analyze(article);
        known.set(key, summary);
      }
      return summary;
    },
  };
}

const counts = new Map<string, number>();
const count = (name: string, by = 1): void => void counts.set(name, (counts.get(name) ?? 0) + by);
const misses: string[] = [];

interface NewsClaims {
  readonly line: NewsLine;
  readonly source: Article;
  readonly claims: readonly { readonly sort: string; readonly text: string; readonly names: readonly ClaimName[] }[];
}

function claimsOf(line: NewsLine): NewsClaims {
  const text = line.text.slice(0, line.bodyEnd);
  const source = { text, publishedAt: line.sourceDate, ...(hasTitles ? { title: line.headline } : {}) };
  const { entities, keySentences } = analyzer.analyze({ ...source, title: line.headline });
  const key = keySentences[0]?.text;
  const namesIn = (claim: string): ClaimName[] =>
    entities.flatMap(({ type, name, aliases }) => {
      const written = [name, ...aliases].find((one) => one.length > 1 && claim.includes(one));
      const start = written === undefined ? -1 : claim.indexOf(written);
      return start < 0 ? [] : [{ type, start, end: start + written!.length }];
    });
  return {
    line,
    source,
    claims: [
      { sort: "headline", text: line.headline, names: namesIn(line.headline) },
      ...(key === undefined ? [] : [{ sort: "key sentence", text: key, names: namesIn(key) }]),
    ],
  };
}

const news = lines.map(claimsOf);
const namesByType = Object.fromEntries(ENTITY_TYPES.map((type) => [type, [] as string[]])) as Record<
  EntityType,
  string[]
>;
for (const { source } of news)
  for (const { type, name } of analyzer.analyze(source).entities) if (name.length > 1) namesByType[type].push(name);

for (const { line, source, claims } of news) {
  const pick = sequenceOf(line.id);
  const others = Object.fromEntries(
    ENTITY_TYPES.map((type) => [
      type,
      Array.from({ length: 8 }, () => namesByType[type][pick(namesByType[type].length)] ?? "").filter(
        (name) => name !== "" && !line.text.includes(name),
      ),
    ]),
  ) as Record<EntityType, string[]>;
  for (const { sort, text, names } of claims) {
    const { findings } = checker.check({ text, publishedAt: line.sourceDate }, [source]);
    for (const finding of findings) {
      const name = finding.kind === "entity" ? `${sort}: name` : `${sort}: figure or time`;
      count(name);
      if (finding.verdict === "supported") continue;
      count(`${name}, not supported`);
      misses.push(
        `FALSE ${sort} ${line.id} [${finding.kind} ${finding.text} ${finding.verdict} ${finding.field ?? ""} ${finding.evidence[0]?.text ?? ""}] ${text}`,
      );
    }
    for (const change of changesOf(text, names, others, pick)) measureChange(line, source, sort, change);
  }
}

function measureChange(line: NewsLine, source: Article, sort: string, change: ChangedClaim): void {
  const { findings } = checker.check({ text: change.text, publishedAt: line.sourceDate }, [source]);
  const hit = findings.filter(
    ({ start, end, verdict }) => start < change.span.end && change.span.start < end && verdict !== "supported",
  );
  const name = `${sort}, ${change.sort}`;
  count(name);
  if (hit.length > 0) count(`${name} found`);
  const right = hit.some(({ field }) => field !== undefined && change.fields.includes(field));
  if (right) count(`${name} right`);
  const what = hit[0] ? `${hit[0].verdict} ${hit[0].field ?? ""} (${hit[0].evidence[0]?.text ?? ""})` : "NOT FOUND";
  if (!right)
    misses.push(
      `${hit.length > 0 ? "REASON" : "MISSED"} ${name} ${line.id} [${change.from} > ${change.to}: ${what}] ${change.text}`,
    );
}

const share = (part: number, of: number): string => (of === 0 ? "" : ((100 * part) / of).toFixed(1));
const get = (name: string): number => counts.get(name) ?? 0;
const rows: string[] = [];
for (const sort of ["headline", "key sentence"])
  for (const kind of ["figure or time", "name"]) {
    const [all, wrong] = [get(`${sort}: ${kind}`), get(`${sort}: ${kind}, not supported`)];
    rows.push(`| ${sort}: ${kind} not supported | ${share(wrong, all)} | ${wrong} of ${all} |`);
  }
const total = { all: 0, found: 0, right: 0 };
for (const sort of ["headline", "key sentence"])
  for (const change of ["number", "unit", "direction", "date", "name"]) {
    const name = `${sort}, ${change}`;
    const [all, found, right] = [get(name), get(`${name} found`), get(`${name} right`)];
    total.all += all;
    total.found += found;
    total.right += right;
    rows.push(
      `| ${sort}: ${change} changed, found | ${share(found, all)} | ${found} of ${all}, right reason ${share(right, all)} |`,
    );
  }
rows.push(
  `| all changes found | ${share(total.found, total.all)} | ${total.found} of ${total.all}, right reason ${share(total.right, total.all)} |`,
);
console.log(["| measure | % | |", "| --- | ---: | --- |", ...rows].join("\n"));
const file = flag("misses");
if (file !== undefined) writeFileSync(file, `${misses.join("\n")}\n`);
