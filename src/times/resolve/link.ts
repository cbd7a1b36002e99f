import { GuardedPattern } from "../../text/guarded-pattern";
import type { RecognisedTime, TimeContext } from "../recognise/rule";

/** How an expression belongs to the one before it: as the end of a range, else as the next of a list. */
export interface Link {
  readonly range: boolean;
}

/** Between the ends of a range: から, 〜, 以降, から翌. */
const RANGE = /^(?:に)?\s?(?:から|より|以降|[〜~–—―ー−-])(?:\s|の|、|翌|同)?$/;
/** Between two of a list: 、, と, および, a bracket. */
export const LIST = /^(?:\s?[、・,と]\s?|や|及び|および|または|または、|か|と同|、同|[(（])$/;
const APPROXIMATE = /^(?:ごろ|頃)/;
/** After the second end, which より needs to make a range: 9日より12日まで. */
const UNTIL_AFTER = new GuardedPattern(/(?:ごろ|頃)?(?:まで|にかけて|にわたって|の間|間で|以前|いっぱい)/, {
  first: "ご頃まにの間以い",
});

/** Two expressions with more characters between them have no link. */
const MOST_BETWEEN = 4;

/**
 * Links each expression to the one before it; null if it has no link. 4月1日から5日まで and 9〜17時 are ranges; 3日と4日, 7、8日 and 昨年(11日) are
 * lists, in which the second is resolved by the first.
 */
export function linkAll({ text, document }: TimeContext, found: readonly RecognisedTime[]): (Link | null)[] {
  return found.map((item, i) => {
    const before = found[i - 1];
    if (before?.kind !== "moment" || item.kind !== "moment" || item.start - before.end > MOST_BETWEEN) return null;
    if (document.sentenceAt(before.start) !== document.sentenceAt(item.start)) return null;
    const between = text.slice(before.end, item.start).replace(APPROXIMATE, "");
    if (RANGE.test(between) && (!between.includes("より") || UNTIL_AFTER.isAt(text, item.end))) return { range: true };
    return LIST.test(between) ? { range: false } : null;
  });
}
