import type { Span } from "../types";

/** A number as it stands in the text, before anyone asks what it counts. */
export interface Numeral extends Span {
  /** Exact, without separators: "123000000", "0.5". Never signed: a sign is for the room that knows what is counted. */
  readonly decimal: string;
  /** How it is written: 1,280 / 千二百八十 / 1億2300万 / ふたつ. */
  readonly script: "arabic" | "kanji" | "mixed" | "kana";
  /** ひとつ, ふたり: the counter that is part of the word. */
  readonly counter?: string;
  /** 数十, 十数, 数百: the decimal is the lowest it can be. */
  readonly several: boolean;
}
