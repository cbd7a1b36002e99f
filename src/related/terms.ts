import type { Summary } from "../types";
import { addWords, WORD } from "./words";

/** The first character of a term says what it is: the word 日本, the name 日本 and the keyword 日本 are three terms. */
export const TermKind = {
  Word: "w",
  Name: "n",
  /** An entry of the user's gazetteer, by its id. */
  Known: "g",
  Keyword: "k",
  /** The value of a figure with its unit. */
  Value: "f",
  Time: "t",
  /** A stretch of days in which the article was published. */
  Published: "d",
} as const;

/** How much one occurrence counts for. Relative to a word; tuned on halves of the articles of jawikinews.shared (docs/related.md). */
const NAME = WORD;
const KEYWORD = WORD / 2;
const MEASURED = WORD / 2;
const PUBLISHED = 3 * WORD;

/** The greatest count of a term in an article: the counts are kept as bytes. */
const MOST = 255;

/**
 * Returns the terms of an article with their counts: the words of its title, its key sentences and of what its figures measure, its names,
 * keywords, values, times and the days around its publication.
 */
export function termsOf(summary: Summary): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (kind: string, term: string, count: number) => {
    const key = kind + term;
    terms.set(key, Math.min(MOST, (terms.get(key) ?? 0) + count));
  };
  const addText = (text: string) => addWords(text, (word, count) => add(TermKind.Word, word, count));

  if (summary.title !== undefined) addText(summary.title);
  for (const { text } of summary.keySentences) addText(text);
  for (const { mentions, gazetteerId } of summary.entities) {
    for (const { text } of mentions) add(TermKind.Name, nameKey(text), NAME);
    if (gazetteerId !== undefined) add(TermKind.Known, gazetteerId, NAME * mentions.length);
  }
  for (const { term, mentions } of summary.keywords)
    add(TermKind.Keyword, nameKey(term), KEYWORD * Math.max(1, mentions.length));
  for (const { measuredProperty, measuredEntity, decimal, unit } of summary.figures) {
    for (const mention of [measuredProperty, measuredEntity])
      if (mention) addWords(mention.text, (word, count) => add(TermKind.Word, word, (count / WORD) * MEASURED));
    // A single digit without a unit is in every article.
    if (decimal !== null && (decimal.length > 1 || unit))
      add(TermKind.Value, `${decimal} ${unit?.code ?? unit?.text ?? ""}`, WORD);
  }
  for (const { timex } of summary.times)
    if (!timex.includes("X")) add(TermKind.Time, timex.slice(0, "2025-02-08".length), WORD);
  for (const days of publicationDays(summary.publishedAt)) add(TermKind.Published, days, PUBLISHED);
  return terms;
}

const nameKey = (name: string): string => name.normalize("NFKC");

/** 2025-02-08, 2025-02-08T09:30 */
const DAY = /^(\d{4})-(\d\d)-(\d\d)/;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * Returns the stretches of days that an article was published in: its day, both pairs of days and two weeks that hold it. The nearer two
 * articles are in time, the more of them they share; and BM25 finds how much that says: nothing in the news of one day, much in ten years.
 */
function publicationDays(publishedAt: string | undefined): string[] {
  const [, year, month, date] = DAY.exec(publishedAt ?? "") ?? [];
  if (year === undefined) return [];
  const day = Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(date)) / MILLISECONDS_A_DAY);
  const stretch = (length: number, offset: number) => `${length}+${offset} ${Math.floor((day + offset) / length)}`;
  return [stretch(1, 0), stretch(2, 0), stretch(2, 1), stretch(7, 0), stretch(7, 3)];
}
