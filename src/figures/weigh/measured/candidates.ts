import type { Entity, Mention, Span } from "../../../types";
import { PositionFlag } from "../../context";
import type { RowContext } from "../row-context";
import type { MeasuredCandidate } from "./candidate";
import { candidateOf, phrasesOf } from "./phrases";

/** How many sentences before that of a figure are read whole. */
const SENTENCES_BEFORE = 2;
/** How many phrases of a sentence are taken before and after a figure: with all of a list without an end, the time would grow with its square. */
const MOST_BEFORE = 48;
const MOST_AFTER = 24;
/** How many sentences before those are looked through for topics, and how many topics are taken. */
const TOPIC_SENTENCES = 8;
const MOST_TOPICS = 5;
/** How many names of earlier sentences are taken, the last named first. */
const MOST_NAMES = 8;
/** Among so many mentions before a sentence they are looked for: the time would grow with the square of the mentions, if a text went on about one. */
const MOST_MENTIONS = 1000;

/** How a report names the company that it is about: 当社, 当社グループ, 当行. */
const OWN = "当";
/** How many headings before a figure are taken, from any distance. */
const MOST_HEADINGS = 2;
/** A line that is no longer is taken for a heading, whatever it is. */
const LONGEST_HEADING = 24;

/** The candidates of one article. The phrases of a sentence are found once. */
export class MeasuredCandidates {
  readonly #row: RowContext;
  readonly #phrases: (readonly MeasuredCandidate[] | undefined)[] = [];
  readonly #inTitle = new Map<number, boolean>();
  #mentions: readonly MentionOf[] | undefined;
  /** By sentence, the last heading before it; -1 if there is none. */
  #headings: Int32Array | undefined;
  /** The names that go on are those of the sentence before but for a few: each is read once. */
  readonly #byMention = new Map<Mention, MeasuredCandidate | null>();
  #company: readonly MeasuredCandidate[] | undefined;
  readonly #bySentence: (readonly MeasuredCandidate[] | undefined)[] = [];
  readonly #byFigure: (readonly MeasuredCandidate[] | undefined)[] = [];

  constructor(row: RowContext) {
    this.#row = row;
  }

  phrases(sentence: number): readonly MeasuredCandidate[] {
    this.#phrases[sentence] ??= phrasesOf(this.#row, sentence);
    return this.#phrases[sentence];
  }

  /** The candidates of a figure in order of position: those near it, and from farther before the topics and names that may go on. */
  of(figure: number): readonly MeasuredCandidate[] {
    this.#byFigure[figure] ??= this.#find(figure);
    return this.#byFigure[figure];
  }

  #find(figure: number): readonly MeasuredCandidate[] {
    const { drafts, document } = this.#row;
    const { start } = drafts[figure]!;
    const sentence = document.sentenceAt(start);
    const around = this.#near(sentence, start);
    const answers = this.#answers(figure, around);
    return answers.length === 0 ? around : withoutEqual([...around, ...answers]);
  }

  /** The candidates near a figure: in a sentence of usual length those of all its figures, found once. */
  #near(sentence: number, start: number): readonly MeasuredCandidate[] {
    const own = this.phrases(sentence);
    if (own.length > MOST_AFTER) {
      const at = firstFrom(own, start);
      return this.#around(sentence, own.slice(Math.max(0, at - MOST_BEFORE), at + MOST_AFTER));
    }
    this.#bySentence[sentence] ??= this.#around(sentence, own);
    return this.#bySentence[sentence];
  }

  /** Phrases of a sentence, and what may go on from before it. */
  #around(sentence: number, own: readonly MeasuredCandidate[]): readonly MeasuredCandidate[] {
    const first = Math.max(0, sentence - SENTENCES_BEFORE);
    const near: MeasuredCandidate[] = [];
    for (let s = first; s < sentence; s++) addLast(this.phrases(s), near);
    for (const candidate of own) near.push(candidate);
    const found = this.#namesBefore(first, near);
    this.#addTopicsBefore(first, found);
    this.#addHeadingsBefore(first, found);
    for (const candidate of this.#ownCompany()) found.push(candidate);
    for (const candidate of near) found.push(candidate);
    return withoutEqual(found);
  }

  /** Whether the title has the words of a candidate. */
  isInTitle({ start, end, whole }: MeasuredCandidate): boolean {
    const { title, document } = this.#row;
    if (!title) return false;
    let is = this.#inTitle.get(whole);
    if (is === undefined) {
      is = title.text.includes(document.text.slice(start, end));
      this.#inTitle.set(whole, is);
    }
    return is;
  }

  /** The last mention before a sentence of each name that no near candidate names. */
  #namesBefore(sentence: number, near: readonly MeasuredCandidate[]): MeasuredCandidate[] {
    const { document, entities } = this.#row;
    const at = document.sentences[sentence]!.start;
    const named = new Set<Entity>();
    for (const { entity } of near) if (entity) named.add(entity);
    const last: MeasuredCandidate[] = [];
    let count = 0;
    this.#mentions ??= mentionsOf(entities);
    const first = firstFrom(this.#mentions, at) - 1;
    for (let k = first; k > first - MOST_MENTIONS && k >= 0 && count < MOST_NAMES; k--) {
      const { entity, mention } = this.#mentions[k]!;
      if (named.has(entity)) continue;
      named.add(entity);
      count++;
      const candidate = this.#ofMention(mention);
      if (candidate) last.push(candidate);
    }
    return last;
  }

  #ofMention(mention: Mention): MeasuredCandidate | null {
    let candidate = this.#byMention.get(mention);
    if (candidate === undefined) {
      candidate = this.#ofSpan(mention);
      this.#byMention.set(mention, candidate);
    }
    return candidate;
  }

  #addTopicsBefore(sentence: number, into: MeasuredCandidate[]): void {
    const most = into.length + MOST_TOPICS;
    for (let s = sentence - 1; s >= Math.max(0, sentence - TOPIC_SENTENCES) && into.length < most; s--) {
      const phrases = this.phrases(s);
      for (let k = Math.max(0, phrases.length - MOST_BEFORE); k < phrases.length; k++)
        if (phrases[k]!.isTopic) into.push(phrases[k]!);
    }
  }

  /** The phrases of the last headings and bullets before a sentence: ・情報処理サービス事業. */
  #addHeadingsBefore(sentence: number, into: MeasuredCandidate[]): void {
    this.#headings ??= lastHeadings(this.#row);
    for (let s = this.#headings[sentence]!, count = 0; s >= 0 && count < MOST_HEADINGS; s = this.#headings[s]!, count++)
      addLast(this.phrases(s), into);
  }

  /** The first 当社 or 当社グループ of the article. */
  #ownCompany(): readonly MeasuredCandidate[] {
    if (this.#company) return this.#company;
    const { text, sentences, sentenceAt } = this.#row.document;
    this.#company = [];
    for (let at = text.indexOf(OWN); at >= 0 && this.#company.length === 0; ) {
      const s = sentenceAt(at);
      const own = this.phrases(s).find(({ start }) => text.startsWith(OWN, start) && !/[期連]/.test(text[start + 1]!));
      if (own) this.#company = [own];
      at = text.indexOf(OWN, Math.max(at + 1, sentences[s]!.end));
    }
    return this.#company;
  }

  /** What the rules found and the topic, if they are no run of nouns: the counter of 2作品. */
  #answers(figure: number, around: readonly MeasuredCandidate[]): MeasuredCandidate[] {
    const found: MeasuredCandidate[] = [];
    const { rules, topics, drafts, document } = this.#row;
    const { measuredProperty, measuredEntity } = rules.measured[figure]!;
    const topic = topics.topicAt(drafts[figure]!.start);
    for (const span of [measuredProperty, measuredEntity, topic?.owner, topic?.measure]) {
      if (!span || around.some(({ start, end }) => start === span.start && end === span.end)) continue;
      const candidate = this.#ofSpan({ start: span.start, end: span.end, sentence: document.sentenceAt(span.start) });
      if (candidate) found.push(candidate);
    }
    return found;
  }

  /** The candidate of a span; null if it is not of whole words, or has a figure in it: 営業利益 45,120百万円 as the owner of what follows. */
  #ofSpan({ start, end, sentence }: Pick<Mention, "start" | "end" | "sentence">): MeasuredCandidate | null {
    const { document, context } = this.#row;
    if (context.flags.meets(start, end, PositionFlag.Figure)) return null;
    const from = document.tokenAt(start);
    const to = document.tokenAt(end - 1);
    return from < 0 || to < from || document.starts[from] !== start || document.ends[to] !== end
      ? null
      : candidateOf(this.#row, { from, to }, sentence);
  }
}

/** Adds as many of the last phrases of a sentence as are taken. */
function addLast(phrases: readonly MeasuredCandidate[], into: MeasuredCandidate[]): void {
  for (let k = Math.max(0, phrases.length - MOST_BEFORE); k < phrases.length; k++) into.push(phrases[k]!);
}

/** By sentence, the last heading or bullet before it; -1 if there is none. */
function lastHeadings({ document: { sentences } }: RowContext): Int32Array {
  const headings = new Int32Array(sentences.length);
  let last = -1;
  sentences.forEach(({ kind, start, end }, s) => {
    headings[s] = last;
    if (kind !== "prose" || end - start <= LONGEST_HEADING) last = s;
  });
  return headings;
}

/** A mention with its entity. */
interface MentionOf extends Span {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** All mentions of an article, in order of position. */
function mentionsOf(entities: readonly Entity[]): MentionOf[] {
  const all: MentionOf[] = [];
  for (const entity of entities)
    for (const mention of entity.mentions) all.push({ start: mention.start, end: mention.end, entity, mention });
  return all.sort((a, b) => a.start - b.start);
}

/** The index of the first span that begins at an offset or after it. */
function firstFrom(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const byPosition = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Each span once, in order of position: `found` itself, sorted, of equal spans the first. */
function withoutEqual(found: MeasuredCandidate[]): MeasuredCandidate[] {
  found.sort(byPosition);
  let count = 0;
  for (const candidate of found)
    if (count === 0 || byPosition(found[count - 1]!, candidate) !== 0) found[count++] = candidate;
  found.length = count;
  return found;
}
