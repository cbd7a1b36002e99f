/** What a noun is to a predicate or to another noun, in the order of the trained table. An enum, because the bundler inlines its numbers. */
export enum CaseRole {
  Ga,
  Wo,
  Ni,
  Time,
  Place,
  /** Whose: トヨタの│売上高. To another noun; all others are to a predicate. */
  Owner,
}

/** How many roles a predicate gives to its arguments. */
export const PREDICATE_ROLES = 5;
