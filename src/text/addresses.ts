import type { Span } from "../types";

/** https://example.jp/a?b=1, www.example.jp, info@example.co.jp. A URL ends before Japanese, white space or a round bracket: …/15617173対米投資. */
const ADDRESS = /(?:https?:\/\/|www\.)[!#-'*-;=?@A-Z\\^_a-z|~\][]+|[\w.+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;

/** Returns the URLs and mail addresses of a text, in order, without a final full stop, comma or the like. */
export function findAddresses(text: string): Span[] {
  const spans: Span[] = [];
  ADDRESS.lastIndex = 0;
  for (let match = ADDRESS.exec(text); match; match = ADDRESS.exec(text)) {
    const address = match[0].replace(/[.,;:!?]$/, "");
    spans.push({ start: match.index, end: match.index + address.length });
  }
  return spans;
}
