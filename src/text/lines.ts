import type { Span } from "../types";

/** A line of the text: what is between two line ends, without its bullet and outer white space. */
export interface TextLine extends Span {
  readonly bullet: boolean;
}

const LINE = /[^\n\r\u2028\u2029\v\f]+/g;
/** 💡 ✅ ・ ● ■ 1. (2) ① and the like, at the head of a line; a dash or a dot only before a space, since it may be a sign. */
const BULLET =
  /^(?:[・●○◎■□◆◇▼▽★☆※►▶➤➡→⇒✓✔✅❶-❿①-⑳]|[\u{1F300}-\u{1FAFF}]\uFE0F?|[-*•·‣](?=\s)|\(?\d{1,2}[.)](?=\s))+\s*/u;
/** A bullet is sought in so many code units; what goes on beyond them (a ruler of ■■■■) is text. */
const BULLET_WINDOW = 64;

/** Returns the lines of a text that are not empty, each without its bullet. */
export function readLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  LINE.lastIndex = 0;
  for (let match = LINE.exec(text); match; match = LINE.exec(text)) {
    const raw = match[0];
    const indent = raw.length - raw.trimStart().length;
    const bullet = BULLET.exec(raw.slice(indent, indent + BULLET_WINDOW))?.[0].length ?? 0;
    const start = match.index + indent + bullet;
    const end = match.index + raw.trimEnd().length;
    if (start < end) lines.push({ start, end, bullet: bullet > 0 });
  }
  return lines;
}
