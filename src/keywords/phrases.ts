import type { Reading } from "../tokens/reading";
import type { Span, Token } from "../types";
import { BREAK, NOT_ALONE, NOT_LAST, type StopWords } from "./stop-words";

/** No longer phrase is a topic; what is longer is a list without commas, or a run of signs. */
const MAX_WORDS = 7;
/** No sentence has so many nouns in a row; what has them is a table or noise. */
const MAX_RUN = 32;

/** A word of a noun phrase: one token, or all tokens of a name. */
export interface Word extends Span {
  readonly text: string;
  /** Whether a phrase may begin, or end, with it; whether it may be a phrase of its own. */
  readonly begins: boolean;
  readonly ends: boolean;
  readonly alone: boolean;
  /** One character that leans on its neighbour: 日 and 米 in 日米同盟. No part begins or ends with it, only the whole. */
  readonly letter: boolean;
  /** The index of the name it is, in the names given; -1 for a plain word. */
  readonly name: number;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Nouns that stand together without a particle between them. */
export type NounRun = readonly Word[];

/** What a phrase must respect: words of the stop list and what other rooms have read. */
export interface PhraseLimits {
  readonly stopWords: StopWords;
  /** Places no phrase goes over, in order: figures, times, addresses, boilerplate. */
  readonly barriers: readonly Span[];
  /** Names, in order, which a phrase holds whole or not at all. */
  readonly names: readonly Span[];
  /** Whether numerals may stand in a phrase; only where `barriers` has the figures. */
  readonly numerals: boolean;
}

/** The runs of nouns of a text, in order. */
export function findNounRuns(reading: Reading, limits: PhraseLimits): NounRun[] {
  const { tokens, text, firstToken, sentences } = reading;
  const runs: NounRun[] = [];
  const barrierAt = cursor(limits.barriers);
  const nameAt = cursor(limits.names);
  let run: Word[] = [];
  const close = () => {
    if (run.length === 0) return;
    if (run.length <= MAX_RUN) runs.push(run);
    run = [];
  };
  for (let s = 0; s < sentences.length; s++) {
    const end = firstToken[s + 1]!;
    for (let at = firstToken[s]!; at < end; at++) {
      const token = tokens[at]!;
      if (barrierAt(token) >= 0) {
        close();
        continue;
      }
      const name = nameAt(token);
      const nameSpan = limits.names[name];
      if (nameSpan && nameSpan.start === token.start) {
        const last = lastTokenOf(tokens, at, end, nameSpan.end);
        if (last >= 0) {
          const { start } = token;
          const alone = nameSpan.end - start > 1;
          run.push({
            text: text.slice(start, nameSpan.end),
            start,
            end: nameSpan.end,
            begins: true,
            ends: true,
            alone,
            letter: !alone,
            name,
            firstToken: at,
            lastToken: last,
          });
          at = last;
          continue;
        }
      }
      if (isSpaceInLatin(text, token) && run.length > 0) continue;
      if (isStem(token)) {
        const last = lastStem(tokens, at, end);
        const joins = joinsNoun(tokens, at, last, end);
        if (joins || (run.length > 0 && endsNoun(tokens, last, end))) {
          const { start } = token;
          const stop = tokens[last]!.end;
          const stem = { text: text.slice(start, stop), start, end: stop, firstToken: at, lastToken: last };
          run.push({ ...stem, begins: joins, ends: !joins, alone: false, letter: false, name: -1 });
          at = last;
          continue;
        }
      }
      const word = wordOf(token, at, limits);
      if (word) run.push(word);
      else close();
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
  while (from < to && !run[from]!.begins) from++;
  while (to > from && !run[to - 1]!.ends) to--;
  for (let first = from; first < to; first++) {
    if (!run[first]!.begins || (run[first]!.letter && first > from)) continue;
    for (let last = first; last < to && last - first < MAX_WORDS; last++) {
      if (!run[last]!.ends || (run[last]!.letter && last < to - 1)) continue;
      if (first === last && !run[first]!.alone) continue;
      visit(first, last, first === from && last === to - 1);
    }
  }
}

/** A verb in the form in which it joins a noun; し and れ of する and いる are no words of their own. */
export const isStem = (token: Token): boolean =>
  token.pos === "動詞" && token.conjugationForm === "連用形" && /[一-龠]/.test(token.surface);

function lastStem(tokens: readonly Token[], at: number, end: number): number {
  let last = at;
  while (last + 1 < end && isStem(tokens[last + 1]!)) last++;
  return last;
}

/** 架け替え工事, 飲み会: stems before a noun are the first part of a compound. 開き記者会見 is a comma left out. */
function joinsNoun(tokens: readonly Token[], first: number, last: number, end: number): boolean {
  const next = tokens[last + 1];
  if (last + 1 >= end || next?.pos !== "名詞") return false;
  const kind = next.posDetail[0];
  return kind === "接尾" || (last > first && next.surface.length > 1 && (kind === "一般" || kind === "サ変接続"));
}

/** 砲丸投げの, 反復横跳びで: a stem behind a noun and before a particle of nouns is the last part of a compound. */
function endsNoun(tokens: readonly Token[], last: number, end: number): boolean {
  const next = tokens[last + 1];
  return last + 1 < end && next!.pos === "助詞" && NOUN_PARTICLES.has(next!.surface);
}
const NOUN_PARTICLES = new Set(["の", "が", "を", "と", "で"]);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function wordOf(token: Token, at: number, { stopWords, numerals }: PhraseLimits): Word | null {
  const { surface, pos, posDetail } = token;
  if (pos !== "名詞" && pos !== "接頭詞") return null;
  const stop = stopWords.get(surface) ?? 0;
  if (stop & BREAK || !LETTER_OR_DIGIT.test(surface)) return null;
  const letter = surface.length === 1;
  const last = !(stop & NOT_LAST);
  const word = (begins: boolean, ends: boolean, alone: boolean, leans: boolean): Word => ({
    text: surface,
    start: token.start,
    end: token.end,
    begins,
    ends,
    alone,
    letter: leans,
    name: -1,
    firstToken: at,
    lastToken: at,
  });
  if (pos === "接頭詞") {
    const fits = posDetail[0] === "名詞接続" || (numerals && posDetail[0] === "数接続");
    return fits ? word(true, false, false, false) : null;
  }
  switch (posDetail[0]) {
    case "一般":
    case "サ変接続":
    case "固有名詞":
      return word(true, last, last && !letter && !(stop & NOT_ALONE), letter);
    case "形容動詞語幹":
    case "ナイ形容詞語幹":
      return word(true, last, false, letter);
    case "副詞可能":
      return word(true, false, false, letter);
    case "接続詞的":
      return surface === "対" ? word(true, false, false, false) : null;
    case "数":
      return numerals ? word(true, false, false, false) : null;
    case "接尾":
      switch (posDetail[1]) {
        case "一般":
        case "サ変接続":
        case "地域":
          return word(false, last, false, false);
        case "形容動詞語幹":
          return word(false, false, false, false);
        case "助数詞":
          return numerals ? word(false, false, false, false) : null;
      }
  }
  return null;
}

/** The space in New York. */
const isSpaceInLatin = (text: string, token: Token): boolean =>
  token.surface === " " && /[A-Za-z0-9.]/.test(text[token.start - 1] ?? "") && /[A-Za-z]/.test(text[token.end] ?? "");

/** The token that ends where the name ends; -1 where the name ends inside a token. */
function lastTokenOf(tokens: readonly Token[], from: number, to: number, end: number): number {
  let at = from;
  while (at < to && tokens[at]!.end < end) at++;
  return at < to && tokens[at]!.end === end ? at : -1;
}

/** For spans asked in order: the index of the span in a sorted list that overlaps, or -1. */
export function cursor(spans: readonly Span[]): (span: Span) => number {
  let at = 0;
  return ({ start, end }) => {
    while (at < spans.length && spans[at]!.end <= start) at++;
    return at < spans.length && spans[at]!.start < end ? at : -1;
  };
}
