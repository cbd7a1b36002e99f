import type { Span } from "../types";
import { findAddresses, readLines } from "./blocks";
import type { OffsetMap } from "./offset-map";
import { type Sentence, splitSentences } from "./sentences";
import { normalizedView } from "./width";

/** A text as the rooms read it. All spans inside the pipeline are places in `text`; `map` leads back to the source. */
export interface TextDocument {
  readonly source: string;
  readonly text: string;
  readonly map: OffsetMap;
  readonly sentences: readonly Sentence[];
  /** URLs and mail addresses: no figure, time or name stands in one. */
  readonly addresses: readonly Span[];
}

/** Source string in, normalised text, sentences and blocks out. */
export function readText(source: string): TextDocument {
  const { text, map } = normalizedView(source);
  const addresses = findAddresses(text);
  return { source, text, map, addresses, sentences: splitSentences(text, readLines(text), addresses) };
}
