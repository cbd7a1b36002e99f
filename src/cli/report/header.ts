import { articleName } from "../../present/article";
import type { Summary } from "../../types";
import type { Style } from "./layout";
import { shown, wrap } from "./width";

/** Returns the name of the article, its date, its length and the number of its sentences. */
export function header(summary: Summary, file: string, { colors, width, wording }: Style): string {
  const { publishedAt, stats } = summary;
  const lines = wrap(articleName(summary, file), width).map((line) => colors.bold(line));
  const facts = [
    publishedAt && shown(publishedAt),
    wording.characters(stats.characters),
    wording.sentences(stats.sentences),
  ];
  return `${[...lines, colors.dim(facts.filter(Boolean).join(" · "))].join("\n")}\n`;
}
