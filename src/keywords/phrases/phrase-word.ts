import type { Span } from "../../types";
import type { Form } from "../candidate";

/** The roles of a word in noun phrases, one bit each. A word with none ends the phrase before it. */
export enum PhraseRole {
  /** It can be in a phrase. */
  Word = 1,
  /** A phrase can begin with it. */
  Begins = 2,
  /** A phrase can end with it. */
  Ends = 4,
  /** It can be a phrase by itself. */
  Alone = 8,
  /** A single character that belongs to its neighbour: 日 and 米 in 日米同盟. Only the whole run can begin or end with it, no part. */
  Letter = 16,
  /** It can be in a phrase only if numerals can. */
  Counts = 32,
  /** The stem of a verb, which can be a part of a compound. */
  Stem = 64,
  /** A space, which can be between Latin words. */
  Space = 128,
  /** A light word: a phrase by itself, but only where no other noun is beside it: 死亡 in 3人が死亡, not in 死亡事故. */
  Light = 256,
}

/** A word of a noun phrase: one token, all tokens of a name, or adjacent stems of verbs. */
export interface PhraseWord extends Span {
  readonly form: Form;
  /** Bits of `PhraseRole`. */
  readonly role: number;
  /** The index of the name in `PhraseLimits.names`; -1 for a plain word. */
  readonly name: number;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Adjacent nouns without a particle between them. */
export type NounRun = readonly PhraseWord[];

/** Whether a word has one of these roles. */
export const hasRole = (word: PhraseWord, role: number): boolean => (word.role & role) !== 0;

/** The longest phrase in words. A longer one is a list without commas, or a run of signs. */
const MAX_PHRASE_WORDS = 7;

/** Receives a part of a run, the words `first` to `last`; `whole` if it is all of the run that can be a phrase. */
export type PhraseVisitor = (run: NounRun, first: number, last: number, whole: boolean) => void;

const ALONE_OR_LIGHT = PhraseRole.Alone | PhraseRole.Light;

/** Visits every part of a run that can be a phrase. */
export function visitPhrases(run: NounRun, visit: PhraseVisitor): void {
  // Words at the edges that cannot begin or end a phrase still belong to it: 前 of 前会長 and 中 of 期間中 do not make 会長 a part.
  let from = 0;
  let to = run.length;
  while (from < to && !hasRole(run[from]!, PhraseRole.Begins)) from++;
  while (to > from && !hasRole(run[to - 1]!, PhraseRole.Ends)) to--;
  for (let first = from; first < to; first++) {
    const head = run[first]!;
    if (!hasRole(head, PhraseRole.Begins) || (first > from && hasRole(head, PhraseRole.Letter))) continue;
    for (let last = first; last < to && last - first < MAX_PHRASE_WORDS; last++) {
      const tail = run[last]!;
      if (!hasRole(tail, PhraseRole.Ends) || (last < to - 1 && hasRole(tail, PhraseRole.Letter))) continue;
      const whole = first === from && last === to - 1;
      if (first === last && !hasRole(head, whole ? ALONE_OR_LIGHT : PhraseRole.Alone)) continue;
      visit(run, first, last, whole);
    }
  }
}
