/**
 * Eight news articles of our own, annotated by hand by the guideline of the news gold before any program read them.
 *
 * Figures and times must be exact. Of the names a minimum must be right, and those marked `required` must be complete. The first keyword
 * must be found, and most of the others. An item marked `later` is a known gap, with its reason; a test fails when it is closed, so that
 * the mark is removed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Analyzer, createAnalyzer, type EntityType, type Figure, type Summary, type TimeExpression } from "../src";

interface Occurrence {
  readonly text: string;
  /** Which occurrence of `text` in the article, from 1. */
  readonly at: number;
}
interface ExpectedFigure extends Occurrence {
  readonly kind: Figure["kind"];
  readonly decimal: string | null;
  readonly low: string | null;
  readonly high: string | null;
  /** The ISO code for money, "%" for percent, else the text. */
  readonly unit: string | null;
  readonly modifier: string | null;
  /** The measured property or entity is any of these; empty if it is not checked. */
  readonly what: readonly string[];
  /** The text of the figure that this one converts. */
  readonly conversionOf?: string;
  readonly later?: string;
}
interface ExpectedTime extends Occurrence {
  readonly type: TimeExpression["type"];
  readonly timex: string;
  readonly later?: string;
}
interface ExpectedEntity {
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: readonly Occurrence[];
  readonly titles?: readonly string[];
  readonly required?: boolean;
}
interface Fixture {
  readonly id: string;
  readonly title: string;
  readonly publishedAt: string;
  readonly text: string;
  readonly expected: {
    readonly figures: readonly ExpectedFigure[];
    readonly times: readonly ExpectedTime[];
    readonly entities: readonly ExpectedEntity[];
    /** The best first, alternatives separated by |. The first ten keywords should cover them, and must cover the first. */
    readonly keywords: readonly string[];
    /** No figure and no time is in one of these, and no entity is one. */
    readonly not: readonly string[];
  };
}
interface Found {
  readonly start: number;
  readonly end: number;
}

const folder = new URL("../fixtures/articles/", import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Fixture);

function spanOf(text: string, { text: part, at }: Occurrence): Found {
  let start = -1;
  for (let i = 0; i < at; i++) {
    start = text.indexOf(part, start + 1);
    if (start < 0) throw new Error(`「${part}」 does not occur ${at} times in the article`);
  }
  return { start, end: start + part.length };
}

const overlap = (a: Found, b: Found): boolean => a.start < b.end && b.start < a.end;
function occurrences(text: string, part: string): Found[] {
  const found: Found[] = [];
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
    found.push({ start, end: start + part.length });
  }
  return found;
}

const figureLine = (f: Found, text: string, rest: readonly (string | null | undefined)[]): string =>
  `${f.start} [${text.slice(f.start, f.end)}] ${rest.map((cell) => cell ?? "-").join(" ")}`;
const expectedFigure = (text: string, f: ExpectedFigure): string =>
  figureLine(spanOf(text, f), text, [f.kind, f.decimal, f.low, f.high, f.unit, f.modifier, f.conversionOf]);
const foundFigure = (text: string, f: Figure, all: readonly Figure[]): string => {
  const unit = f.kind === "money" ? f.unit?.code : f.kind === "percent" ? "%" : f.unit?.text;
  const converted = all.find((other) => other.id === f.conversionOf)?.text;
  return figureLine(f, text, [f.kind, f.decimal, f.low, f.high, unit, f.modifier, converted]);
};
const expectedTime = (text: string, t: ExpectedTime): string => figureLine(spanOf(text, t), text, [t.type, t.timex]);
const foundTime = (text: string, t: TimeExpression): string => figureLine(t, text, [t.type, t.timex]);

/** Returns both lists without the known gaps, and the gaps that are closed. */
function compare<E extends Occurrence & { later?: string }, F extends Found>(
  text: string,
  wanted: readonly E[],
  wantedLine: (item: E) => string,
  found: readonly F[],
  foundLine: (item: F) => string,
) {
  const gaps = wanted.filter((item) => item.later);
  const lines = new Set(found.map(foundLine));
  const inGap = (item: F) => gaps.some((gap) => overlap(spanOf(text, gap), item));
  return {
    wanted: wanted.filter((item) => !item.later).map(wantedLine),
    found: found.filter((item) => !inGap(item)).map(foundLine),
    closed: gaps.filter((gap) => lines.has(wantedLine(gap))).map((gap) => gap.text),
  };
}

const fold = (s: string): string => s.normalize("NFKC");
/** Compares measured properties and entities as the news gold does. */
const alike = (a: string, b: string): boolean =>
  a === b ||
  (a.length > 1 &&
    b.length > 1 &&
    (a.includes(b) || b.includes(a)) &&
    2 * Math.min(a.length, b.length) >= Math.max(a.length, b.length));
/** Compares keywords as the news gold does. */
const covers = (term: string, word: string): boolean =>
  term === word ||
  (term.length > 1 && word.includes(term) && term.length >= word.length * 0.6) ||
  (term.includes(word) && word.length >= term.length * 0.6);

/** The expected keywords that the first ten do not cover. */
function missedKeywords({ expected }: Fixture, { keywords }: Summary): string[] {
  const first = keywords.slice(0, 10).map(({ term }) => fold(term));
  return expected.keywords.filter(
    (words) => !words.split("|").some((word) => first.some((term) => covers(term, fold(word)))),
  );
}

describe.each(fixtures.map((fixture) => [fixture.id, fixture] as const))("fixture %s", (_, { text, expected }) => {
  it("resolves, overlaps nowhere and leaves no digit unexplained", () => {
    const spans = [...expected.figures, ...expected.times].map((item) => spanOf(text, item));
    const mentions = expected.entities.flatMap((entity) => entity.mentions.map((mention) => spanOf(text, mention)));
    const sorted = [...spans, ...mentions].sort((a, b) => a.start - b.start);
    for (let i = 1; i < sorted.length; i++) expect(sorted[i]!.start).toBeGreaterThanOrEqual(sorted[i - 1]!.end);
    for (const word of expected.not) expect(text).toContain(word);
    const urls = [...text.matchAll(/https?:\/\/[!-~]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    const explained = [...spans, ...mentions, ...urls, ...expected.not.flatMap((word) => occurrences(text, word))];
    for (const m of text.matchAll(/[0-9０-９]+/g)) {
      const digits = { start: m.index, end: m.index + m[0].length };
      expect(
        explained.some((e) => e.start <= digits.start && digits.end <= e.end),
        `${m[0]} at ${m.index}`,
      ).toBe(true);
    }
  });
});

describe("articles", () => {
  let analyzer: Analyzer;
  const summaries = new Map<string, Summary>();
  const read = ({ id, title, text, publishedAt }: Fixture): Summary => {
    const known = summaries.get(id) ?? analyzer.analyze({ id, title, text, publishedAt });
    summaries.set(id, known);
    return known;
  };

  beforeAll(async () => {
    analyzer = await createAnalyzer();
  });

  describe.each(fixtures.map((fixture) => [fixture.id, fixture] as const))("%s", (_, fixture) => {
    const { text, expected } = fixture;

    it("figures", () => {
      const { figures } = read(fixture);
      const result = compare(
        text,
        expected.figures,
        (f) => expectedFigure(text, f),
        figures,
        (f) => foundFigure(text, f, figures),
      );
      expect(result.found).toEqual(result.wanted);
      expect(result.closed, "known gaps that pass now: remove their `later`").toEqual([]);
    });

    it("times", () => {
      const result = compare(
        text,
        expected.times,
        (t) => expectedTime(text, t),
        read(fixture).times,
        (t) => foundTime(text, t),
      );
      expect(result.found).toEqual(result.wanted);
      expect(result.closed, "known gaps that pass now: remove their `later`").toEqual([]);
    });

    it("required names, with all their mentions and titles", () => {
      const { entities } = read(fixture);
      for (const wanted of expected.entities.filter((entity) => entity.required)) {
        const found = entities.find((entity) => entity.name === wanted.name && entity.type === wanted.type);
        expect(found?.mentions.map(({ start, end }) => ({ start, end })) ?? [], wanted.name).toEqual(
          wanted.mentions.map((mention) => spanOf(text, mention)),
        );
        for (const title of wanted.titles ?? []) expect(found?.titles, wanted.name).toContain(title);
      }
    });

    it("the first keyword", () => {
      expect(missedKeywords(fixture, read(fixture))).not.toContain(expected.keywords[0]);
    });

    it("nothing else", () => {
      const { figures, times, entities } = read(fixture);
      for (const word of expected.not) {
        for (const span of occurrences(text, word)) {
          const inside = [...figures, ...times].filter((item) => overlap(item, span)).map((item) => item.text);
          expect(inside, word).toEqual([]);
          const named = entities
            .flatMap((entity) => entity.mentions)
            .filter((m) => m.start === span.start && m.end === span.end);
          expect(named, word).toEqual([]);
        }
      }
    });
  });

  it("most keywords", () => {
    const all = fixtures.flatMap(({ expected }) => expected.keywords);
    const missed = fixtures.flatMap((fixture) => missedKeywords(fixture, read(fixture)));
    expect((100 * (all.length - missed.length)) / all.length, `missed: ${missed.join(" ")}`).toBeGreaterThanOrEqual(
      KEYWORDS_SHARE,
    );
  });

  it("most names", () => {
    let right = 0;
    let found = 0;
    let wanted = 0;
    for (const fixture of fixtures) {
      const keys = new Set(
        fixture.expected.entities.flatMap((entity) =>
          entity.mentions.map((mention) => `${spanOf(fixture.text, mention).start} ${mention.text} ${entity.type}`),
        ),
      );
      const shown = read(fixture).entities.flatMap((entity) =>
        entity.mentions.map((mention) => `${mention.start} ${mention.text} ${entity.type}`),
      );
      right += shown.filter((key) => keys.has(key)).length;
      found += shown.length;
      wanted += keys.size;
    }
    expect((200 * right) / (found + wanted)).toBeGreaterThanOrEqual(NAMES_F1);
  });

  it("most measured properties and entities", () => {
    let right = 0;
    let all = 0;
    for (const fixture of fixtures) {
      const { figures } = read(fixture);
      for (const wanted of fixture.expected.figures.filter((f) => f.what.length > 0)) {
        const { start } = spanOf(fixture.text, wanted);
        const figure = figures.find((f) => f.start === start);
        const measured = [figure?.measuredProperty?.text, figure?.measuredEntity?.text].filter((s) => s !== undefined);
        all++;
        if (measured.some((s) => wanted.what.some((w) => alike(fold(s), fold(w))))) right++;
      }
    }
    expect((100 * right) / all).toBeGreaterThanOrEqual(MEASURED_SHARE);
  });

  it("few known gaps", () => {
    const items = fixtures.flatMap(({ expected }) => [...expected.figures, ...expected.times]);
    expect(items.filter((item) => item.later).length / items.length).toBeLessThan(0.05);
  });
});

// Minimums, a few points below the first complete version (76.9, 89.4, 72.9), so that a change of a single name passes but a broken stage
// does not. Raise them when the program improves, never lower them.
/** Per cent of the keywords covered by the first ten. */
const KEYWORDS_SHARE = 70;
/** F1 over all mentions of names, exact span and type. */
const NAMES_F1 = 85;
/** Per cent of the figures whose measured property or entity is an accepted string. */
const MEASURED_SHARE = 68;
