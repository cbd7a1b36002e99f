import type { Mention, Summary } from "../../types";
import { displayWidth, truncate } from "./width";

/** The sentence of a mention in one line, cut so that the mention stays visible. */
export function excerpt(mention: Mention, { sentences }: Summary, text: string, width: number): string {
  const sentence = sentences[mention.sentence];
  if (!sentence) return "";
  const whole = oneLine(text.slice(sentence.start, sentence.end));
  if (displayWidth(whole) <= width) return whole;
  const before = oneLine(text.slice(sentence.start, mention.start));
  const after = oneLine(text.slice(mention.start, sentence.end));
  const lead = lastColumns(before, Math.max(0, width - Math.min(displayWidth(after), Math.floor((2 * width) / 3)) - 1));
  return truncate(lead + after, width);
}

/** Text as one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ");

function lastColumns(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  for (const c of [...text].reverse()) {
    if (displayWidth(c + kept) > width) break;
    kept = c + kept;
  }
  return `…${kept.replace(/^[\s、。]+/, "")}`;
}
