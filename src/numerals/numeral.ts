import type { Span } from "../types";

/** A number as it is written, with its exact value but without what it counts. */
export interface Numeral extends Span {
  /** The exact value without separators: "123000000", "0.5". Never signed: the figures stage finds out whether a hyphen is a minus. */
  readonly decimal: string;
  /** How it is written: 1,280, 千二百八十, 1億2300万, ふたつ. */
  readonly script: "arabic" | "kanji" | "mixed" | "kana";
  /** The counter that the word includes: つ in ひとつ, 人 in ふたり. */
  readonly counter?: string;
  /** Whether it contains 数 (数十, 十数, 数百); `decimal` is then the lowest value. */
  readonly several: boolean;
}
