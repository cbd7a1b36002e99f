import Big from "big.js";
import type { FigureContext } from "../context";
import type { FigureDraft, FigureRelation } from "../draft";

/** Between a whole and its part: 5億円のうち3億円, 6人の取締役のうち3人, 414件中237件, 16人が被害を受け、うち5人. */
const PART =
  /^(?:(?:の[^。、0-9]{1,12})?(?:のうち|の内)|中|[^。0-9]{0,24}(?:、うち|[、。]このうち|[、。]そのうち|\(うち|。うち))[^。0-9]{0,20}$/;
/** The longest text that matches, in characters. Figures farther apart are not compared with the pattern. */
const LONGEST_LINK = 49;
/** Between a whole and the first of its parts, 20人(男性15人、女性5人): a bracket right after the whole, or the word for breakdown. */
const BREAKDOWN = /^\([^()]*$|内訳/;
/** The most parts of a breakdown. */
const MOST_PARTS = 12;
const NONE: readonly number[] = [];

const countAlike = (a: FigureDraft, b: FigureDraft): boolean => a.kind === b.kind && a.unit?.text === b.unit?.text;

/**
 * Finds the whole of each part: 6人 of 3人 in 6人のうち3人, if both have one unit or the part is a share in per cent, and 20人 of 15人 and 5人 in
 * a breakdown.
 */
export function parts(context: FigureContext, drafts: readonly FigureDraft[]): FigureRelation {
  const { text } = context;
  const partOf = new Map<number, number>();
  drafts.forEach((draft, i) => {
    for (const part of breakdown(context, drafts, i)) partOf.set(part, i);
    const whole = drafts[i - 1];
    if (!whole || partOf.has(i) || draft.start - whole.end > LONGEST_LINK) return;
    const mayBe = countAlike(whole, draft) || (draft.kind === "percent" && whole.kind !== "percent");
    // the whole text between the two
    if (mayBe && PART.test(text.slice(whole.end, draft.start))) partOf.set(i, i - 1);
  });
  return partOf;
}

/** 20人(男性15人、女性5人), 20人で、内訳は男性15人、女性5人: the indices of the figures after a whole that add up to it. */
function breakdown({ text, document }: FigureContext, drafts: readonly FigureDraft[], at: number): readonly number[] {
  const whole = drafts[at]!;
  const first = drafts[at + 1];
  if (!first || whole.decimal === null || first.decimal === null || !countAlike(whole, first)) return NONE;
  if (!BREAKDOWN.test(text.slice(whole.end, first.start))) return NONE;
  const lastSentence = document.sentenceAt(whole.start) + 1;
  const found: number[] = [];
  let rest = new Big(whole.decimal);
  for (let i = at + 1; i < drafts.length && i <= at + MOST_PARTS && rest.gt(0); i++) {
    const part = drafts[i]!;
    if (part.decimal === null || !countAlike(whole, part) || document.sentenceAt(part.start) > lastSentence)
      return NONE;
    rest = rest.minus(part.decimal);
    found.push(i);
  }
  return rest.eq(0) && found.length > 1 ? found : NONE;
}
