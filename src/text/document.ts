import type { Span } from "../types";
import { findAddresses } from "./addresses";
import { readLines } from "./lines";
import { type Sentence, splitSentences } from "./sentences";
import { normalizedView } from "./view/normalized-view";
import type { OffsetMap } from "./view/offset-map";

/** A text as the stages read it. All their spans are offsets in `text`; `map` leads back to the source. */
export interface TextDocument {
  /** The string as given. */
  readonly source: string;
  /** The normalised view. */
  readonly text: string;
  readonly map: OffsetMap;
  readonly sentences: readonly Sentence[];
  /** URLs and mail addresses: no figure, time or name is found in one. */
  readonly addresses: readonly Span[];
}

/** Trims an address that ends inside a character of the source: a@b.jp½ is a@b.jp1/2 in the view, and the 1 is no part of the address. */
function withoutCutCharacter(address: Span, map: OffsetMap): Span {
  if (!map.cutsSpan(address)) return address;
  let { start, end } = address;
  while (map.cuts(end)) end--;
  while (map.cuts(start)) start++;
  return { start, end };
}

/** Reads a source string: its normalised view, its sentences and its addresses. */
export function readText(source: string): TextDocument {
  const { text, map } = normalizedView(source);
  const addresses = findAddresses(text).map((address) => withoutCutCharacter(address, map));
  return { source, text, map, addresses, sentences: splitSentences(text, readLines(text), addresses) };
}
