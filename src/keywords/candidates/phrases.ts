import { PositionFlags } from "../../text/position-flags";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import { createWordMemo, type WordMemo } from "../../tokens/word-memo";
import type { Span, Token } from "../../types";
import type { Form, Forms } from "./forms";
import { BREAK, NOT_ALONE, NOT_LAST, type StopWords } from "./stop-words";

/** No longer phrase is a topic; what is longer is a list without commas, or a run of signs. */
const MAX_WORDS = 7;
/** No sentence has so many nouns in a row; what has them is a table or noise. */
const MAX_RUN = 32;

/** What a word may do in a noun phrase, one bit each; 0: no phrase goes over it. */
export enum Role {
  /** It stands in a phrase. */
  Word = 1,
  /** A phrase may begin, or end, with it. */
  Begins = 2,
  Ends = 4,
  /** It may be a phrase of its own. */
  Alone = 8,
  /** One character that leans on its neighbour: 日 and 米 in 日米同盟. No part begins or ends with it, only the whole. */
  Letter = 16,
  /** It stands in a phrase only where numerals do. */
  Counts = 32,
  /** The stem of a verb, which may be a part of a compound. */
  Stem = 64,
  /** A space, which may stand between Latin words. */
  Space = 128,
}

/** A word of a noun phrase: one token, all tokens of a name, or stems of verbs. */
export interface Word extends Span {
  readonly form: Form;
  /** Bits of `Role`. */
  readonly role: number;
  /** The index of the name it is, in the names given; -1 for a plain word. */
  readonly name: number;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Nouns that stand together without a particle between them. */
export type NounRun = readonly Word[];

/** A place where something is named, with the form by which it is. */
export interface NamedSpan extends Span {
  readonly form: Form;
}

/** What a phrase must respect of what other rooms have read. */
interface PhraseLimits {
  /** Places no phrase goes over: figures, times, addresses, boilerplate. */
  readonly barriers: readonly Span[];
  /** Names, in order, which a phrase holds whole or not at all. */
  readonly names: readonly NamedSpan[];
  /** Whether numerals may stand in a phrase; only where `barriers` has the figures. */
  readonly numerals: boolean;
}

/** The runs of nouns of a text, in order. */
export type NounRunReader = (document: TokenizedDocument, forms: Forms, limits: PhraseLimits) => NounRun[];

export function createNounRunReader(stopWords: StopWords): NounRunReader {
  const roleOf = createWordMemo((token) => roleOfToken(token, stopWords));
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
  const runs: NounRun[] = [];
  /** The words of all runs, one after the other; the run that is read begins at `first`. */
  const words: Word[] = [];
  let first = 0;
  let name = 0;
  for (let s = 0; s < sentences.length; s++) {
    const behind = firstToken[s + 1]!;
    for (let at = firstToken[s]!; at < behind; at++) {
      const start = starts[at]!;
      while (name < names.length && names[name]!.end <= start) name++;
      const named = name < names.length && names[name]!.start === start;
      const mayBe = named || (classes[at]! & IN_PHRASES) !== 0;
      if (!mayBe || barred.meets(start, ends[at]!, BARRED)) {
        first = close(words, first, runs);
        continue;
      }
      if (named) {
        const { end, form } = names[name]!;
        const last = lastTokenOf(ends, at, behind, end);
        if (last >= 0) {
          const role = Role.Word | Role.Begins | Role.Ends | (end - start > 1 ? Role.Alone : Role.Letter);
          words.push({ form, start, end, role, name, firstToken: at, lastToken: last });
          at = last;
          continue;
        }
      }
      const role = (classes[at]! & IN_PHRASES) === 0 ? 0 : roleOf(document, at);
      if ((role & Role.Space) !== 0 && words.length > first && isBetweenLatin(text, start, ends[at]!)) continue;
      if ((role & Role.Stem) !== 0) {
        const last = lastStem(document, at, behind);
        const joins = joinsNoun(document, at, last, behind);
        if (joins || (words.length > first && endsNoun(document, last, behind))) {
          const end = ends[last]!;
          const form = forms.of(text, start, end);
          const role = Role.Word | (joins ? Role.Begins : Role.Ends);
          words.push({ form, start, end, role, name: -1, firstToken: at, lastToken: last });
          at = last;
          continue;
        }
      }
      if ((role & Role.Word) !== 0 && (numerals || (role & Role.Counts) === 0)) {
        const form = forms.ofWord(document, at);
        words.push({ form, start, end: ends[at]!, role, name: -1, firstToken: at, lastToken: at });
      } else first = close(words, first, runs);
    }
    first = close(words, first, runs);
  }
  return runs;
}

/** Adds the run that ends with the last word to the others, and tells where the next one begins. */
function close(words: readonly Word[], first: number, runs: NounRun[]): number {
  const behind = words.length;
  if (first < behind && behind - first <= MAX_RUN) runs.push(words.slice(first));
  return behind;
}

/** Takes a part of a run, from word to word, that could be a topic; `whole`: the run holds nothing else. */
export type PhraseVisitor = (first: number, last: number, whole: boolean) => void;

/** Visits every phrase of a run, at most `MAX_WORDS` words long, and the run itself if it is one. */
export function visitPhrases(run: NounRun, visit: PhraseVisitor): void {
  // A run's own edges are where it can begin and end: 前 of 前会長 and 中 of 期間中 do not make 会長 a part.
  let from = 0;
  let to = run.length;
  while (from < to && !has(run[from]!, Role.Begins)) from++;
  while (to > from && !has(run[to - 1]!, Role.Ends)) to--;
  for (let first = from; first < to; first++) {
    const head = run[first]!;
    if (!has(head, Role.Begins) || (first > from && has(head, Role.Letter))) continue;
    for (let last = first; last < to && last - first < MAX_WORDS; last++) {
      const tail = run[last]!;
      if (!has(tail, Role.Ends) || (last < to - 1 && has(tail, Role.Letter))) continue;
      if (first === last && !has(head, Role.Alone)) continue;
      visit(first, last, first === from && last === to - 1);
    }
  }
}

export const has = (word: Word, role: Role): boolean => (word.role & role) !== 0;

const STEM = WordClass.Verb | WordClass.Continuative;
/** A verb in the form in which it joins a noun; し and れ of する and いる are no words of their own. */
export const isStem = ({ tokens, classes }: TokenizedDocument, at: number): boolean =>
  (classes[at]! & STEM) === STEM && KANJI.test(tokens[at]!.surface);
const KANJI = /[一-龠]/;

function lastStem(document: TokenizedDocument, at: number, end: number): number {
  let last = at;
  while (last + 1 < end && isStem(document, last + 1)) last++;
  return last;
}

/** 架け替え工事, 飲み会: stems before a noun are the first part of a compound. 開き記者会見 is a comma left out. */
function joinsNoun({ starts, ends, classes }: TokenizedDocument, first: number, last: number, end: number): boolean {
  const next = last + 1;
  if (next >= end) return false;
  const kind = classes[next]!;
  if ((kind & WordClass.Noun) === 0) return false;
  if ((kind & WordClass.Suffix) !== 0) return true;
  return last > first && ends[next]! - starts[next]! > 1 && (kind & (WordClass.General | WordClass.Verbal)) !== 0;
}

/** 砲丸投げの, 反復横跳びで: a stem behind a noun and before a particle of nouns is the last part of a compound. */
function endsNoun({ tokens, classes }: TokenizedDocument, last: number, end: number): boolean {
  const next = last + 1;
  return next < end && (classes[next]! & WordClass.Particle) !== 0 && NOUN_PARTICLES.has(tokens[next]!.surface);
}
const NOUN_PARTICLES = new Set(["の", "が", "を", "と", "で"]);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** What a word may do, whatever its place. */
function roleOfToken(
  { surface, pos, posDetail, conjugationForm }: Pick<Token, "surface" | "pos" | "posDetail" | "conjugationForm">,
  stopWords: StopWords,
): number {
  if (surface === " ") return Role.Space;
  if (pos === "動詞") return conjugationForm === "連用形" && KANJI.test(surface) ? Role.Stem : 0;
  if (pos !== "名詞" && pos !== "接頭詞") return 0;
  const stop = stopWords.get(surface) ?? 0;
  if (stop & BREAK || !LETTER_OR_DIGIT.test(surface)) return 0;
  const begins = Role.Word | Role.Begins;
  if (pos === "接頭詞") {
    if (posDetail[0] === "名詞接続") return begins;
    return posDetail[0] === "数接続" ? begins | Role.Counts : 0;
  }
  const isLetter = surface.length === 1;
  const letter = isLetter ? Role.Letter : 0;
  const ends = stop & NOT_LAST ? 0 : Role.Ends;
  switch (posDetail[0]) {
    case "一般":
    case "サ変接続":
    case "固有名詞":
      return begins | ends | letter | (ends && !isLetter && !(stop & NOT_ALONE) ? Role.Alone : 0);
    case "形容動詞語幹":
    case "ナイ形容詞語幹":
      return begins | ends | letter;
    case "副詞可能":
      return begins | letter;
    case "接続詞的":
      return surface === "対" ? begins : 0;
    case "数":
      return begins | Role.Counts;
    case "接尾":
      switch (posDetail[1]) {
        case "一般":
        case "サ変接続":
        case "地域":
          return Role.Word | ends;
        case "形容動詞語幹":
          return Role.Word;
        case "助数詞":
          return Role.Word | Role.Counts;
      }
  }
  return 0;
}

/** The space in New York. */
const isBetweenLatin = (text: string, start: number, end: number): boolean =>
  /[A-Za-z0-9.]/.test(text[start - 1] ?? "") && /[A-Za-z]/.test(text[end] ?? "");

/** The token that ends where the name ends; -1 where the name ends inside a token. */
function lastTokenOf(ends: Int32Array, from: number, to: number, end: number): number {
  let at = from;
  while (at < to && ends[at]! < end) at++;
  return at < to && ends[at] === end ? at : -1;
}
