import { isBreak, type NameContext } from "../../context";
import type { TitleKind } from "../../names/name-lists";
import { Trait } from "../../names/traits";
import { SegmentClass } from "../../segments/segment-class";
import { segmentEndingAt } from "../../segments/segments";
import { isTitlePrefix } from "./title-prefix";

/** A title behind a name: 首相, 元官房長官, ・前常勤監査役. */
export interface TitleAfter {
  /** Its text with the words between, such as 元, but without a dot: 元官房長官, 民主党代表. */
  readonly text: string;
  readonly kind: TitleKind;
  readonly end: number;
  /** Whether it is right behind the name, without other nouns between: 首相, but not 民主党代表. */
  readonly adjacent: boolean;
}

/** In how many segments behind a name a title may begin. */
const MOST_SEGMENTS = 5;

/** Returns the title behind the segment `last`, perhaps behind a few nouns; null if there is none: 首相, 民主党代表. */
export function titleAfter({ text, segments, lexicon }: NameContext, last: number): TitleAfter | null {
  const first = segments[last + 1]?.class === SegmentClass.Dot ? last + 2 : last + 1;
  const start = segments[first]?.start;
  if (start === undefined) return null;
  let adjacent = true;
  for (let i = first; i < first + MOST_SEGMENTS; i++) {
    const segment = segments[i];
    if (!segment || isBreak(segment)) return null;
    const title = (segment.traits & Trait.BeginsTitle) === 0 ? null : lexicon.titles.longest(text, segment.start);
    // 会長 in 会長選 is no title, since no segment ends there; 氏 behind other nouns is the title of another name.
    if (title && segmentEndingAt(segments, i, title.end) >= 0 && (adjacent || title.value !== "courtesy"))
      return { text: text.slice(start, title.end), kind: title.value, end: title.end, adjacent };
    if (adjacent && !isTitlePrefix(segment.text)) adjacent = false;
    if (segment.adverbial) return null;
  }
  return null;
}
