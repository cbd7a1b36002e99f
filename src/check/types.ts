import type { ClaimField, ClaimFindingKind, ClaimVerdict, Derivation } from "../enumerations";
import type { Article, Span } from "../types";

/** A text that is checked: a summary, a headline, a draft. Unknown keys are ignored. */
export interface Claim {
  /** Any id of your own; the report has it as a string. */
  readonly id?: string | number;
  /** The text itself. */
  readonly text: string;
  /** When it was written, as in `Article`. Default: the `publishedAt` of the first source that has one. */
  readonly publishedAt?: string;
}

/** What a claim is checked against; a string is the text alone. */
export type ClaimSource = string | Article;

/** A place of a source. */
export interface Evidence extends Span {
  /** The index of the source, from 0. */
  readonly source: number;
  /** The text of the span as it was given. */
  readonly text: string;
  /** Whether the span is one of the source's title; absent if it is one of its text. */
  readonly inTitle?: true;
}

/** A figure, a time or a name of a claim, and what the sources say of it. The span is one of the claim's text. */
export interface ClaimFinding extends Span {
  readonly kind: ClaimFindingKind;
  /** The text of the span as it was given. */
  readonly text: string;
  readonly verdict: ClaimVerdict;
  /** What the sources say otherwise; there if, and only if, the verdict is "contradicted". */
  readonly field?: ClaimField;
  /** How the value follows from the figures of the evidence, if no source states it. */
  readonly derived?: Derivation;
  /** The places that say the same, or say otherwise, the best first: at most three. Empty if the verdict is "unsupported". */
  readonly evidence: readonly Evidence[];
}

/** The result of a check. Plain JSON. */
export interface ClaimReport {
  /** The `id` of the claim as a string. */
  readonly id?: string;
  /** In order of appearance, without overlaps. */
  readonly findings: readonly ClaimFinding[];
}

/** Checks claims; made by `createChecker`. */
export interface Checker {
  /**
   * Checks every figure, time and name of a claim against sources. The order of the sources changes only `Evidence.source`.
   * @throws AnalyzerError `ERR_INPUT` if the claim or a source is not valid. No content of a valid one throws.
   */
  check(claim: string | Claim, sources: readonly ClaimSource[]): ClaimReport;
}
