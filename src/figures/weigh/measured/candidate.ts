import type { Entity, Span } from "../../../types";

/** A noun phrase or a name that a figure may measure or be a value of, with what its features read of it alone, as bare numbers. */
export interface MeasuredCandidate extends Span {
  /** Its first and last token. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly entity: Entity | undefined;
  /** Hashes: of all its words, of the last word, of the last character. */
  readonly whole: number;
  readonly head: number;
  /** The cluster of the last word. */
  readonly cluster: number;
  readonly tail: number;
  /** The type of its name and the class of its last word. */
  readonly sort: number;
  /** The hash of the particles after it, and of the word before it. */
  readonly particle: number;
  readonly before: number;
  /** The lemma of the next verb or adjective after it; 0 if there is none near. */
  readonly predicate: number;
  /** Whether it is a topic, 売上高は, 日本では, or stands alone as a heading does. */
  readonly isTopic: boolean;
  /** How central its name is, where it was named first, and whether it is in the title. */
  readonly weight: number;
}
