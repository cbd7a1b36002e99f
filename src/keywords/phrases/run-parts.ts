/** Cuts a run of nouns that is more than one phrase. */
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { hasRole, type NounRun, PhraseRole, type PhraseWord } from "./phrase-word";

/**
 * Adds the phrases of a run to `parts`. A person and 第 begin a new one: 衆院議員 and 石破茂 are two phrases, and 選手権 and 第87回大会; 安倍内閣
 * is one.
 */
export function addParts(run: NounRun, isPerson: (word: PhraseWord) => boolean, parts: NounRun[]): void {
  let from = 0;
  for (let at = 1; at < run.length; at++) {
    const word = run[at]!;
    if (word.form.text !== "第" && !isPerson(word)) continue;
    parts.push(run.slice(from, at));
    from = at;
  }
  parts.push(from === 0 ? run : run.slice(from));
}

const BRACKET = "(".charCodeAt(0);
const DOT = "・".charCodeAt(0);
const HIRAGANA_ONLY = /^[ぁ-ゖー]+$/;

/** Whether a run is the reading of a name: 浜田幸一(はまだ・こういち). */
export function isReading({ text }: TokenizedDocument, run: NounRun): boolean {
  const { start } = run[0]!;
  const before = text.charCodeAt(start - 1);
  return (before === BRACKET || before === DOT) && HIRAGANA_ONLY.test(text.slice(start, run[run.length - 1]!.end));
}

/** The fewest words of a run that can be two phrases of a headline. */
const MIN_HEADLINE_WORDS = 3;
/** The fewest words before or after a name that are a phrase of their own. */
const MIN_WORDS_AROUND_NAME = 2;

/**
 * Cuts a run of a headline, which joins phrases without particles: タワーレコード社 and 経営破綻. A part that is a phrase of the text is a
 * phrase here, and so are two or more words before or after a name.
 *
 * @param isKnown whether the span `[start, end)` of the title is a phrase in the text
 */
export function cutHeadline(run: NounRun, isKnown: (start: number, end: number) => boolean): NounRun[] {
  const isPhrase = (first: number, last: number) => isKnown(run[first]!.start, run[last]!.end);
  if (run.length < MIN_HEADLINE_WORDS || isPhrase(0, run.length - 1)) return [run];
  const cuts = phraseCuts(run, isPhrase);
  addNameCuts(run, cuts);
  return cutAt(run, cuts);
}

/** Returns the indexes of words before and after each known phrase of two words or more, the longest first. */
function phraseCuts(run: NounRun, isPhrase: (first: number, last: number) => boolean): number[] {
  const cuts: number[] = [];
  for (let first = 0; first < run.length; first++) {
    let last = run.length - 1;
    while (last > first && !isPhrase(first, last)) last--;
    if (last > first) {
      cuts.push(first, last + 1);
      first = last;
    }
  }
  return cuts;
}

function addNameCuts(run: NounRun, cuts: number[]): void {
  run.forEach(({ name }, at) => {
    if (name < 0) return;
    if (at - (cuts.findLast((cut) => cut <= at) ?? 0) >= MIN_WORDS_AROUND_NAME) cuts.push(at);
    let after = at + 1;
    while (after < run.length && !hasRole(run[after]!, PhraseRole.Begins)) after++;
    if (run.length - after >= MIN_WORDS_AROUND_NAME) cuts.push(after);
  });
}

function cutAt(run: NounRun, cuts: readonly number[]): NounRun[] {
  if (cuts.length === 0) return [run];
  const edges = [...new Set([0, ...cuts, run.length])].sort((a, b) => a - b);
  return edges.slice(1).map((to, i) => run.slice(edges[i], to));
}
