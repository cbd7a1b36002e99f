import type { Reading } from "../tokens/reading";
import { WordClass } from "../tokens/word-class";
import { createWordMemo, type WordMemo } from "../tokens/word-memo";
import type { Span, Token } from "../types";
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

/** What a phrase must respect of what other rooms have read. */
interface PhraseLimits {
  /** Places no phrase goes over, in order: figures, times, addresses, boilerplate. */
  readonly barriers: readonly Span[];
  /** Names, in order, which a phrase holds whole or not at all. */
  readonly names: readonly Span[];
  /** Whether numerals may stand in a phrase; only where `barriers` has the figures. */
  readonly numerals: boolean;
}

/** The runs of nouns of a text, in order. */
export type NounRunReader = (reading: Reading, forms: Forms, limits: PhraseLimits) => NounRun[];

export function createNounRunReader(stopWords: StopWords): NounRunReader {
  const roleOf = createWordMemo((token) => roleOfToken(token, stopWords));
  return (reading, forms, limits) => readNounRuns(reading, forms, limits, roleOf);
}

/** All other words end a phrase. */
const IN_PHRASES = WordClass.Noun | WordClass.Prefix | WordClass.Verb | WordClass.Symbol;

function readNounRuns(
  reading: Reading,
  forms: Forms,
  { barriers, names, numerals }: PhraseLimits,
  roleOf: WordMemo,
): NounRun[] {
  const { tokens, text, firstToken, sentences, starts, ends, classes, wordIds } = reading;
  const runs: NounRun[] = [];
  const barrierAt = cursor(barriers);
  const nameAt = cursor(names);
  let run: Word[] = [];
  const close = () => {
    if (run.length === 0) return;
    if (run.length <= MAX_RUN) runs.push(run);
    run = [];
  };
  for (let s = 0; s < sentences.length; s++) {
    const behind = firstToken[s + 1]!;
    for (let at = firstToken[s]!; at < behind; at++) {
      const start = starts[at]!;
      const end = ends[at]!;
      if (barrierAt(start, end) >= 0) {
        close();
        continue;
      }
      const name = nameAt(start, end);
      if (name >= 0 && names[name]!.start === start) {
        const last = lastTokenOf(ends, at, behind, names[name]!.end);
        if (last >= 0) {
          const until = names[name]!.end;
          const form = forms.of(text.slice(start, until));
          const role = Role.Word | Role.Begins | Role.Ends | (until - start > 1 ? Role.Alone : Role.Letter);
          run.push({ form, start, end: until, role, name, firstToken: at, lastToken: last });
          at = last;
          continue;
        }
      }
      const role = (classes[at]! & IN_PHRASES) === 0 ? 0 : roleOf(reading, at);
      if ((role & Role.Space) !== 0 && run.length > 0 && isBetweenLatin(text, start, end)) continue;
      if ((role & Role.Stem) !== 0) {
        const last = lastStem(reading, at, behind);
        const joins = joinsNoun(reading, at, last, behind);
        if (joins || (run.length > 0 && endsNoun(reading, last, behind))) {
          const until = ends[last]!;
          const form = forms.of(text.slice(start, until));
          const role = Role.Word | (joins ? Role.Begins : Role.Ends);
          run.push({ form, start, end: until, role, name: -1, firstToken: at, lastToken: last });
          at = last;
          continue;
        }
      }
      if ((role & Role.Word) !== 0 && (numerals || (role & Role.Counts) === 0)) {
        const form = forms.of(tokens[at]!.surface, wordIds[at]);
        run.push({ form, start, end, role, name: -1, firstToken: at, lastToken: at });
      } else close();
    }
    close();
  }
  return runs;
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
export const isStem = ({ tokens, classes }: Reading, at: number): boolean =>
  (classes[at]! & STEM) === STEM && KANJI.test(tokens[at]!.surface);
const KANJI = /[一-龠]/;

function lastStem(reading: Reading, at: number, end: number): number {
  let last = at;
  while (last + 1 < end && isStem(reading, last + 1)) last++;
  return last;
}

/** 架け替え工事, 飲み会: stems before a noun are the first part of a compound. 開き記者会見 is a comma left out. */
function joinsNoun({ starts, ends, classes }: Reading, first: number, last: number, end: number): boolean {
  const next = last + 1;
  if (next >= end) return false;
  const kind = classes[next]!;
  if ((kind & WordClass.Noun) === 0) return false;
  if ((kind & WordClass.Suffix) !== 0) return true;
  return last > first && ends[next]! - starts[next]! > 1 && (kind & (WordClass.General | WordClass.Verbal)) !== 0;
}

/** 砲丸投げの, 反復横跳びで: a stem behind a noun and before a particle of nouns is the last part of a compound. */
function endsNoun({ tokens, classes }: Reading, last: number, end: number): boolean {
  const next = last + 1;
  return next < end && (classes[next]! & WordClass.Particle) !== 0 && NOUN_PARTICLES.has(tokens[next]!.surface);
}
const NOUN_PARTICLES = new Set(["の", "が", "を", "と", "で"]);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** What a word may do, whatever its place. */
function roleOfToken({ surface, pos, posDetail, conjugationForm }: Token, stopWords: StopWords): number {
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

/** For places asked in order: the index of the span in a sorted list that overlaps [start, end), or -1. */
export function cursor(spans: readonly Span[]): (start: number, end: number) => number {
  let at = 0;
  return (start, end) => {
    while (at < spans.length && spans[at]!.end <= start) at++;
    return at < spans.length && spans[at]!.start < end ? at : -1;
  };
}
