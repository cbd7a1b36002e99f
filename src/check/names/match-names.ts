import type { Entity } from "../../types";
import type { Candidate } from "../decide";
import type { LikenessMeter } from "../likeness";
import type { Passage, Place } from "../passage";
import { isSameEntity } from "./agree-name";

/** What the same type, and the same title of a person, count. */
const SAME_TYPE = 4;
const SAME_TITLE = 6;

/** Compares a name of the claim with every name of the sources. */
export function nameCandidates(
  claim: Place & { readonly entity: Entity },
  passages: readonly Passage[],
  meter: LikenessMeter,
): Candidate[] {
  return passages.flatMap((passage) =>
    passage.summary.entities.flatMap((source): Candidate[] => {
      const isSame = isSameEntity(claim.entity, source);
      const kinship =
        (claim.entity.type === source.type ? SAME_TYPE : -SAME_TYPE) +
        (claim.entity.titles.some((title) => source.titles.includes(title)) ? SAME_TITLE : 0);
      return source.mentions.map(({ start, end }) => {
        const place = { passage, start, end };
        return { ...place, likeness: meter.measure(claim, place), kinship, field: isSame ? null : ("owner" as const) };
      });
    }),
  );
}
