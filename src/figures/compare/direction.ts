import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { Comparison } from "../../types";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";
import { type DirectionWord, type FigureLexicon, tailEnd } from "../lexicon";

/** The end of the words that may say which way a figure went: 16.5%と、. */
const CLAUSE_END = new CharSet("、。()0123456789");
/** Between a change and its direction: 5.3%の減少, 9人も多い, 1.3%、2.7%それぞれ上昇. */
const LINK = new GuardedPattern(
  /(?:の|も|と|もの)?(?:大幅な|大幅に|大きく|小幅な|それぞれ)?の?|ほど|分(?:の)?|の(?:幅|割合|ペース)で/,
  { first: "のもと大小そほ分" },
);

const KANJI = /[一-鿿]/;
const KATAKANA = /[ァ-ヶー]/;

/** The word that says which way a figure went, and its end. */
export interface Direction {
  readonly direction: Comparison["direction"];
  readonly use: DirectionWord["use"];
  readonly start: number;
  readonly end: number;
}

/**
 * The first direction from `from` on, up to the end of the clause; null if there is none.
 * @param reach how far after `from` it may begin, in characters
 * @param directionAt the direction of the word at a position, or null
 */
export function firstDirection(
  text: string,
  from: number,
  reach: number,
  directionAt: (at: number) => Comparison["direction"] | null,
): Comparison["direction"] | null {
  const last = Math.min(text.length, from + reach);
  for (let at = from; at < last && !CLAUSE_END.hasAt(text, at); at++) {
    const direction = directionAt(at);
    if (direction) return direction;
  }
  return null;
}

/** 増 in 3.2%増, 減少 in 11百万円(0.1%)の減少, 減収 in 133億円、11.6%の減収: the direction of the change at an index, or null. */
export function directionOf(context: FigureContext, drafts: readonly FigureDraft[], i: number): Direction | null {
  const { text, lexicon } = context;
  const restated = isRestated(context, drafts, i);
  const last = tailEnd(lexicon, text, drafts[restated ? i + 1 : i]!.end);
  return directionAt(context, restated && text[last] === ")" ? last + 1 : last);
}

/** Whether the next figure says the same change in another unit: 11百万円(0.1%)の減少, 133億円、11.6%の減収. */
export function isRestated({ text, lexicon }: FigureContext, drafts: readonly FigureDraft[], i: number): boolean {
  const [draft, next] = [drafts[i]!, drafts[i + 1]];
  if (!next || (draft.kind === "percent") === (next.kind === "percent")) return false;
  const end = tailEnd(lexicon, text, draft.end);
  if (next.start !== end + 1) return false;
  return text[end] === "、" || (text[end] === "(" && text[tailEnd(lexicon, text, next.end)] === ")");
}

/** The direction of the word at a position after a change, with の or も before it: の減少. */
function directionAt({ text, lexicon }: FigureContext, at: number): Direction | null {
  const linked = LINK.endAt(text, at);
  const first = wholeDirection(lexicon, text, at);
  const found = first ?? (linked > at ? wholeDirection(lexicon, text, linked) : null);
  if (!found || found.value.use === "reach") return null;
  return { direction: found.value.direction, use: found.value.use, start: first ? at : linked, end: found.end };
}

/** A direction at a position that no other word begins with: not 減 of 減点, not ダウン of ダウンロード. */
export function wholeDirection(
  { directions }: FigureLexicon,
  text: string,
  at: number,
): { readonly value: DirectionWord; readonly end: number } | null {
  const found = directions.longest(text, at);
  if (!found) return null;
  const last = text[found.end - 1]!;
  const isCut = KATAKANA.test(last)
    ? KATAKANA.test(text[found.end] ?? "")
    : found.end - at === 1 && KANJI.test(last) && KANJI.test(text[found.end] ?? "");
  return isCut ? null : found;
}
