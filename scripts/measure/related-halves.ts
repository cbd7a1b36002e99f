/**
 * Measures `yomitori/related`: each article of a corpus is cut in two at the sentence nearest to its middle, and the index is asked for the
 * other half. Then memory and time of an index of 10,000 articles.
 *
 *     npx tsx --expose-gc scripts/measure/related-halves.ts [--articles 1000] [--file ../shared/corpora/jawikinews.shared.jsonl.gz]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { createAnalyzer } from "../../src/index";
import { createIndex } from "../../src/related/index";
import type { Summary } from "../../src/types";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    file: {
      type: "string",
      default: new URL("../../../shared/corpora/jawikinews.shared.jsonl.gz", import.meta.url).pathname,
    },
  },
});

interface Row {
  readonly id: string;
  readonly text: string;
  readonly bodyEnd?: number;
  readonly sourceDate?: string;
}

const lines = gunzipSync(readFileSync(values.file)).toString().trim().split("\n");
const every = Math.max(1, Math.floor(lines.length / Number(values.articles)));
const rows: Row[] = lines.filter((_, i) => i % every === 0).map((line) => JSON.parse(line));
const analyzer = await createAnalyzer();

/** Returns the offset of the sentence that begins nearest to the middle. */
function middleOf({ sentences, stats }: Summary): number | undefined {
  const distance = (start: number) => Math.abs(start - stats.characters / 2);
  return sentences
    .slice(1)
    .map(({ start }) => start)
    .reduce<number | undefined>(
      (best, start) => (best === undefined || distance(start) < distance(best) ? start : best),
      undefined,
    );
}

const pairs: [Summary, Summary][] = [];
for (const { id, text, bodyEnd, sourceDate } of rows) {
  const body = text.slice(0, bodyEnd);
  const cut = middleOf(analyzer.analyze(body));
  if (cut === undefined || pairs.length >= Number(values.articles)) continue;
  const half = (name: string, part: string) =>
    analyzer.analyze({ id: `${id}/${name}`, text: part, ...(sourceDate !== undefined && { publishedAt: sourceDate }) });
  pairs.push([half("first", body.slice(0, cut)), half("second", body.slice(cut))]);
}

const undated = ({ publishedAt: _, ...summary }: Summary): Summary => summary;

/** Returns for how many of 100 questions the other half is the first answer. */
function found(indexed: readonly Summary[], questions: readonly [question: Summary, wanted: Summary][]): string {
  const index = createIndex();
  for (const summary of indexed) index.add(summary);
  const right = questions.filter(([question, wanted]) => index.related(question, { limit: 1 })[0]?.id === wanted.id);
  return `${((100 * right.length) / questions.length).toFixed(1)} of 100 (${right.length} of ${questions.length})`;
}

for (const [name, change] of [
  ["with publishedAt", (summary: Summary) => summary],
  ["without publishedAt", undated],
] as const) {
  const halves = pairs.map(([first, second]) => [change(first), change(second)] as [Summary, Summary]);
  console.log(`${halves.length} articles, ${name}`);
  console.log(
    "  second half for first, among second halves:",
    found(
      halves.map(([, second]) => second),
      halves,
    ),
  );
  console.log(
    "  other half for each, among all halves:",
    found(halves.flat(), [...halves, ...halves.map(([a, b]) => [b, a] as [Summary, Summary])]),
  );
}

/** Processor time, which other programs do not lengthen as they do the time of day. */
function milliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Builds an index of many articles from those at hand: each with an id of its own, and some of its words changed so that new ones come. */
function measureSize(count: number): void {
  const whole = rows.map(({ id, text, bodyEnd, sourceDate }) =>
    analyzer.analyze({
      id,
      text: text.slice(0, bodyEnd),
      ...(sourceDate !== undefined && { publishedAt: sourceDate }),
    }),
  );
  const renamed = (summary: Summary, round: number): Summary => ({
    ...summary,
    id: `${summary.id}/${round}`,
    entities: summary.entities.map((entity) => ({
      ...entity,
      mentions: entity.mentions.map((mention, i) =>
        i % 2 ? mention : { ...mention, text: `${mention.text}${round}` },
      ),
    })),
    keywords: summary.keywords.map((keyword) => ({ ...keyword, term: `${keyword.term}${round}` })),
  });
  globalThis.gc?.();
  const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const before = used();
  const index = createIndex();
  const started = milliseconds();
  for (let i = 0; i < count; i++) index.add(renamed(whole[i % whole.length]!, Math.floor(i / whole.length)));
  const added = milliseconds();
  globalThis.gc?.();
  const megabytes = (used() - before) / 1e6;
  const asked = milliseconds();
  for (const summary of whole.slice(0, 500)) index.related(summary);
  const each = (milliseconds() - asked) / Math.min(500, whole.length);
  const json = JSON.stringify(index).length / 1e6;
  console.log(
    `${count} articles: ${megabytes.toFixed(0)} MB, ${((added - started) / count).toFixed(2)} ms to add one, ${each.toFixed(2)} ms a question, ${json.toFixed(0)} MB of JSON`,
  );
}
measureSize(10_000);
measureSize(100_000);
