/**
 * Baselines for the ranking of keywords: TF, TF-IDF, TextRank (Mihalcea & Tarau 2004), YAKE (Campos et al. 2020) and RAKE (Rose et al.
 * 2010), in short versions after the papers. Each ranks the candidates of src/keywords and, as published, its own candidates.
 */

import type { Candidate } from "../../src/keywords/candidate";
import { Forms } from "../../src/keywords/phrases/forms";
import { nounsOf } from "../../src/keywords/phrases/nouns";
import type { BackgroundFrequencies } from "../../src/keywords/ranking/background";
import type { TokenizedDocument } from "../../src/tokens/tokenized-document";
import type { Word } from "../../src/tokens/words";

/** A phrase with its words, and how often it occurs. */
export interface Term {
  readonly term: string;
  readonly words: readonly string[];
  readonly count: number;
}
type Rank = (term: Term) => number;
/** Reads a text and returns the scorer of its terms, the higher the better. */
type Baseline = (document: TokenizedDocument, background: BackgroundFrequencies) => Rank;

const CONTENT = new Set(["名詞", "接頭詞", "形容詞"]);
const isContent = ({ pos, posDetail, surface }: Word): boolean =>
  CONTENT.has(pos) &&
  posDetail[0] !== "非自立" &&
  posDetail[0] !== "代名詞" &&
  posDetail[0] !== "数" &&
  /\p{L}/u.test(surface);

/** Returns the runs of content words of each sentence. */
function chunksOf({ tokens, firstToken }: TokenizedDocument): Word[][][] {
  const sentences: Word[][][] = [];
  for (let s = 0; s + 1 < firstToken.length; s++) {
    const chunks: Word[][] = [[]];
    for (let at = firstToken[s]!; at < firstToken[s + 1]!; at++) {
      if (isContent(tokens[at]!)) chunks.at(-1)!.push(tokens[at]!);
      else if (chunks.at(-1)!.length > 0) chunks.push([]);
    }
    sentences.push(chunks.filter((chunk) => chunk.length > 0));
  }
  return sentences;
}

function counted(phrases: Iterable<readonly Word[]>): Term[] {
  const terms = new Map<string, { term: string; words: string[]; count: number }>();
  for (const tokens of phrases) {
    const words = tokens.map((token) => token.surface);
    const term = words.join("");
    const known = terms.get(term);
    if (known) known.count++;
    else if (term.length > 1) terms.set(term, { term, words, count: 1 });
  }
  return [...terms.values()];
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

const termFrequency: Baseline = () => (term) => term.count;

const tfIdf: Baseline = (_, { documents, frequencies }) => {
  const idf = (word: string) => Math.log(documents / (1 + (frequencies.get(word) ?? 0)));
  return ({ words, count }) => count * mean(words.map(idf));
};

const WINDOW = 4;
const DAMPING = 0.85;
const ITERATIONS = 30;
/** Runs PageRank over words within a window; the score of a phrase is the sum of its words. */
const textRank: Baseline = (document) => {
  const links = new Map<string, Map<string, number>>();
  const link = (a: string, b: string) => {
    const from = links.get(a) ?? new Map<string, number>();
    from.set(b, (from.get(b) ?? 0) + 1);
    links.set(a, from);
  };
  for (const chunks of chunksOf(document)) {
    const words = chunks.flat().map((token) => token.surface);
    words.forEach((word, i) => {
      for (const other of words.slice(i + 1, i + WINDOW)) {
        if (other === word) continue;
        link(word, other);
        link(other, word);
      }
    });
  }
  const ranks = pageRank(links);
  return ({ words }) => sum(words.map((word) => ranks.get(word) ?? 0));
};

/** Returns the rank of each node by PageRank with weighted links. */
function pageRank<T>(links: ReadonlyMap<T, ReadonlyMap<T, number>>): Map<T, number> {
  let ranks = new Map([...links.keys()].map((node) => [node, 1]));
  const out = new Map([...links].map(([node, to]) => [node, sum([...to.values()])]));
  for (let i = 0; i < ITERATIONS; i++) {
    const next = new Map([...links.keys()].map((node) => [node, 1 - DAMPING]));
    for (const [node, to] of links) {
      const given = (DAMPING * ranks.get(node)!) / out.get(node)!;
      for (const [other, weight] of to) next.set(other, next.get(other)! + given * weight);
    }
    ranks = next;
  }
  return ranks;
}

/** Where a word occurs, and the words before and after it. */
interface Occurrences {
  count: number;
  readonly sentences: number[];
  readonly left: string[];
  readonly right: string[];
}

function occurrencesOf(sentences: readonly Word[][][]): Map<string, Occurrences> {
  const seen = new Map<string, Occurrences>();
  sentences.forEach((chunks, s) => {
    for (const chunk of chunks) {
      chunk.forEach(({ surface }, i) => {
        const word = seen.get(surface) ?? { count: 0, sentences: [], left: [], right: [] };
        word.count++;
        word.sentences.push(s);
        if (i > 0) word.left.push(chunk[i - 1]!.surface);
        if (i + 1 < chunk.length) word.right.push(chunk[i + 1]!.surface);
        seen.set(surface, word);
      });
    }
  });
  return seen;
}

/** Scores by S(t), from frequency, position, context and spread; the smaller the better. Case is left out, since Japanese has none. */
const yake: Baseline = (document) => {
  const sentences = chunksOf(document);
  const words = occurrencesOf(sentences);
  const counts = [...words.values()].map(({ count }) => count);
  const average = mean(counts);
  const deviation = Math.sqrt(mean(counts.map((count) => (count - average) ** 2)));
  const most = Math.max(1, ...counts);
  const scoreOf = ({ count, sentences: at, left, right }: Occurrences): number => {
    const position = Math.log(Math.log(3 + at[Math.floor(at.length / 2)]!));
    const frequency = count / (average + deviation);
    const spread = (side: readonly string[]) => (side.length === 0 ? 0 : new Set(side).size / side.length);
    const related = 1 + (spread(left) + spread(right)) * (count / most);
    const different = new Set(at).size / sentences.length;
    return (related * position) / (frequency / related + different / related);
  };
  const scores = new Map([...words].map(([text, word]) => [text, scoreOf(word)]));
  return ({ words, count }) => {
    const parts = words.map((word) => scores.get(word) ?? 1);
    return -parts.reduce((product, part) => product * part, 1) / (count * (1 + sum(parts)));
  };
};

/** Degree over frequency of words within phrases; a phrase scores the sum of its words. */
const rake: Baseline = (document) => {
  const frequency = new Map<string, number>();
  const degree = new Map<string, number>();
  for (const chunk of chunksOf(document).flat()) {
    for (const { surface } of chunk) {
      frequency.set(surface, (frequency.get(surface) ?? 0) + 1);
      degree.set(surface, (degree.get(surface) ?? 0) + chunk.length);
    }
  }
  return ({ words }) => sum(words.map((word) => (degree.get(word) ?? 0) / (frequency.get(word) ?? 1)));
};

/** Yields every run of at most three words. */
function* threeGrams(document: TokenizedDocument): Generator<Word[]> {
  for (const chunk of chunksOf(document).flat()) {
    for (let from = 0; from < chunk.length; from++)
      for (let to = from + 1; to <= Math.min(chunk.length, from + 3); to++) yield chunk.slice(from, to);
  }
}
const singleNouns = (document: TokenizedDocument): Term[] =>
  counted(
    chunksOf(document)
      .flat(2)
      .filter(({ pos }) => pos === "名詞")
      .map((token) => [token]),
  );
const wholeChunks = (document: TokenizedDocument): Term[] => counted(chunksOf(document).flat());

export const baselines: readonly { name: string; rank: Baseline; own: (document: TokenizedDocument) => Term[] }[] = [
  { name: "term frequency", rank: termFrequency, own: singleNouns },
  { name: "TF-IDF", rank: tfIdf, own: singleNouns },
  { name: "TextRank", rank: textRank, own: wholeChunks },
  { name: "YAKE", rank: yake, own: (document) => counted(threeGrams(document)) },
  { name: "RAKE", rank: rake, own: wholeChunks },
];

/** Returns the candidates of src/keywords as terms of a baseline. */
export const asTerms = (candidates: readonly Candidate[]): Term[] =>
  candidates
    .filter(({ count }) => count > 0)
    .map(({ term, nouns, count }) => ({ term, words: nouns.map(({ text }) => text), count }));

/** Returns the best terms, in order. */
export const best = (terms: readonly Term[], rank: Rank, max: number): string[] =>
  terms
    .map(({ term, ...rest }) => ({ term, score: rank({ term, ...rest }) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, max)
    .map(({ term }) => term);

/** TextRank over sentences: a link is the number of shared nouns over the logarithms of both lengths. */
export function textRankSentences(document: TokenizedDocument): { start: number; end: number }[] {
  const forms = new Forms();
  const words = document.sentences.map(
    (_, s) => new Set(nounsOf(document, forms, document.firstToken[s]!, document.firstToken[s + 1]! - 1)),
  );
  const links = new Map(document.sentences.map((_, s) => [s, new Map<number, number>()]));
  for (let a = 0; a < words.length; a++) {
    for (let b = a + 1; b < words.length; b++) {
      const shared = [...words[a]!].filter((word) => words[b]!.has(word)).length;
      if (shared === 0) continue;
      const weight = shared / (Math.log(1 + words[a]!.size) + Math.log(1 + words[b]!.size));
      links.get(a)!.set(b, weight);
      links.get(b)!.set(a, weight);
    }
  }
  const ranks = pageRank(links);
  return document.sentences
    .map((sentence, s) => ({ sentence, rank: ranks.get(s)! }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ sentence }) => sentence);
}
