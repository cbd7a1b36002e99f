import type { Reading } from "../tokens/reading";
import type { Span } from "../types";
import type { NameSpan, Names } from "./names";
import { cursor, findNounRuns, isStem, type NounRun, phrasesOf, type Word } from "./phrases";
import { isWhole, quotedPhrases } from "./quoted";
import type { StopWords } from "./stop-words";

/** A noun phrase that could be a topic, with what the ranking wants to know of it. */
export interface Candidate {
  readonly term: string;
  /** The nouns it is made of. */
  readonly units: readonly string[];
  /** The shorter compounds in it. */
  readonly shorter: readonly string[];
  /** Where the term stands in the text, in order. */
  readonly mentions: Span[];
  /** How often it is said, under this or another name; a saying that names a source does not count. */
  count: number;
  /** How often of these it is a noun phrase of its own, not a part of a longer one. */
  whole: number;
  /** The longer noun phrases it is a part of. */
  readonly inside: Set<string>;
  headings: number;
  /** The first sentence says that this was done: 逮捕 in 逮捕した. */
  leadVerb: boolean;
  inTitle: boolean;
  wholeInTitle: boolean;
  quoted: boolean;
  /** The index of the entity it names; -1 for none. */
  readonly entity: number;
  /** Where the term first stands, in title or text, as it is written. */
  origin?: { readonly reading: Reading; readonly span: Span };
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

  const keyOf = (term: string, entity: number) => (entity < 0 ? term : `${entity}=`);
  const take = (term: string, entity: number, from: Reading, words: readonly Span[]): Candidate => {
    const key = keyOf(term, entity);
    let candidate = found.get(key);
    if (!candidate) {
      const units = words.flatMap((word) => unitsOf(from, word));
      const counts = { mentions: [], count: 0, whole: 0, inside: new Set<string>(), headings: 0, leadVerb: false };
      const shorter = units.length < 3 || entity >= 0 ? [] : compoundsIn(from, words);
      candidate = { term, units, shorter, ...counts, inTitle: false, wholeInTitle: false, quoted: false, entity };
      found.set(key, candidate);
    }
    return candidate;
  };

  const nameOf = (entity: number) => (entity < 0 ? "" : names.termOf(entity));
  const lead = reading.sentences.findIndex(({ kind }) => kind !== "heading");
  const read = (from: Reading, spans: readonly NameSpan[], isTitle: boolean) => {
    const { text } = from;
    const blocked = isTitle ? from.addresses : barriers;
    const entityOf = (word: Word) => spans[word.name]?.entity ?? names.byForm(text.slice(word.start, word.end));
    const isPerson = (word: Word) => names.entities[entityOf(word)]?.type === "person";
    const limits = { ...stopWords, barriers: blocked, names: spans, numerals: !isTitle };
    const cut = (run: NounRun) => cutBefore(run, isPerson);
    const cutTitle = (run: NounRun) => (found.has(textOf(from, run)) ? [run] : cutAtNames(run));
    for (const run of findNounRuns(from, limits)
      .flatMap(cut)
      .flatMap((run) => (isTitle ? cutTitle(run) : [run]))) {
      const start = run[0]!.start;
      const end = run.at(-1)!.end;
      const counts = isTitle ? !titleInText : !SOURCE.test(text.slice(end, end + 9));
      if (counts) for (const term of termsOf(from, run, (word) => nameOf(entityOf(word)))) terms.push(term);
      const around = text.slice(start, Math.min(end, start + 40));
      const sentence = from.sentenceAt(start);
      const heading = !isTitle && from.sentences[sentence]!.kind === "heading";
      for (const { words, whole, ...place } of phrasesOf(run)) {
        // The reading of a name: 浜田幸一(はまだ・こういち).
        if (/[(・]/.test(text[place.start - 1] ?? "") && /^[ぁ-ゖー]+$/.test(text.slice(place.start, place.end)))
          continue;
        const named = words.length === 1 ? entityOf(words[0]!) : -1;
        const entity = named >= 0 ? named : names.byForm(text.slice(place.start, place.end));
        const term = entity < 0 ? text.slice(place.start, place.end) : names.termOf(entity);
        // A stop word that IPADIC cuts in two: 前年|比.
        if (entity < 0 && stopWords.notAlone.has(term)) continue;
        // What only the title has: no part of a compound, and nothing cut off from a number (1000万円/馬券).
        if (isTitle && (!whole || isCounted(from, words[0]!)) && !found.has(keyOf(term, entity))) continue;
        const candidate = take(term, entity, from, words);
        const at = within(text, place, term);
        if (at >= 0) candidate.origin ??= { reading: from, span: { start: at, end: at + term.length } };
        if (isTitle) {
          candidate.inTitle = true;
          candidate.wholeInTitle ||= whole;
          continue;
        }
        if (at >= 0) {
          // 愛知県豊田市 and the 豊田市 in it name the same.
          if ((candidate.mentions.at(-1)?.end ?? 0) > at) continue;
          candidate.mentions.push({ start: at, end: at + term.length });
        }
        if (!counts) continue;
        candidate.count++;
        if (heading) candidate.headings++;
        if (sentence === lead && isVerb(from, words.at(-1)!)) candidate.leadVerb = true;
        if (whole || isPerson(words[0]!)) candidate.whole++;
        else candidate.inside.add(around);
      }
    }
  };

  read(reading, names.spans, false);
  if (title) read(title, names.titleSpans, true);
  for (const [phrase, places] of quotedPhrases(reading.text, title?.text ?? "")) {
    const barrierAt = cursor(barriers);
    const free = places.filter((place) => isWhole(reading, place) && barrierAt(place) < 0);
    const inTitle = title?.text.includes(phrase) ?? false;
    const entity = names.byForm(phrase);
    const known = found.get(keyOf(phrase, entity));
    if (known) known.quoted = true;
    else if (free.length > 0 && (free.length > 1 || inTitle)) {
      const candidate = take(phrase, -1, reading, [free[0]!]);
      candidate.origin = { reading, span: free[0]! };
      candidate.quoted = true;
      candidate.inTitle = candidate.wholeInTitle = inTitle;
      candidate.mentions.push(...free);
      candidate.count = candidate.whole = free.length;
      for (let i = 0; i < free.length; i++) terms.push(phrase);
    }
  }
  const isKnown = (phrase: string) => (found.get(phrase)?.count ?? 0) > 0;
  const list = [...found.values()].filter(({ count, inTitle, shorter }) => {
    // What is named only as a source is none; インサイダー取引疑惑中国人 is two that a headline runs together.
    return count > 0 || (inTitle && !shorter.some(isKnown));
  });
  return { list, terms };
}

/** 衆院議員 and 石破茂 are two phrases where nothing stands between them; 安倍内閣 is one. */
function cutBefore(run: NounRun, isPerson: (word: Word) => boolean): NounRun[] {
  const runs: NounRun[] = [];
  let from = 0;
  run.forEach((word, at) => {
    if (at > from && isPerson(word)) {
      runs.push(run.slice(from, at));
      from = at;
    }
  });
  return from === 0 ? [run] : [...runs, run.slice(from)];
}

/** A headline runs phrases together: タワーレコード社 and 経営破綻. What stands beside a name there and is two words long is another phrase. */
function cutAtNames(run: NounRun): NounRun[] {
  const cuts: number[] = [0];
  run.forEach(({ name }, at) => {
    if (name < 0) return;
    if (at >= cuts.at(-1)! + 2) cuts.push(at);
    let after = at + 1;
    while (after < run.length && !run[after]!.begins) after++;
    if (run.length - after >= 2) cuts.push(after);
  });
  return cuts.map((from, i) => run.slice(from, cuts[i + 1])).filter((part) => part.length > 0);
}

const textOf = ({ text }: Reading, run: NounRun) => text.slice(run[0]!.start, run.at(-1)!.end);

/** Runs of two words and more that are not all the words. */
function compoundsIn({ text }: Reading, words: readonly Span[]): string[] {
  const found: string[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let last = first + 1; last < words.length; last++) {
      if (last - first < words.length - 1) found.push(text.slice(words[first]!.start, words[last]!.end));
    }
  }
  return found;
}

/** Where in `[start, end)` the term stands; -1 if it does not. */
function within(text: string, { start, end }: Span, term: string): number {
  const at = text.slice(start, end).indexOf(term);
  return at < 0 ? -1 : start + at;
}

/** A number or its counter stands before it. */
function isCounted({ tokens }: Reading, { firstToken, start }: Word): boolean {
  const before = tokens[firstToken - 1];
  return before?.end === start && (before.posDetail[0] === "数" || before.posDetail[1] === "助数詞");
}

/** する, され, できる after it. */
function isVerb({ tokens }: Reading, { lastToken }: Word): boolean {
  const [noun, next] = [tokens[lastToken], tokens[lastToken + 1]];
  return noun?.posDetail[0] === "サ変接続" && next?.pos === "動詞" && next.start === noun.end;
}

/** The nouns of a span; stems of verbs that stand together are one. */
function unitsOf({ text, tokens, tokenAt }: Reading, { start, end }: Span): string[] {
  const units: string[] = [];
  for (let at = tokenAt(start); at >= 0 && at < tokens.length && tokens[at]!.start < end; at++) {
    const first = at;
    while (isStem(tokens[at]!) && tokens[at + 1] && tokens[at + 1]!.start < end && isStem(tokens[at + 1]!)) at++;
    if (isStem(tokens[at]!)) units.push(text.slice(tokens[first]!.start, tokens[at]!.end));
    else if (tokens[at]!.pos === "名詞") units.push(tokens[at]!.surface);
  }
  return units;
}
