import type { Span } from "../types";

/** A URL ends where Japanese, white space or a closing bracket begins: …/15617173対米投資 is a URL and then 対米投資. */
const ADDRESS = /(?:https?:\/\/|www\.)[!#-'*-;=?@A-Z\\^_a-z|~\][]+|[\w.+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;

/** Returns the URLs and mail addresses of a text in order: no digit in one is a figure, no word a name. */
export function findAddresses(text: string): Span[] {
  const spans: Span[] = [];
  ADDRESS.lastIndex = 0;
  for (let match = ADDRESS.exec(text); match; match = ADDRESS.exec(text)) {
    const kept = match[0].replace(/[.,;:!?]$/, "");
    spans.push({ start: match.index, end: match.index + kept.length });
  }
  return spans;
}
