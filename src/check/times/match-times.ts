import type { TimeExpression } from "../../types";
import type { SourceCandidate } from "../decide";
import type { LikenessMeter } from "../likeness";
import type { Passage, Place } from "../passage";
import { timeAgreement } from "./agree-time";

/** What two dates, or two durations, count; what a duration and a date count. */
const SAME_TYPE = 4;
/** What two days, or two months, count. */
const SAME_GRAIN = 2;

/** What the source says otherwise: another day, or another number of days. */
const FIELDS = { same: null, otherDate: "date", otherLength: "value" } as const;

/** Compares a time of the claim with every time of the sources. */
export function timeCandidates(
  claim: Place & { readonly time: TimeExpression },
  passages: readonly Passage[],
  meter: LikenessMeter,
): SourceCandidate[] {
  return passages.flatMap((passage) =>
    passage.summary.times.flatMap((source): SourceCandidate[] => {
      const agreement = timeAgreement(claim.time, source);
      if (agreement === "apart") return [];
      const place = { passage, start: source.start, end: source.end };
      const field = FIELDS[agreement];
      const kinship =
        (claim.time.type === source.type ? SAME_TYPE : 0) +
        (claim.time.timex.length === source.timex.length ? SAME_GRAIN : 0);
      return [{ ...place, likeness: meter.measure(claim, place), kinship, field }];
    }),
  );
}
