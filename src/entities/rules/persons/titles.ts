import type { NameContext } from "../../context";
import type { TitleKind } from "../../names/lexicon";
import { Kind, Trait } from "../../segments/segment-class";
import { unitEndingAt } from "../../segments/segments";

/** A title behind a name: 首相, 元官房長官, ・前常勤監査役. */
export interface TitleFound {
  readonly text: string;
  readonly kind: TitleKind;
  readonly end: number;
  /** Whether it stands right behind the name; else other nouns stand between (民主党代表). */
  readonly close: boolean;
}

/** What stands before a title and says when it is held: 元, 前. */
export const ORDER = /^(?:・|、)?(?:元|前|現|新|次期|故|初代)$/;

/** The title that stands behind the unit `last`, within a few nouns. */
export function titleAfter({ text, units, lexicon }: NameContext, last: number): TitleFound | null {
  let i = last + 1;
  if (units[i]?.kind === Kind.Dot) i++;
  const begin = units[i]?.start;
  if (begin === undefined) return null;
  let close = true;
  for (let steps = 0; steps < 5; steps++, i++) {
    const unit = units[i];
    if (!unit || unit.kind === Kind.Stop || unit.kind === Kind.Dot) return null;
    const title = (unit.traits & Trait.BeginsTitle) === 0 ? null : lexicon.titles.longest(text, unit.start);
    if (title && unitEndingAt(units, i, title.end) >= 0) {
      // 会長 in 会長選 and 社長 in 社長室 are no titles of the name before.
      if (close || title.value !== "courtesy")
        return { text: text.slice(begin, title.end), kind: title.value, end: title.end, close };
    }
    if (close && !ORDER.test(unit.text)) close = false;
    if (unit.adverbial) return null;
  }
  return null;
}
