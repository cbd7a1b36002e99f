/** What a word of dict/claim-words.tsv tells. */
export const CLAIM_WORD_CLASSES = [
  "up",
  "down",
  "sum",
  "difference",
  "relative",
  "absolute",
  "counter",
  "order",
] as const;

export type ClaimWordClass = (typeof CLAIM_WORD_CLASSES)[number];

/** A row of dict/claim-words.tsv: what it is, what must follow it, and what must not; of several things any. */
export type ClaimWord = readonly [
  text: string,
  kind: ClaimWordClass,
  next: readonly string[],
  notNext: readonly string[],
];
