import Big from "big.js";
import type { Derivation } from "../../enumerations";
import type { Figure } from "../../types";
import { patternOfWords } from "../claim-words";
import { type Passage, type Place, sentenceOf } from "../passage";
import { unitAgreement } from "./agree-unit";
import { amountOf } from "./agree-value";
import { isRounded } from "./precision";

/** A value that no source states, but that its figures give. */
export interface Derived {
  readonly derived: Derivation;
  /** The figures that give it. */
  readonly places: readonly Place[];
}

/** 合計8億円, 合わせて5人, 計3社 */
const SUM = patternOfWords("sum");
/** 差は2億円, 3人多い, 2億円上回る, 2億円増えた, 差し引き1億円 */
const DIFFERENCE = patternOfWords("difference");
/** More figures than these of one unit are not tried: there a sum would be found by chance. */
const MOST_FIGURES = 24;
const MOST_TERMS = 5;

/** Returns how figures of one source add up to a figure of the claim whose sentence speaks of a sum or a difference. */
export function derive(claim: Place & { readonly figure: Figure }, passages: readonly Passage[]): Derived | undefined {
  const { start, end } = sentenceOf(claim.passage, claim);
  const sentence = claim.passage.view.slice(start, end);
  const told = amountOf(claim.figure);
  if (!told || told.isScore || !told.low.eq(told.high)) return undefined;
  for (const passage of passages) {
    const terms = termsOf(claim.figure, passage);
    const isTold = (value: Big): boolean => value.eq(told.low) || isRounded(value, told.low, told.step);
    const sum = SUM.test(sentence) ? runThatGives(terms, isTold) : undefined;
    if (sum) return { derived: "sum", places: sum };
    const difference = DIFFERENCE.test(sentence) ? pairThatGives(terms, isTold) : undefined;
    if (difference) return { derived: "difference", places: difference };
  }
  return undefined;
}

type Term = Place & { readonly value: Big };

/** Returns the figures of a passage that are told in the unit of the claim's, with their values in it; none if they are too many. */
function termsOf(claim: Figure, passage: Passage): Term[] {
  const terms = passage.summary.figures.flatMap((figure): Term[] => {
    const { factor, isLoose } = unitAgreement(claim, figure);
    if (factor === null || isLoose || figure.decimal === null || figure.kind !== claim.kind) return [];
    return [{ passage, start: figure.start, end: figure.end, value: new Big(figure.decimal).times(factor) }];
  });
  return terms.length <= MOST_FIGURES ? terms : [];
}

/** Returns figures that follow each other and add up. */
function runThatGives(terms: readonly Term[], isTold: (value: Big) => boolean): Term[] | undefined {
  for (let first = 0; first < terms.length; first++) {
    let sum = terms[first]!.value;
    for (let last = first + 1; last < Math.min(terms.length, first + MOST_TERMS); last++) {
      sum = sum.plus(terms[last]!.value);
      if (isTold(sum)) return terms.slice(first, last + 1);
    }
  }
  return undefined;
}

/** Returns two figures with that difference. */
function pairThatGives(terms: readonly Term[], isTold: (value: Big) => boolean): Term[] | undefined {
  for (const [i, a] of terms.entries())
    for (const b of terms.slice(i + 1)) {
      const difference = a.value.minus(b.value).abs();
      if (!difference.eq(0) && isTold(difference)) return [a, b];
    }
  return undefined;
}
