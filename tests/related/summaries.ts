import { type Analyzer, createAnalyzer, type Summary } from "../../src/index";

let analyzer: Promise<Analyzer> | undefined;

/** Reads an article; the analyzer is made once. */
export async function read(id: string, publishedAt: string, text: string, title?: string): Promise<Summary> {
  analyzer ??= createAnalyzer();
  return (await analyzer).analyze({ id, text, publishedAt, ...(title !== undefined && { title }) });
}

/** A summary with nothing in it but keywords. */
export const summaryOf = (id: string | undefined, keywords: readonly string[], publishedAt?: string): Summary => ({
  schema: "yomitori/1",
  ...(id !== undefined && { id }),
  ...(publishedAt !== undefined && { publishedAt }),
  stats: { characters: 0, sentences: 0, tokens: 0 },
  sentences: [],
  keySentences: [],
  keywords: keywords.map((term) => ({ term, score: 1, mentions: [] })),
  entities: [],
  figures: [],
  times: [],
  warnings: [],
});
