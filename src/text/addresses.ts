import type { Span } from "../types";

/** https://example.jp/a?b=1, www.example.jp, info@example.co.jp. A URL ends before Japanese, white space or a round bracket: …/15617173対米投資. */
const ADDRESS =
  "(?:https?:\\/\\/|www\\.)[!#-'*-;=?@A-Z\\\\^_a-z|~\\][]+|[\\w.+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+";

/**
 * The address of a link or picture in Markdown, with its title: [決算](/ir/2025.html), ![図](図1_(2024年).png "10%増"), [本文](<a b.html>). It
 * has a scheme, begins with / # ? ./ or ../, or ends like the name of a file or domain: 「[注](2019年)」 has none.
 */
const LINK_TARGET =
  "\\]\\([ \\t]*(?:" +
  "<(?=[^<>\\n]{0,500}[./#:])[^<>\\n]{1,500}>" +
  "|(?=[a-z][a-z0-9+.-]{2,20}:[^\\s]|\\.{0,2}\\/[^\\s\\d/]|\\.{1,2}\\/|\\/\\d{2,}[/_.-]|[#?][A-Za-z_%]|(?:[^\\s()]|\\([^\\s()]{0,200}\\)){1,200}\\.[a-z]{2,5}[0-9]?(?:[#?][^\\s()]{0,200})?[)\\s])" +
  "(?:[^\\s()]|\\([^\\s()]{0,200}\\)){1,2000}" +
  ")(?:[ \\t]+(?:\"[^\"\\n]{0,300}\"|'[^'\\n]{0,300}'))?[ \\t]*(?=\\))";

const PATTERN = new RegExp(`${LINK_TARGET}|${ADDRESS}`, "g");
/** What stands between the text of a link and its address. */
const LINK_MIDDLE = "](";

/** Returns the URLs, mail addresses and addresses of links of a text, in order, without a final full stop, comma or the like. */
export function findAddresses(text: string): Span[] {
  const spans: Span[] = [];
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(text); match; match = PATTERN.exec(text)) {
    const [found] = match;
    if (found.startsWith(LINK_MIDDLE))
      spans.push({ start: match.index + LINK_MIDDLE.length, end: match.index + found.length });
    else spans.push({ start: match.index, end: match.index + found.replace(/[.,;:!?]$/, "").length });
  }
  return spans;
}

/** Whether a span meets one of the addresses, which are in order and do not overlap. */
export function meetsAddress(addresses: readonly Span[], span: Span): boolean {
  if (addresses.length === 0) return false;
  const { start, end } = span;
  let low = 0;
  let high = addresses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (addresses[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && addresses[low - 1]!.end > start;
}
