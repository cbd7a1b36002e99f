import type { ClaimField } from "../../enumerations";
import type { Entity } from "../../types";
import type { SourceCandidate } from "../decide";
import { numbersOf } from "../figures/bare-numbers";
import type { LikenessMeter } from "../likeness";
import type { Passage, Place } from "../passage";
import { isSameEntity, numberDifference } from "./agree-name";

/** What the same type, the same title of a person, and names that differ in a number count. */
const SAME_TYPE = 4;
const SAME_TITLE = 6;
const SAME_BUT_NUMBER = 8;
/** What it counts that a source is about the name, from nothing to this. A text has many places, so of those it says nothing. */
const MOST_SALIENT = 6;
/** What it counts that the claim names it, too: it is not the other name of something else. */
const NAMED_IN_CLAIM = -12;

/** Compares a name of the claim with every name of the sources. */
export function nameCandidates(
  claim: Place & { readonly entity: Entity },
  passages: readonly Passage[],
  meter: LikenessMeter,
): SourceCandidate[] {
  const others = claim.passage.summary.entities.filter((entity) => entity !== claim.entity);
  return passages.flatMap((passage) =>
    passage.summary.entities.flatMap((source): SourceCandidate[] => {
      const [field, kinship] = compare(claim.entity, source, others);
      return source.mentions.map(({ start, end }) => {
        const place = { passage, start, end };
        return { ...place, likeness: meter.measure(claim, place), kinship, field };
      });
    }),
  );
}

/**
 * Returns places that say the same, unless no passage has the numbers of the claim's name: 第27回帝王賞 is not 帝王賞, where a source tells of the
 * 37th.
 */
export function withKnownNumbers(
  claim: Place,
  candidates: readonly SourceCandidate[],
  passages: readonly Passage[],
): SourceCandidate[] {
  const name = claim.passage.view.slice(claim.start, claim.end);
  const unknown = numbersOf(name).filter((number) => !passages.some((passage) => hasNumber(passage, number)));
  if (unknown.length === 0) return [...candidates];
  const field = /\d年|^(?:19|20)\d\d/.test(name) ? "date" : "value";
  return candidates.map((candidate) => (candidate.field === null ? { ...candidate, field } : candidate));
}

/** Whether a passage has a number, or a time of that year. */
const hasNumber = ({ view, summary }: Passage, number: string): boolean =>
  numbersOf(view).includes(number) ||
  (number.length === 4 && summary.times.some(({ timex }) => timex.includes(number)));

/** Returns what a source's name says otherwise, and how much says that both are the same thing. */
function compare(claim: Entity, source: Entity, others: readonly Entity[]): [ClaimField | null, number] {
  const type = claim.type === source.type ? SAME_TYPE : -SAME_TYPE;
  if (isSameEntity(claim, source)) return [null, type];
  const number = numberDifference(claim, source);
  if (number !== undefined) return [number, type + SAME_BUT_NUMBER];
  let kinship = type;
  if (claim.titles.some((title) => source.titles.includes(title))) kinship += SAME_TITLE;
  if (claim.type === source.type && claim.type !== "location") kinship += Math.floor(MOST_SALIENT * source.salience);
  if (others.some((other) => isSameEntity(other, source))) kinship += NAMED_IN_CLAIM;
  return ["owner", kinship];
}
