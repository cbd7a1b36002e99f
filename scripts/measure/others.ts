/**
 * Scores the figures and times of another system on the news gold of ../shared, leniently: spans need only meet, so that conventions about
 * 約, counters and the like cost nothing. `npx tsx scripts/measure/others.ts OUT.ndjson`.
 *
 * Each line of OUT.ndjson is an article: `{ id, figures?: [{ start, end, low, high }], times?: [{ start, end, timex }] }`, with offsets in
 * UTF-16 code units, `low` equal to `high` for one number, and null for an open end. A summary of yomitori will do, too.
 * docs/quality.md says how the systems of its table were asked.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

interface Spanned {
  readonly start: number;
  readonly end: number;
}

interface FoundFigure extends Spanned {
  readonly low: number | string | null;
  readonly high: number | string | null;
  readonly decimal?: string | null;
}

interface FoundTime extends Spanned {
  readonly timex: string;
}

interface GoldFigure extends Spanned {
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly modifier: string | null;
}

interface GoldArticle {
  readonly id: string;
  readonly bodyEnd: number;
  readonly figures: readonly GoldFigure[];
  readonly times: readonly FoundTime[];
}

const meet = (a: Spanned, b: Spanned): boolean => a.start < b.end && b.start < a.end;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

const rangeOf = ({ decimal, low, high }: FoundFigure): [number, number] => [
  Number(decimal ?? low ?? Number.NEGATIVE_INFINITY),
  Number(decimal ?? high ?? Number.POSITIVE_INFINITY),
];

/** Whether a finding has the value: 約10 may be told as 7 to 13, 10以上 as 10 and more, an end of 10〜20 alone as its half. */
function hasValue({ value, low, high, modifier }: GoldFigure, found: FoundFigure): boolean {
  const [from, to] = rangeOf(found);
  if (value === null) return (near(Number(low), from) && near(Number(high), to)) || isEnd(low, high, from, to);
  const wanted = Number(value);
  return (near(wanted, from) && near(wanted, to)) || (modifier !== null && from <= wanted && wanted <= to);
}

const isEnd = (low: string | null, high: string | null, from: number, to: number): boolean =>
  from === to && (near(Number(low), from) || near(Number(high), from));

/** 18:00 and 18 are one clock time. */
const plainTimex = (timex: string): string => timex.normalize("NFKC").replace(/T(\d\d):00$/, "T$1");

const hasTimex = (wanted: FoundTime, found: FoundTime): boolean => plainTimex(wanted.timex) === plainTimex(found.timex);

/** Counts what is right among what was wanted and what was found. */
class Count {
  #wanted = 0;
  #got = 0;
  #found = 0;
  #right = 0;

  add<W extends Spanned, F extends Spanned>(
    wanted: readonly W[],
    found: readonly F[],
    isRight: (wanted: W, found: F) => boolean,
  ): void {
    const agree = (one: W, other: F) => meet(one, other) && isRight(one, other);
    this.#wanted += wanted.length;
    this.#got += wanted.filter((one) => found.some((other) => agree(one, other))).length;
    this.#found += found.length;
    this.#right += found.filter((other) => wanted.some((one) => agree(one, other))).length;
  }

  toString(): string {
    const recall = this.#got / this.#wanted;
    const precision = this.#right / Math.max(1, this.#found);
    const f1 = (2 * recall * precision) / (recall + precision || 1);
    const percent = (share: number) => (100 * share).toFixed(1);
    return `F1 ${percent(f1)}, recall ${percent(recall)} (${this.#got} of ${this.#wanted}), precision ${percent(precision)} (${this.#right} of ${this.#found})`;
  }
}

const gold = resolve(fileURLToPath(new URL("../../", import.meta.url)), "../shared/gold/news-dev.jsonl");
const [file] = process.argv.slice(2);
if (!file) throw new Error("wanted a file of NDJSON");
if (!existsSync(gold)) {
  console.error("others: ../shared is not here; there is nothing to score against");
  process.exit(0);
}
const lines = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const answers = new Map<string, { figures?: FoundFigure[]; times?: FoundTime[] }>(
  lines(file).map((answer) => [answer.id, answer]),
);
const figures = new Count();
const times = new Count();
for (const article of lines(gold) as GoldArticle[]) {
  const answer = answers.get(article.id);
  const inBody = ({ start }: Spanned) => start < article.bodyEnd;
  // The numbers of dates are figures to some systems and not to others.
  const amounts = answer?.figures?.filter((found) => inBody(found) && !article.times.some((time) => meet(time, found)));
  figures.add(article.figures, amounts ?? [], hasValue);
  times.add(article.times, answer?.times?.filter(inBody) ?? [], hasTimex);
}
console.log(`figures: ${figures}\ntimes: ${times}`);
