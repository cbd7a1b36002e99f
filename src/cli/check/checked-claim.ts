import type { Claim, ClaimReport } from "../../check/types";
import type { Article } from "../../types";

/** A claim with its sources, as it was read. */
export interface ClaimInput {
  readonly claim: Claim;
  readonly sources: readonly Article[];
}

/** A claim that was checked. */
export interface CheckedClaim extends ClaimInput {
  readonly report: ClaimReport;
  /** The names of the sources for people: their titles, or their files. */
  readonly names: readonly (string | undefined)[];
}
