import type { Reading } from "../tokens/reading";
import type { Span } from "../types";
import type { NameSpan, Names } from "./names";
import { findNounRuns, type NounRun, phrasesOf, type Word } from "./phrases";
import { isWhole, quotedPhrases } from "./quoted";
import type { StopWords } from "./stop-words";

/** A noun phrase that could be a topic, with what the ranking wants to know of it. */
export interface Candidate {
  readonly term: string;
  /** The nouns it is made of. */
  readonly units: readonly string[];
  /** Where the term stands in the text, in order. */
  readonly mentions: Span[];
  /** How often it is said, under this or another name; a saying that names a source does not count. */
  count: number;
  /** How often of these it is a noun phrase of its own, not a part of a longer one. */
  whole: number;
  /** The longer noun phrases it is a part of. */
  readonly inside: Set<string>;
  headings: number;
  inTitle: boolean;
  quoted: boolean;
  /** The index of the entity it names; -1 for none. */
  readonly entity: number;
  /** Where it was first found. */
  readonly origin: { readonly reading: Reading; readonly span: Span };
}

/** What an article offers as topics, and all its terms with repetition, as the weights want them. */
export interface Candidates {
  readonly list: readonly Candidate[];
  readonly terms: readonly string[];
}

export interface Evidence {
  readonly reading: Reading;
  readonly title: Reading | undefined;
  /** The text begins with the title: it is evidence, but counted already. */
  readonly titleInText: boolean;
  readonly names: Names;
  readonly stopWords: StopWords;
  /** Figures, times, addresses, boilerplate, in order. */
  readonly barriers: readonly Span[];
}

/** The terms of a run that documents are compared by: its nouns, its names, and every phrase of more than one noun. */
export function termsOf(reading: Reading, run: NounRun, nameOf: (word: Word) => string = () => ""): string[] {
  const terms: string[] = [];
  for (const word of run) {
    const units = unitsOf(reading, word);
    terms.push(...units);
    const name = nameOf(word);
    if (name && !(units.length === 1 && units[0] === name)) terms.push(name);
  }
  for (const { words, start, end } of phrasesOf(run)) if (words.length > 1) terms.push(reading.text.slice(start, end));
  return terms;
}

/** 朝日新聞によると names a source, no topic. */
const SOURCE = /^(?:など|ら)?(?:に|の(?:報道|取材|調べ)に)(?:よると|よれば|より、)|^(?:など)?が(?:報|伝え)/;

/** Maximal noun phrases, their parts, names and quoted phrases, each with its counts. */
export function findCandidates(evidence: Evidence): Candidates {
  const { reading, title, titleInText, names, stopWords, barriers } = evidence;
  const found = new Map<string, Candidate>();
  const terms: string[] = [];

  const take = (term: string, entity: number, from: Reading, span: Span, words: readonly Span[]): Candidate => {
    const key = entity < 0 ? term : `${entity}=`;
    let candidate = found.get(key);
    if (!candidate) {
      const units = words.flatMap((word) => unitsOf(from, word));
      const counts = { mentions: [], count: 0, whole: 0, inside: new Set<string>(), headings: 0 };
      candidate = { term, units, ...counts, inTitle: false, quoted: false, entity, origin: { reading: from, span } };
      found.set(key, candidate);
    }
    return candidate;
  };

  const read = (from: Reading, spans: readonly NameSpan[], isTitle: boolean) => {
    const { text } = from;
    const blocked = isTitle ? from.addresses : barriers;
    const entityOf = (word: Word) => spans[word.name]?.entity ?? -1;
    const isPerson = (word: Word) => names.entities[entityOf(word)]?.type === "person";
    for (const run of findNounRuns(from, { ...stopWords, barriers: blocked, names: spans, numerals: !isTitle })) {
      const start = run[0]!.start;
      const end = run.at(-1)!.end;
      const counts = isTitle ? !titleInText : !SOURCE.test(text.slice(end, end + 9));
      if (counts) for (const term of termsOf(from, run, (word) => (word.name < 0 ? "" : names.termOf(entityOf(word))))) terms.push(term);
      const heading = !isTitle && from.sentences[from.sentenceAt(start)]!.kind === "heading";
      for (const { words, whole, ...place } of phrasesOf(run)) {
        // 衆院議員の and 石破茂 are two phrases even where nothing stands between them; 安倍内閣 is one.
        if (words.findIndex(isPerson) > 0) continue;
        const entity = words.length === 1 ? entityOf(words[0]!) : -1;
        const term = entity < 0 ? text.slice(place.start, place.end) : names.termOf(entity);
        const candidate = take(term, entity, from, place, words);
        if (isTitle) {
          candidate.inTitle = true;
          continue;
        }
        if (text.startsWith(term, place.start)) candidate.mentions.push({ start: place.start, end: place.start + term.length });
        if (!counts) continue;
        candidate.count++;
        if (heading) candidate.headings++;
        if (whole || isPerson(words[0]!)) candidate.whole++;
        else candidate.inside.add(text.slice(start, end));
      }
    }
  };

  read(reading, names.spans, false);
  if (title) read(title, names.titleSpans, true);
  for (const [phrase, places] of quotedPhrases(reading.text, title?.text ?? "")) {
    const free = places.filter((place) => isWhole(reading, place) && !barriers.some((b) => b.start < place.end && place.start < b.end));
    const inTitle = title?.text.includes(phrase) ?? false;
    const known = found.get(phrase);
    if (known) known.quoted = true;
    else if (free.length > 0 && (free.length > 1 || inTitle)) {
      const candidate = take(phrase, -1, reading, free[0]!, [free[0]!]);
      candidate.quoted = true;
      candidate.inTitle = inTitle;
      candidate.mentions.push(...free);
      candidate.count = candidate.whole = free.length;
      for (let i = 0; i < free.length; i++) terms.push(phrase);
    }
  }
  return { list: [...found.values()], terms };
}

/** The nouns of a span. */
function unitsOf({ tokens, tokenAt }: Reading, { start, end }: Span): string[] {
  const units: string[] = [];
  for (let at = tokenAt(start); at >= 0 && at < tokens.length && tokens[at]!.start < end; at++) {
    if (tokens[at]!.pos === "名詞") units.push(tokens[at]!.surface);
  }
  return units;
}
