import { createAnalyzer } from "../../src/index";
import type { Article } from "../../src/types";

const analyzer = await createAnalyzer();

/** Returns the warnings of an article, each as its code and the words that it is about. It has a date of publication unless it says otherwise. */
export function warningsOf(text: string, article: Partial<Article> = { publishedAt: "2025-11-01" }): string[] {
  const { warnings } = analyzer.analyze({ text, ...article });
  return warnings.map(({ code, start, end }) => (start === undefined ? code : `${code} ${text.slice(start, end)}`));
}
