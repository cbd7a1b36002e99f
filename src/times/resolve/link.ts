import type { RecognisedTime, TimeContext } from "../recognise/rule";

/** How an expression hangs on the one before it. */
export interface Link {
  /** The one before begins a range that this one ends. */
  readonly range: boolean;
}

const RANGE = /^(?:に)?\s?(?:から|より|以降|[〜~–—―ー−-])(?:\s|の|、|翌|同)?$/;
/** What joins two of a list. */
export const LIST = /^(?:\s?[、・,と]\s?|や|及び|および|または|または、|か|と同|、同|[(（])$/;
/** より only makes a range where the second end says so. */
const UNTIL = /^(?:ごろ|頃)?(?:まで|にかけて|にわたって|の間|間で|以前|いっぱい)/;

/**
 * Which expressions belong to the one before: 4月1日から5日まで and 9〜17時 are ranges; 3日と4日, 7、8日 and 昨年(11日) are lists, in which the
 * first lends its month.
 */
export function linkAll({ text, document }: TimeContext, found: readonly RecognisedTime[]): (Link | null)[] {
  return found.map((item, i) => {
    const before = found[i - 1];
    if (before?.kind !== "moment" || item.kind !== "moment") return null;
    if (item.start - before.end > 4 || document.sentenceAt(before.start) !== document.sentenceAt(item.start))
      return null;
    const between = text.slice(before.end, item.start).replace(/^(?:ごろ|頃)/, "");
    if (RANGE.test(between) && (!/より/.test(between) || UNTIL.test(text.slice(item.end, item.end + 8))))
      return { range: true };
    return LIST.test(between) ? { range: false } : null;
  });
}
