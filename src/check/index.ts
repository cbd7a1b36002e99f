/** yomitori/check: checks that a text says only what its sources say. */
export type { ClaimField, ClaimFindingKind, ClaimVerdict, Derivation } from "../enumerations";
export { createChecker } from "./checker";
export type * from "./types";
