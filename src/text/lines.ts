import type { Span } from "../types";

/** The span of a line of the text, without its margin, its bullet and outer white space. */
export interface TextLine extends Span {
  /** Whether the line has a bullet. */
  readonly bullet: boolean;
}

const LINE = /[^\n\r\u2028\u2029\v\f]+/g;
/** Bullets at the beginning of a line: 💡 ✅ ・ ● ①; before a space only - * 1. (2), since -3度 and 1.5倍 have no bullet. */
const BULLET =
  /^(?:[・●○◎■□◆◇▼▽★☆※►▶➤➡→⇒✓✔✅❶-❿①-⑳]|[\u{1F300}-\u{1FAFF}]\uFE0F?|[-*•·‣](?=\s)|\(?\d{1,2}[.)](?=\s))+\s*/u;
/** The longest bullet, in code units; the rest of a longer one (a ruler of ■■■■) is text. */
const BULLET_WINDOW = 64;

/** Indentation, the quotation marks of mail (> と言う) and those of a heading in Markdown (## 業績). */
const MARGIN = /^\s*(?:[>＞|][ \t\u3000]?){0,5}\s*(?:#{1,6}[ \t\u3000]+)?/;
/** The longest margin, in code units. */
const MARGIN_WINDOW = 40;

/** Returns the length of the margin of a line. */
export const marginLength = (line: string): number => {
  const space = line.length - line.trimStart().length;
  return space < MARGIN_WINDOW ? MARGIN.exec(line.slice(0, MARGIN_WINDOW))![0].length : space;
};

/** Returns the length of the bullet with which `[start, end)` of a text begins; 0 without one. */
export function bulletLength(text: string, start: number, end: number): number {
  return BULLET.exec(text.slice(start, Math.min(end, start + BULLET_WINDOW)))?.[0].length ?? 0;
}

/** Returns the lines of a text that are not empty, each without its bullet. */
export function readLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  LINE.lastIndex = 0;
  for (let match = LINE.exec(text); match; match = LINE.exec(text)) {
    const raw = match[0];
    const indent = marginLength(raw);
    const bullet = bulletLength(raw, indent, raw.length);
    const start = match.index + indent + bullet;
    const end = match.index + raw.trimEnd().length;
    if (start < end) lines.push({ start, end, bullet: bullet > 0 });
  }
  return lines;
}
