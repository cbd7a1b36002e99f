/**
 * Checks the times of every article of ../shared/corpora/jawikinews.shared, published at `sourceDate`. `npm run check:times`.
 *
 * Impossible: a `timex` or `range` with a day that is in no calendar, or a range that does not end after its beginning. There must be none.
 * Far: resolved more than a year after publication, without a full year or a word for the future; each is listed.
 * `-- --sample 200` lists so many expressions with their context instead, the first by the SHA-256 of "yomitori times " + id, in which the
 * id is that of the article and the offset of the expression.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { Temporal } from "temporal-polyfill";
import { createAnalyzer } from "../../src/index";
import type { Summary, TimeExpression } from "../../src/types";

const file = resolve(fileURLToPath(new URL("../../", import.meta.url)), "../shared/corpora/jawikinews.shared.jsonl.gz");
if (!existsSync(file)) {
  console.error("check-times: ../shared is not here; there is nothing to read");
  process.exit(0);
}
const option = process.argv.indexOf("--sample");
const sample = option < 0 ? 0 : Number(process.argv[option + 1]);

/** Words in or near an expression which show that its day is in the future: 来月, 予定. */
const AHEAD = /[来翌次明再]|後|予定|見通し|見込|計画|目標|目指|まで|以降|任期|期限|方針|将来|今後/;
const CONTEXT = 25;

/** Whether a date or date-time of ISO 8601 is in the calendar; a value without a full date (2024-FA, XXXX-05-13) counts as one that is. */
function isPossible(value: string): boolean {
  const [, date, clock] = /^(\d{4}-\d\d-\d\d)?(?:.*T(\d\d(?::\d\d){0,2}))?/.exec(value)!;
  try {
    if (date) Temporal.PlainDate.from(date, { overflow: "reject" });
    if (clock) Temporal.PlainTime.from(clock.length === 2 ? `${clock}:00` : clock, { overflow: "reject" });
    const month = /^(?:\d{4}|XXXX)-(\d\d)/.exec(value)?.[1];
    return month === undefined || (Number(month) >= 1 && Number(month) <= 12);
  } catch {
    return false;
  }
}

/** Whether an expression is impossible. Both ends of a range have the same format, so their strings compare in order of time. */
const isWrong = ({ timex, range }: TimeExpression): boolean =>
  (!timex.startsWith("P") && !isPossible(timex)) ||
  (range !== undefined && (!isPossible(range.start) || !isPossible(range.end) || range.end <= range.start));

/** Whether an expression is far ahead of publication without a word that shows it. */
function isFar({ range, start, end, text }: TimeExpression, source: string, published: string): boolean {
  if (!range || range.start.slice(0, 10) <= Temporal.PlainDate.from(published).add({ years: 1 }).toString())
    return false;
  // 07年 with its zero counts as a full year, and so does the bracket in 4年前(2012年).
  const full = /\d{4}|(?<!\d)0\d年|[一二三四五六七八九〇]{4}|世紀|(?:令和|平成)/.test(text.normalize("NFKC"));
  if (source.slice(end, end + CONTEXT).includes(`${range.start.slice(0, 4)}年`)) return false;
  return !full && !AHEAD.test(source.slice(Math.max(0, start - CONTEXT), end + CONTEXT));
}

const analyzer = await createAnalyzer();
const articles = gunzipSync(readFileSync(file))
  .toString("utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { id: string; text: string; sourceDate?: string });

const counts = { articles: 0, expressions: 0, impossible: 0, far: 0 };
const types = new Map<string, number>();
const all: { id: string; hash: string; line: string }[] = [];
const line = (id: string, time: TimeExpression, text: string, published: string | undefined) =>
  [
    id,
    time.start,
    time.end,
    time.type,
    time.timex,
    published ?? "",
    `${text.slice(Math.max(0, time.start - CONTEXT), time.start)}[${time.text}]${text.slice(time.end, time.end + CONTEXT)}`,
  ].join("\t");

for (const { id, text, sourceDate } of articles) {
  const summary: Summary = analyzer.analyze({ text, ...(sourceDate ? { publishedAt: sourceDate } : {}) });
  counts.articles++;
  for (const time of summary.times) {
    counts.expressions++;
    types.set(time.type, (types.get(time.type) ?? 0) + 1);
    if (sample > 0) {
      const hash = createHash("sha256").update(`yomitori times ${id}-${time.start}`).digest("hex");
      all.push({ id, hash, line: line(id, time, text, sourceDate) });
    } else if (isWrong(time)) {
      counts.impossible++;
      console.log(`impossible\t${line(id, time, text, sourceDate)}\t${time.range?.start}/${time.range?.end}`);
    } else if (sourceDate && isFar(time, text, sourceDate)) {
      counts.far++;
      console.log(`far\t${line(id, time, text, sourceDate)}`);
    }
  }
}
if (sample > 0) {
  for (const { line } of all.sort((a, b) => (a.hash < b.hash ? -1 : 1)).slice(0, sample)) console.log(line);
} else {
  console.log(
    `${counts.articles} articles, ${counts.expressions} expressions (${[...types].map(([type, n]) => `${n} ${type}`).join(", ")}): ${counts.impossible} impossible, ${counts.far} far ahead without a word that says so`,
  );
}
