import type { SourceCandidate } from "../decide";
import type { LikenessMeter } from "../likeness";
import type { Passage, Place } from "../passage";

/** A shorter name has no parts to be put together from. */
const SHORTEST_NAME = 4;
const SHORTEST_PART = 2;
/** The characters of a name that may be in no part: の of 東京の地下鉄. */
const MOST_LEFT_OUT = 1;

/**
 * Returns the places of the parts of a name that a headline puts together, if a passage has them all: エキスポランド and 休園 of エキスポランド再休園,
 * 福島, 原発 and 事故 of 福島原発事故.
 */
export function nameParts(claim: Place, passages: readonly Passage[], meter: LikenessMeter): SourceCandidate[] {
  const name = claim.passage.view.slice(claim.start, claim.end);
  if (name.length < SHORTEST_NAME) return [];
  return passages.flatMap((passage): SourceCandidate[] => {
    const longest = longestPart(name, passage.view);
    if (!longest) return [];
    const place = { passage, ...longest };
    return [{ ...place, likeness: meter.measure(claim, place), kinship: 0, field: null }];
  });
}

/** Returns the place of the longest part; undefined if the parts do not make up the name. */
function longestPart(name: string, view: string): { start: number; end: number } | undefined {
  let longest = { start: 0, end: 0 };
  let leftOut = 0;
  for (let at = 0; at < name.length; ) {
    let length = 0;
    let found = -1;
    for (let next = view.indexOf(name.slice(at, at + SHORTEST_PART)); next >= 0; ) {
      length = Math.min(name.length - at, length + 1);
      found = next;
      const longer =
        length < name.length - at ? view.indexOf(name.slice(at, at + Math.max(SHORTEST_PART, length + 1))) : -1;
      if (longer < 0) break;
      next = longer;
    }
    const isPart = found >= 0 && length >= SHORTEST_PART && !cutsNumber(name, at) && !cutsNumber(name, at + length);
    if (!isPart) {
      leftOut++;
      if (leftOut > MOST_LEFT_OUT || /\d/.test(name[at]!)) return undefined;
      at++;
      continue;
    }
    if (length > longest.end - longest.start) longest = { start: found, end: found + length };
    at += length;
  }
  return longest.end > 0 ? longest : undefined;
}

const cutsNumber = (name: string, at: number): boolean => /\d/.test(name[at - 1] ?? "") && /\d/.test(name[at] ?? "");
