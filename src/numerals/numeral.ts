import type { Span } from "../types";

/** A number as written in the text, before any stage asks what it counts. */
export interface Numeral extends Span {
  /** Exact, without separators: "123000000", "0.5". Never signed: only the figures stage knows whether a hyphen is a minus. */
  readonly decimal: string;
  /** How it is written: 1,280 / 千二百八十 / 1億2300万 / ふたつ. */
  readonly script: "arabic" | "kanji" | "mixed" | "kana";
  /** The counter that is part of the word: つ of ひとつ, 人 of ふたり. */
  readonly counter?: string;
  /** Whether 数 is in it (数十, 十数, 数百): the decimal is the lowest it can be. */
  readonly several: boolean;
}
