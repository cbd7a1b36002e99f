import { CharSet } from "../../text/char-set";
import { PositionFlags } from "../../text/position-flags";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import { createWordMemo, type WordMemo } from "../../tokens/word-memo";
import type { Span } from "../../types";
import type { Form } from "../candidate";
import type { Forms } from "./forms";
import { phraseRoleOf } from "./phrase-role";
import { type NounRun, PhraseRole, type PhraseWord } from "./phrase-word";
import type { StopWords } from "./stop-words";
import { endsNoun, joinsNoun, lastStem } from "./verb-stems";

/** The longest run in words. No sentence of prose has so many nouns in a row; a longer run is a table or noise. */
const MAX_RUN_WORDS = 32;

/** A span that names something, with its form. */
export interface NamedSpan extends Span {
  readonly form: Form;
}

/** The findings of earlier stages that limit a phrase. */
interface PhraseLimits {
  /** Spans that no phrase overlaps: figures, times, addresses, boilerplate. */
  readonly barriers: readonly Span[];
  /** Names, in order. A phrase contains a whole name or none. */
  readonly names: readonly NamedSpan[];
  /** Whether a phrase can contain numerals; only if `barriers` includes the figures. */
  readonly numerals: boolean;
}

/** Returns the runs of nouns of a text, in order, and adds the forms of their words to `forms`. */
export type NounRunReader = (document: TokenizedDocument, forms: Forms, limits: PhraseLimits) => NounRun[];

export function createNounRunReader(stopWords: StopWords): NounRunReader {
  const roleOf = createWordMemo((token) => phraseRoleOf(token, stopWords));
  const barred = new PositionFlags();
  return (document, forms, limits) => {
    barred.begin(document.text.length);
    for (const { start, end } of limits.barriers) barred.add(start, end, BARRED);
    return readNounRuns(document, forms, limits, barred, roleOf);
  };
}

const BARRED = 1;
/** All other words end a phrase. */
const IN_PHRASES = WordClass.Noun | WordClass.Prefix | WordClass.Verb | WordClass.Symbol;

function readNounRuns(
  document: TokenizedDocument,
  forms: Forms,
  { names, numerals }: PhraseLimits,
  barred: PositionFlags,
  roleOf: WordMemo,
): NounRun[] {
  const { text, firstToken, sentences, starts, ends, classes } = document;
  const runs = new RunCollector();
  let name = 0;
  for (let s = 0; s < sentences.length; s++) {
    const sentenceEnd = firstToken[s + 1]!;
    for (let at = firstToken[s]!; at < sentenceEnd; at++) {
      const start = starts[at]!;
      while (name < names.length && names[name]!.end <= start) name++;
      const isNamed = name < names.length && names[name]!.start === start;
      const isInPhrases = (classes[at]! & IN_PHRASES) !== 0;
      if (!(isNamed || isInPhrases) || barred.meets(start, ends[at]!, BARRED)) {
        runs.close();
        continue;
      }
      if (isNamed) {
        const last = tokenEndingAt(ends, at, sentenceEnd, names[name]!.end);
        if (last >= 0) {
          runs.add(nameWord(names[name]!, name, at, last));
          at = last;
          continue;
        }
      }
      const role = isInPhrases ? roleOf(document, at) : 0;
      if ((role & PhraseRole.Space) !== 0 && runs.isOpen && isBetweenLatin(text, start, ends[at]!)) continue;
      if ((role & PhraseRole.Stem) !== 0) {
        const stem = stemWord(document, forms, at, sentenceEnd, runs.isOpen);
        if (stem) {
          runs.add(stem);
          at = stem.lastToken;
          continue;
        }
      }
      if ((role & PhraseRole.Word) !== 0 && (numerals || (role & PhraseRole.Counts) === 0))
        runs.add(plainWord(document, forms, at, role));
      else runs.close();
    }
    runs.close();
  }
  return runs.runs;
}

/** Collects the words of runs. All are in one list, so that a run costs one slice. */
class RunCollector {
  readonly runs: NounRun[] = [];
  readonly #words: PhraseWord[] = [];
  /** The index of the first word of the run that is being read. */
  #first = 0;

  /** Whether the run that is being read has a word. */
  get isOpen(): boolean {
    return this.#words.length > this.#first;
  }

  add(word: PhraseWord): void {
    this.#words.push(word);
  }

  /** Ends the run that is being read, and leaves it out if it is too long. */
  close(): void {
    const end = this.#words.length;
    if (this.#first < end && end - this.#first <= MAX_RUN_WORDS) this.runs.push(this.#words.slice(this.#first));
    this.#first = end;
  }
}

/** Makes one word of all tokens of a name. A name of one character, such as 米, is a letter. */
function nameWord({ start, end, form }: NamedSpan, name: number, firstToken: number, lastToken: number): PhraseWord {
  const alone = end - start > 1 ? PhraseRole.Alone : PhraseRole.Letter;
  const role = PhraseRole.Word | PhraseRole.Begins | PhraseRole.Ends | alone;
  return { form, start, end, role, name, firstToken, lastToken };
}

/**
 * Makes one word of adjacent stems of verbs if they are part of a compound: 架け替え工事, 砲丸投げ.
 * @param isOpen whether a noun is before them
 */
function stemWord(
  document: TokenizedDocument,
  forms: Forms,
  at: number,
  sentenceEnd: number,
  isOpen: boolean,
): PhraseWord | undefined {
  const last = lastStem(document, at, sentenceEnd);
  const joins = joinsNoun(document, at, last, sentenceEnd);
  if (!joins && !(isOpen && endsNoun(document, last, sentenceEnd))) return undefined;
  const start = document.starts[at]!;
  const end = document.ends[last]!;
  const form = forms.of(document.text, start, end);
  const role = PhraseRole.Word | (joins ? PhraseRole.Begins : PhraseRole.Ends);
  return { form, start, end, role, name: -1, firstToken: at, lastToken: last };
}

function plainWord(document: TokenizedDocument, forms: Forms, at: number, role: number): PhraseWord {
  const form = forms.ofWord(document, at);
  const start = document.starts[at]!;
  const end = document.ends[at]!;
  return { form, start, end, role, name: -1, firstToken: at, lastToken: at };
}

const LATIN = new CharSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
const LATIN_WORD_END = new CharSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.");

/** Whether a span is the space in New York or St. Louis. */
const isBetweenLatin = (text: string, start: number, end: number): boolean =>
  LATIN_WORD_END.hasAt(text, start - 1) && LATIN.hasAt(text, end);

/** Returns the token that ends at the offset `end`; -1 if `end` is inside a token. */
function tokenEndingAt(ends: Int32Array, from: number, to: number, end: number): number {
  let at = from;
  while (at < to && ends[at]! < end) at++;
  return at < to && ends[at] === end ? at : -1;
}
