import type { ClaimField } from "../../enumerations";
import type { Span } from "../../types";
import type { SourceCandidate } from "../decide";
import type { LikenessMeter } from "../likeness";
import type { Passage, Place } from "../passage";

const NUMBER = /\d+(?:[.,]\d+)*/g;
const DIGIT = /\d/;
const LETTER = /[A-Za-z]/;
/** A letter of a word that a number counts, or that is part of its name: 回, 号, km. */
const WORD = /[一-鿿ァ-ヺーA-Za-z%]/;
/** What the same character on a side counts. */
const NEIGHBOUR = 2;
const YEAR = /^(?:19|20)\d\d$/;

/** Returns the numbers of a view that no figure, time or name holds: 4 of 小4男児. They are looked up by their digits. */
export function unreadNumbers(view: string, read: readonly Span[]): Span[] {
  return numbersIn(view).filter((span) => !read.some(({ start, end }) => start < span.end && span.start < end));
}

function numbersIn(view: string): Span[] {
  return [...view.matchAll(NUMBER)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * Compares a number of the claim with the numbers of the sources that are no figures there: those in names (第15回全国大会), and all others. The
 * digits and the letters beside them are all that is known of them.
 * @param isFigure whether the claim's number is one, too: then the figures of the sources are compared as such
 */
export function bareNumberCandidates(
  claim: Place,
  isFigure: boolean,
  passages: readonly Passage[],
  meter: LikenessMeter,
): SourceCandidate[] {
  const { view } = claim.passage;
  const digits = numbersIn(view.slice(claim.start, claim.end))[0];
  if (!digits) return [];
  const told = { passage: claim.passage, start: claim.start + digits.start, end: claim.start + digits.end };
  return passages.flatMap((passage) => [
    ...yearCandidates(told, passage, meter),
    ...unreadNumbers(passage.view, isFigure ? [...passage.summary.figures, ...passage.summary.times] : []).flatMap(
      (span): SourceCandidate[] => {
        const place = { passage, ...span };
        const difference = compare(told, place);
        if (!difference) return [];
        return [
          {
            ...place,
            likeness: meter.measure(told, place),
            kinship: difference.neighbours * NEIGHBOUR,
            field: difference.field,
          },
        ];
      },
    ),
  ]);
}

/** Returns the times of a year that stands alone: 2009 in 2009衆院選. */
function yearCandidates(told: Place, passage: Passage, meter: LikenessMeter): SourceCandidate[] {
  const year = told.passage.view.slice(told.start, told.end);
  if (!YEAR.test(year)) return [];
  return passage.summary.times.flatMap(({ start, end, timex }): SourceCandidate[] => {
    if (!timex.replace("FY", "").startsWith(year)) return [];
    const place = { passage, start, end };
    return [{ ...place, likeness: meter.measure(told, place), kinship: 0, field: null }];
  });
}

function compare(claim: Place, source: Place): { field: ClaimField | null; neighbours: number } | undefined {
  const [a, b] = [claim.passage.view, source.passage.view];
  const [told, said] = [a.slice(claim.start, claim.end), b.slice(source.start, source.end)].map((text) =>
    text.replaceAll(",", ""),
  ) as [string, string];
  const isLeftSame = a[claim.start - 1] === b[source.start - 1];
  const isRightSame = a[claim.end] === b[source.end];
  const neighbours = Number(isLeftSame && claim.start > 0) + Number(isRightSame && claim.end < a.length);
  if (told === said) {
    // A number of three digits is not there by chance.
    if (told.length > 2 || neighbours === 2) return { field: null, neighbours };
    const areWords = WORD.test(a[claim.end] ?? "") && WORD.test(b[source.end] ?? "");
    if (isRightSame || (isLeftSame && !areWords)) return { field: null, neighbours };
    // 第26人 of 第26回
    return isLeftSame && (told.length > 1 || a[claim.start - 1] === "第") ? { field: "unit", neighbours } : undefined;
  }
  // G1 and G2 are two names rather than two values of one thing.
  if (neighbours < 2 && LETTER.test(a[claim.start - 1] ?? "")) return undefined;
  // は3 and は7日 have a particle in common, which says nothing.
  if (!isRightSame && !(isLeftSame && WORD.test(a[claim.start - 1] ?? ""))) return undefined;
  if (told.length > said.length + 1 || DIGIT.test(a[claim.start - 1] ?? "")) return undefined;
  return { field: b[source.end] === "年" && YEAR.test(said) ? "date" : "value", neighbours };
}

/** Returns the numbers of a text, without commas. */
export const numbersOf = (text: string): string[] =>
  (text.match(NUMBER) ?? []).map((number) => number.replaceAll(",", ""));
