import type { Mention, Summary } from "../../types";
import { displayWidth, shown, truncate } from "./width";

/** Returns the sentence of a mention on one line of `width` columns, cut so that the mention stays visible. */
export function excerpt(mention: Mention, summary: Summary, text: string, width: number): string {
  const sentence = summary.sentences[mention.sentence];
  if (!sentence) return "";
  const whole = shown(text.slice(sentence.start, sentence.end));
  if (displayWidth(whole) <= width) return whole;
  const before = shown(text.slice(sentence.start, mention.start));
  const after = shown(text.slice(mention.start, sentence.end));
  // The text from the mention on gets up to two thirds of the line; the text before it gets the rest, less one column for the ellipsis.
  const columnsAfter = Math.min(displayWidth(after), Math.floor((2 * width) / 3));
  return truncate(lastColumns(before, Math.max(0, width - columnsAfter - 1)) + after, width);
}

/** Returns the text, or as much of its end as fits into `width` columns, after an ellipsis. */
function lastColumns(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  for (const c of [...text].reverse()) {
    if (displayWidth(c + kept) > width) break;
    kept = c + kept;
  }
  return `…${kept.replace(/^[\s、。]+/, "")}`;
}
