import type { Trie } from "../dictionary/trie";
import type { Reading } from "../tokens/reading";
import type { Span } from "../types";
import { findGenitives } from "./genitives";
import type { Names } from "./names";
import { nounsOf, visitRunNouns } from "./nouns";
import { cursor, findNounRuns, type NounRun, visitPhrases, type Word } from "./phrases";
import { isWhole, quotedPhrases } from "./quoted";
import { NOT_ALONE, type StopWords } from "./stop-words";

/** A noun phrase that could be a topic, with what the ranking wants to know of it. */
export interface Candidate {
  readonly term: string;
  /** The nouns it is made of. */
  readonly nouns: readonly string[];
  /** The index of the entity it names; -1 for none. */
  readonly entity: number;
  /** Where the term stands in the text, in order. */
  readonly mentions: Span[];
  /** How often it is said, under this or another name; a saying that names a source does not count. */
  count: number;
  /** How often of these it is a noun phrase of its own, not a part of a longer one. */
  whole: number;
  /** The longer noun phrases it is a part of, and how often of each. */
  inside: Map<string, number> | undefined;
  /** The first sentence says that this was done: 逮捕 in 逮捕した. */
  leadVerb: boolean;
  /** The title holds it as a noun phrase of its own. */
  inTitle: boolean;
}

/** What an article offers as topics, and how often it says each noun. */
export interface Candidates {
  readonly list: readonly Candidate[];
  readonly nouns: ReadonlyMap<string, number>;
}

export interface Evidence {
  readonly reading: Reading;
  readonly title: Reading | undefined;
  /** The text begins with the title: it is evidence, but counted already. */
  readonly titleInText: boolean;
  readonly names: Names;
  readonly stopWords: StopWords;
  /** Words behind what only names a source: 朝日新聞によると. */
  readonly sources: Trie<true>;
  /** Figures, times, addresses, boilerplate, in order. */
  readonly barriers: readonly Span[];
}

/** What follows a phrase tells it from the other phrases it stands in; more is not looked at. */
const AROUND = 40;

/** Maximal noun phrases, their parts, names, AのB and quoted phrases, each with its counts. */
export function findCandidates({
  reading,
  title,
  titleInText,
  names,
  stopWords,
  sources,
  barriers,
}: Evidence): Candidates {
  const found = new Map<string, Candidate>();
  const take = (term: string, entity: number, from: Reading, firstToken: number, lastToken: number): Candidate => {
    const key = keyOf(term, entity);
    const known = found.get(key);
    if (known) return known;
    const candidate: Candidate = {
      term,
      nouns: nounsOf(from, firstToken, lastToken),
      entity,
      mentions: [],
      count: 0,
      whole: 0,
      inside: undefined,
      leadVerb: false,
      inTitle: false,
    };
    found.set(key, candidate);
    return candidate;
  };

  const isPerson = (entity: number) => names.entities[entity]?.type === "person";
  const textEntity = ({ name, text }: Word) => names.spans[name]?.entity ?? names.byForm(text);
  const titleEntity = ({ name, text }: Word) => names.titleSpans[name]?.entity ?? names.byForm(text);
  const textRuns = findNounRuns(reading, { stopWords, barriers, names: names.spans, numerals: true })
    .flatMap((run) => cutBefore(run, (word) => isPerson(textEntity(word))))
    .filter((run) => !isGloss(reading, run));
  const titleRuns = title
    ? findNounRuns(title, { stopWords, barriers: title.addresses, names: names.titleSpans, numerals: false }).flatMap(
        (run) => cutBefore(run, (word) => isPerson(titleEntity(word))),
      )
    : [];

  const { text } = reading;
  const isSource = findSources(text, textRuns, sources);
  const nouns = new Map<string, number>();
  const count = (noun: string) => nouns.set(noun, (nouns.get(noun) ?? 0) + 1);
  textRuns.forEach((run, i) => {
    if (!isSource[i]) visitRunNouns(reading, run, count);
  });
  if (title && !titleInText) for (const run of titleRuns) visitRunNouns(title, run, count);
  const recurs = ({ name, text }: Word) => name >= 0 || nouns.get(text) !== 1;

  const lead = reading.sentences.findIndex(({ kind }) => kind !== "heading");
  textRuns.forEach((run, i) => {
    const start = run[0]!.start;
    const end = run.at(-1)!.end;
    const isLead = reading.sentenceAt(start) === lead;
    visitPhrases(run, (first, last, whole) => {
      const [head, tail] = [run[first]!, run[last]!];
      // A part whose words stand nowhere else is said by the whole.
      if (!whole && !(recurs(head) && recurs(tail))) return;
      const written = first === last ? head.text : text.slice(head.start, tail.end);
      const entity = first === last ? textEntity(head) : names.byForm(written);
      if (entity < 0 && isStopped(stopWords, written)) return;
      const term = entity < 0 ? written : names.termOf(entity);
      const candidate = take(term, entity, reading, head.firstToken, tail.lastToken);
      const within = entity < 0 ? 0 : written.indexOf(term);
      if (within >= 0) {
        const at = head.start + within;
        // 愛知県豊田市 and the 豊田市 in it name the same.
        if ((candidate.mentions.at(-1)?.end ?? 0) > at) return;
        candidate.mentions.push({ start: at, end: at + term.length });
      }
      if (isSource[i]) return;
      candidate.count++;
      if (isLead && isVerb(reading, tail)) candidate.leadVerb = true;
      if (whole || (first === last && isPerson(entity))) candidate.whole++;
      else {
        const around = text.slice(start, Math.min(end, start + AROUND));
        candidate.inside ??= new Map();
        candidate.inside.set(around, (candidate.inside.get(around) ?? 0) + 1);
      }
    });
  });

  const isKnown = (phrase: string) => (found.get(phrase)?.whole ?? 0) > 0;
  for (const run of titleRuns.flatMap((run) => cutHeadline(title!, run, isKnown))) {
    visitPhrases(run, (first, last, whole) => {
      const [head, tail] = [run[first]!, run[last]!];
      const written = title!.text.slice(head.start, tail.end);
      const entity = first === last ? titleEntity(head) : names.byForm(written);
      if (entity < 0 && isStopped(stopWords, written)) return;
      const term = entity < 0 ? written : names.termOf(entity);
      // What only the title has: no part of a compound, and nothing cut off from a number (1000万円/馬券).
      if (!found.has(keyOf(term, entity)) && (!whole || isCounted(title!, head))) return;
      const candidate = take(term, entity, title!, head.firstToken, tail.lastToken);
      candidate.inTitle ||= whole;
    });
  }

  for (const { phrase, places } of [
    ...findGenitives(reading, textRuns, title, titleRuns),
    ...quotedPhrases(reading, title?.text ?? ""),
  ]) {
    if (found.has(keyOf(phrase, names.byForm(phrase)))) continue;
    const barrierAt = cursor(barriers);
    const free = places.filter((place) => isWhole(reading, place) && barrierAt(place) < 0);
    const inTitle = title?.text.includes(phrase) ?? false;
    if (free.length === 0 || (free.length === 1 && !inTitle)) continue;
    const { start, end } = free[0]!;
    const candidate = take(phrase, -1, reading, reading.tokenAt(start), reading.tokenAt(end - 1));
    candidate.inTitle = inTitle;
    candidate.mentions.push(...free);
    candidate.count = candidate.whole = free.length;
  }
  // What is named only as a source is no topic.
  return { list: [...found.values()].filter(({ count, inTitle }) => count > 0 || inTitle), nouns };
}

const keyOf = (term: string, entity: number): string => (entity < 0 ? term : `${entity}=`);

/** 衆院議員 and 石破茂 are two phrases where nothing stands between them; 安倍内閣 is one. So are 選手権 and 第87回大会. */
function cutBefore(run: NounRun, isPerson: (word: Word) => boolean): NounRun[] {
  const cuts: number[] = [];
  for (let at = 1; at < run.length; at++) if (run[at]!.text === "第" || isPerson(run[at]!)) cuts.push(at);
  return cutAt(run, cuts);
}

/**
 * A headline runs phrases together: タワーレコード社 and 経営破綻. What the text knows as a phrase is one here, too; and what stands
 * beside a name and is two words long is another.
 */
function cutHeadline({ text }: Reading, run: NounRun, isKnown: (phrase: string) => boolean): NounRun[] {
  const written = (first: number, last: number) => text.slice(run[first]!.start, run[last]!.end);
  if (run.length < 3 || isKnown(written(0, run.length - 1))) return [run];
  const cuts: number[] = [];
  for (let first = 0; first < run.length; first++) {
    let last = run.length - 1;
    while (last > first && !isKnown(written(first, last))) last--;
    if (last > first) {
      cuts.push(first, last + 1);
      first = last;
    }
  }
  run.forEach(({ name }, at) => {
    if (name < 0) return;
    if (at - (cuts.findLast((cut) => cut <= at) ?? 0) >= 2) cuts.push(at);
    let after = at + 1;
    while (after < run.length && !run[after]!.begins) after++;
    if (run.length - after >= 2) cuts.push(after);
  });
  return cutAt(run, cuts);
}

function cutAt(run: NounRun, cuts: readonly number[]): NounRun[] {
  if (cuts.length === 0) return [run];
  const edges = [...new Set([0, ...cuts, run.length])].sort((a, b) => a - b);
  return edges.slice(1).map((to, i) => run.slice(edges[i], to));
}

/** The reading of a name: 浜田幸一(はまだ・こういち). */
function isGloss({ text }: Reading, run: NounRun): boolean {
  const start = run[0]!.start;
  const before = text[start - 1];
  return (before === "(" || before === "・") && /^[ぁ-ゖー]+$/.test(text.slice(start, run.at(-1)!.end));
}

/** For each run, whether it only names a source: 読売新聞や朝日新聞などによると. */
function findSources(text: string, runs: readonly NounRun[], sources: Trie<true>): boolean[] {
  const found: boolean[] = [];
  for (let i = runs.length - 1; i >= 0; i--) {
    const { end } = runs[i]!.at(-1)!;
    const also = text.startsWith("など", end) ? 2 : text[end] === "ら" ? 1 : 0;
    const isListed = found[i + 1] && runs[i + 1]![0]!.start === end + 1 && AND.has(text[end]!);
    found[i] = isListed || sources.longest(text, end + also) !== null;
  }
  return found;
}
const AND = new Set(["、", "・", "や", "と"]);

/** A stop word that IPADIC cuts in two: 前年|比. */
const isStopped = (stopWords: StopWords, term: string): boolean => ((stopWords.get(term) ?? 0) & NOT_ALONE) !== 0;

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
