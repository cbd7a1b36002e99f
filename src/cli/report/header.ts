import type { Summary } from "../../types";
import type { Style } from "./layout";
import { wrap } from "./width";

/** Title, date and size. Without a title the file says what is read. */
export function header({ id, title, publishedAt, stats }: Summary, file: string, { colors, width }: Style): string {
  const lines = wrap(title ?? id ?? file, width).map((line) => colors.bold(line));
  const facts = [publishedAt, `${stats.characters.toLocaleString("en")} characters`, `${stats.sentences} sentences`];
  return `${[...lines, colors.dim(facts.filter(Boolean).join(" · "))].join("\n")}\n`;
}
