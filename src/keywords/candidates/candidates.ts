import type { WordList } from "../../dictionary/word-list";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import type { Form, Forms } from "./forms";
import { findGenitives } from "./genitives";
import type { Names } from "./names";
import { addRunNouns, nounsOf } from "./nouns";
import { has, type NounRun, type NounRunReader, Role, visitPhrases, type Word } from "./phrases";
import { isWhole, quotedPhrases } from "./quoted";
import { NOT_ALONE, type StopWords } from "./stop-words";

/** A noun phrase that could be a topic, with what the ranking wants to know of it. */
export interface Candidate {
  readonly term: string;
  /** The nouns it is made of. */
  readonly nouns: readonly Form[];
  /** The index of the entity it names; -1 for none. */
  readonly entity: number;
  /** Where the term stands in the text, in order. */
  mentions: Span[];
  /** How often it is said, under this or another name; a saying that names a source does not count. */
  count: number;
  /** How often of these it is a noun phrase of its own, not a part of a longer one. */
  whole: number;
  /** The longer noun phrases it is a part of, and how often of each. */
  inside: Map<Form, number> | undefined;
  /** The first sentence says that this was done: 逮捕 in 逮捕した. */
  leadVerb: boolean;
  /** The title holds it as a noun phrase of its own. */
  inTitle: boolean;
}

/** What an article offers as topics, and how many nouns it says. */
export interface Candidates {
  readonly list: readonly Candidate[];
  readonly nouns: number;
}

export interface Evidence {
  readonly document: TokenizedDocument;
  readonly title: TokenizedDocument | undefined;
  /** The text begins with the title: it is evidence, but counted already. */
  readonly titleInText: boolean;
  readonly names: Names;
  /** The forms of the names; what else the article says is added, with how often it is said. */
  readonly forms: Forms;
  readonly readRuns: NounRunReader;
  readonly stopWords: StopWords;
  /** Words behind what only names a source: 朝日新聞によると. */
  readonly sources: WordList<true>;
  /** Figures, times, addresses, boilerplate. */
  readonly barriers: readonly Span[];
}

/** What follows a phrase tells it from the other phrases it stands in; more is not looked at. */
const AROUND = 40;

/** Maximal noun phrases, their parts, names, AのB and quoted phrases, each with its counts. */
export function findCandidates({
  document,
  title,
  titleInText,
  names,
  forms,
  readRuns,
  stopWords,
  sources,
  barriers,
}: Evidence): Candidates {
  const list: Candidate[] = [];
  const ofEntities: (Candidate | undefined)[] = names.terms.map(() => undefined);
  const known = (form: Form, entity: number) => (entity < 0 ? form.candidate : ofEntities[entity]);
  const take = (
    form: Form,
    entity: number,
    from: TokenizedDocument,
    firstToken: number,
    lastToken: number,
  ): Candidate => {
    const before = known(form, entity);
    if (before) return before;
    const candidate: Candidate = {
      term: entity < 0 ? form.text : names.terms[entity]!,
      nouns: nounsOf(from, forms, firstToken, lastToken),
      entity,
      mentions: [],
      count: 0,
      whole: 0,
      inside: undefined,
      leadVerb: false,
      inTitle: false,
    };
    list.push(candidate);
    if (entity < 0) form.candidate = candidate;
    else ofEntities[entity] = candidate;
    return candidate;
  };

  const isPerson = (entity: number) => entity >= 0 && names.persons[entity]!;
  const textEntity = ({ name, form }: Word) => (name < 0 ? form.entity : names.spans[name]!.entity);
  const titleEntity = ({ name, form }: Word) => (name < 0 ? form.entity : names.titleSpans[name]!.entity);
  const isTextCut = (word: Word) => word.form.text === "第" || isPerson(textEntity(word));
  const isTitleCut = (word: Word) => word.form.text === "第" || isPerson(titleEntity(word));
  const allRuns: NounRun[] = [];
  for (const run of readRuns(document, forms, { barriers, names: names.spans, numerals: true }))
    addParts(run, isTextCut, allRuns);
  const textRuns = allRuns.filter((run) => !isGloss(document, run));
  const titleRuns: NounRun[] = [];
  if (title) {
    const limits = { barriers: title.addresses, names: names.titleSpans, numerals: false };
    for (const run of readRuns(title, forms, limits)) addParts(run, isTitleCut, titleRuns);
  }

  const { text } = document;
  const isSource = findSources(text, textRuns, sources);
  const nouns: Form[] = [];
  textRuns.forEach((run, i) => {
    if (!isSource[i]) addRunNouns(document, forms, run, nouns);
  });
  if (title && !titleInText) for (const run of titleRuns) addRunNouns(title, forms, run, nouns);
  for (const noun of nouns) noun.count++;
  const recurs = ({ name, form }: Word) => name >= 0 || form.count !== 1;

  const lead = document.sentences.find(({ kind }) => kind !== "heading");
  const say = (run: NounRun, first: number, last: number, whole: boolean, onlySource: boolean) => {
    const head = run[first]!;
    const tail = run[last]!;
    // A part whose words stand nowhere else is said by the whole.
    if (!whole && !(recurs(head) && recurs(tail))) return;
    const form = first === last ? head.form : forms.of(text, head.start, tail.end);
    const entity = first === last ? textEntity(head) : form.entity;
    if (first < last && entity < 0 && !form.candidate && isStopped(stopWords, form)) return;
    const candidate = take(form, entity, document, head.firstToken, tail.lastToken);
    const { mentions, term } = candidate;
    const within = entity < 0 || form.text === term ? 0 : form.text.indexOf(term);
    if (within >= 0) {
      const at = head.start + within;
      // 愛知県豊田市 and the 豊田市 in it name the same.
      if (mentions.length > 0 && mentions[mentions.length - 1]!.end > at) return;
      const mention = { start: at, end: at + term.length };
      // Most have one: a literal takes no more room than it needs.
      if (mentions.length === 0) candidate.mentions = [mention];
      else mentions.push(mention);
    }
    if (onlySource) return;
    candidate.count++;
    if (lead !== undefined && isIn(run[0]!, lead) && isVerb(document, tail)) candidate.leadVerb = true;
    if (whole || (first === last && isPerson(entity))) candidate.whole++;
    else {
      const { start } = run[0]!;
      const around = forms.of(text, start, Math.min(run[run.length - 1]!.end, start + AROUND));
      candidate.inside ??= new Map();
      candidate.inside.set(around, (candidate.inside.get(around) ?? 0) + 1);
    }
  };
  textRuns.forEach((run, i) => {
    const onlySource = isSource[i]!;
    visitPhrases(run, (first, last, whole) => say(run, first, last, whole, onlySource));
  });

  const isKnown = (start: number, end: number) => (forms.find(title!.text, start, end)?.candidate?.whole ?? 0) > 0;
  for (const run of titleRuns.flatMap((run) => cutHeadline(run, isKnown))) {
    visitPhrases(run, (first, last, whole) => {
      const head = run[first]!;
      const tail = run[last]!;
      const form = forms.of(title!.text, head.start, tail.end);
      const entity = first === last ? titleEntity(head) : form.entity;
      if (first < last && entity < 0 && isStopped(stopWords, form)) return;
      // What only the title has: no part of a compound, and nothing cut off from a number (1000万円/馬券).
      if (!known(form, entity) && (!whole || isCounted(title!, head))) return;
      const candidate = take(form, entity, title!, head.firstToken, tail.lastToken);
      candidate.inTitle ||= whole;
    });
  }

  for (const { phrase, places } of [
    ...findGenitives(document, textRuns, title, titleRuns),
    ...quotedPhrases(document, title?.text ?? ""),
  ]) {
    const form = forms.of(phrase);
    if (known(form, form.entity)) continue;
    const isFree = (place: Span) => !barriers.some(({ start, end }) => start < place.end && place.start < end);
    const free = places.filter((place) => isWhole(document, place) && isFree(place));
    const inTitle = title?.text.includes(phrase) ?? false;
    if (free.length === 0 || (free.length === 1 && !inTitle)) continue;
    const { start, end } = free[0]!;
    const candidate = take(form, -1, document, document.tokenAt(start), document.tokenAt(end - 1));
    candidate.inTitle = inTitle;
    candidate.mentions = free;
    candidate.count = candidate.whole = free.length;
  }
  // What is named only as a source is no topic.
  return { list: list.filter(({ count, inTitle }) => count > 0 || inTitle), nouns: nouns.length };
}

/** 衆院議員 and 石破茂 are two phrases where nothing stands between them; 安倍内閣 is one. So are 選手権 and 第87回大会. */
function addParts(run: NounRun, isCut: (word: Word) => boolean, parts: NounRun[]): void {
  let from = 0;
  for (let at = 1; at < run.length; at++) {
    if (!isCut(run[at]!)) continue;
    parts.push(run.slice(from, at));
    from = at;
  }
  parts.push(from === 0 ? run : run.slice(from));
}

/**
 * A headline runs phrases together: タワーレコード社 and 経営破綻. What the text knows as a phrase is one here, too; and what stands
 * beside a name and is two words long is another.
 */
function cutHeadline(run: NounRun, isKnown: (start: number, end: number) => boolean): NounRun[] {
  const isPhrase = (first: number, last: number) => isKnown(run[first]!.start, run[last]!.end);
  if (run.length < 3 || isPhrase(0, run.length - 1)) return [run];
  const cuts: number[] = [];
  for (let first = 0; first < run.length; first++) {
    let last = run.length - 1;
    while (last > first && !isPhrase(first, last)) last--;
    if (last > first) {
      cuts.push(first, last + 1);
      first = last;
    }
  }
  run.forEach(({ name }, at) => {
    if (name < 0) return;
    if (at - (cuts.findLast((cut) => cut <= at) ?? 0) >= 2) cuts.push(at);
    let after = at + 1;
    while (after < run.length && !has(run[after]!, Role.Begins)) after++;
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
function isGloss({ text }: TokenizedDocument, run: NounRun): boolean {
  const { start } = run[0]!;
  const before = text.charCodeAt(start - 1);
  return (before === BRACKET || before === DOT) && /^[ぁ-ゖー]+$/.test(text.slice(start, run[run.length - 1]!.end));
}
const BRACKET = "(".charCodeAt(0);
const DOT = "・".charCodeAt(0);

/** For each run, whether it only names a source: 読売新聞や朝日新聞などによると. */
function findSources(text: string, runs: readonly NounRun[], sources: WordList<true>): boolean[] {
  const found: boolean[] = runs.map(() => false);
  for (let i = runs.length - 1; i >= 0; i--) {
    const { end } = runs[i]!.at(-1)!;
    const also = text.startsWith("など", end) ? 2 : text[end] === "ら" ? 1 : 0;
    const isListed = found[i + 1] && runs[i + 1]![0]!.start === end + 1 && AND.has(text[end]!);
    found[i] = isListed || sources.longest(text, end + also) !== null;
  }
  return found;
}
const AND = new Set(["、", "・", "や", "と"]);

const isIn = ({ start }: Span, sentence: Span): boolean => start >= sentence.start && start < sentence.end;

/** A stop word that IPADIC cuts in two: 前年|比. */
const isStopped = (stopWords: StopWords, { text }: Form): boolean => ((stopWords.get(text) ?? 0) & NOT_ALONE) !== 0;

/** A number or its counter stands before it. */
function isCounted({ ends, classes }: TokenizedDocument, { firstToken, start }: Word): boolean {
  const before = firstToken - 1;
  return before >= 0 && ends[before] === start && (classes[before]! & (WordClass.Number | WordClass.Counter)) !== 0;
}

/** する, され, できる after it. */
function isVerb({ tokens, starts, ends, classes }: TokenizedDocument, { lastToken }: Word): boolean {
  const next = lastToken + 1;
  return (
    (classes[lastToken]! & WordClass.Verbal) !== 0 &&
    next < tokens.length &&
    (classes[next]! & WordClass.Verb) !== 0 &&
    starts[next] === ends[lastToken]
  );
}
