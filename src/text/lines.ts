import type { Span } from "../types";

/** A line of the text: what stands between two line ends, without bullet and outer white space. */
export interface Line extends Span {
  readonly bullet: boolean;
}

const LINE = /[^\n\r\u2028\u2029\v\f]+/g;
/** 💡 ✅ ・ ● ■ 1. (2) ① and the like, at the head of a line; a dash or a dot only before a space, since it may be a sign. */
const BULLET =
  /^(?:[・●○◎■□◆◇▼▽★☆※►▶➤➡→⇒✓✔✅❶-❿①-⑳]|[\u{1F300}-\u{1FAFF}]\uFE0F?|[-*•·‣](?=\s)|\(?\d{1,2}[.)](?=\s))+\s*/u;

/** The lines of a text that hold something, each without its bullet. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  LINE.lastIndex = 0;
  for (let match = LINE.exec(text); match; match = LINE.exec(text)) {
    const raw = match[0];
    const lead = raw.length - raw.trimStart().length;
    const bullet = BULLET.exec(raw.slice(lead, lead + 64))?.[0].length ?? 0;
    const start = match.index + lead + bullet;
    const end = match.index + raw.trimEnd().length;
    if (start < end) lines.push({ start, end, bullet: bullet > 0 });
  }
  return lines;
}

/** An address ends where Japanese, white space or a closing bracket begins: …/15617173対米投資 is an address and then 対米投資. */
const ADDRESS = /(?:https?:\/\/|www\.)[!#-'*-;=?@A-Z\\^_a-z|~\][]+|[\w.+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;

/** Parts that are not prose, URLs and mail addresses, in order. No digit in one is a figure, no word a name. */
export function findAddresses(text: string): Span[] {
  const spans: Span[] = [];
  ADDRESS.lastIndex = 0;
  for (let match = ADDRESS.exec(text); match; match = ADDRESS.exec(text)) {
    const kept = match[0].replace(/[.,;:!?]$/, "");
    spans.push({ start: match.index, end: match.index + kept.length });
  }
  return spans;
}
