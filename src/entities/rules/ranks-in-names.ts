import type { Span } from "../../types";

/** A rank and nothing else: 第2党, 与党第一党, 第2レグ. */
const RANK =
  /^(?:[与野]党)?第[\d一二三四五六七八九十]{1,3}(?:党|代目?|レグ|戦|位|走者|報|子|グループ|ブロック|試合|レース|会場)$/;
/** The longest rank. */
const LONGEST_RANK = 8;
/** The number of a head, before the body: 第23代 in 第23代自由民主党総裁. */
const HEAD = /^第[\d一二三四五六七八九十百]{1,4}代目?/;

/** Whether a span of a text is only a rank: 第2党, 与党第一党, 第2レグ. */
export const isRank = ({ start, end }: Span, text: string): boolean =>
  end - start <= LONGEST_RANK && RANK.test(text.slice(start, end));

/** The position behind the number of a head with which a span begins, 第23代 in 第23代自由民主党; its start if there is none. */
export function endOfHeadNumber({ start, end }: Span, text: string): number {
  if (text[start] !== "第") return start;
  const length = HEAD.exec(text.slice(start, end))?.[0].length ?? 0;
  return start + length < end ? start + length : start;
}
