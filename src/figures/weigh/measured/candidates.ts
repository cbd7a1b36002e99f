import { CharSet } from "../../../text/char-set";
import type { Entity, Mention } from "../../../types";
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

/** How a report names the company that it is about: 当社, 当社グループ, 当行. */
const OWN_COMPANY = new CharSet("当");
/** How many headings before a figure are taken, from any distance. */
const MOST_HEADINGS = 2;
/** A line that is no longer is taken for a heading, whatever it is. */
const LONGEST_HEADING = 24;

/** The candidates of one article. The phrases of a sentence are found once. */
export class MeasuredCandidates {
  readonly #row: RowContext;
  readonly #phrases: (readonly MeasuredCandidate[] | undefined)[] = [];
  readonly #inTitle = new Map<number, boolean>();
  #company: readonly MeasuredCandidate[] | undefined;
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
    const row = this.#row;
    const { start } = row.drafts[figure]!;
    const sentence = row.document.sentenceAt(start);
    const first = Math.max(0, sentence - SENTENCES_BEFORE);
    const near: MeasuredCandidate[] = [];
    for (let s = first; s < sentence; s++) near.push(...this.phrases(s).slice(-MOST_BEFORE));
    const own = this.phrases(sentence);
    const at = firstFrom(own, start);
    near.push(...own.slice(Math.max(0, at - MOST_BEFORE), at + MOST_AFTER));
    const found = [
      ...this.#namesBefore(first, near),
      ...this.#topicsBefore(first),
      ...this.#headingsBefore(first),
      ...this.#ownCompany(),
      ...near,
    ];
    this.#addAnswers(figure, found);
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
    const named = new Set(near.map(({ entity }) => entity));
    const last: Mention[] = [];
    for (const entity of entities) {
      if (named.has(entity)) continue;
      const mention = lastBefore(entity, at);
      if (mention) last.push(mention);
    }
    last.sort((a, b) => b.start - a.start);
    return last.slice(0, MOST_NAMES).flatMap((mention) => this.#ofSpan(mention) ?? []);
  }

  #topicsBefore(sentence: number): MeasuredCandidate[] {
    const topics: MeasuredCandidate[] = [];
    for (let s = sentence - 1; s >= Math.max(0, sentence - TOPIC_SENTENCES) && topics.length < MOST_TOPICS; s--)
      topics.push(
        ...this.phrases(s)
          .slice(-MOST_BEFORE)
          .filter(({ isTopic }) => isTopic),
      );
    return topics;
  }

  /** The phrases of the last headings and bullets before a sentence: ・情報処理サービス事業. */
  #headingsBefore(sentence: number): MeasuredCandidate[] {
    const { sentences } = this.#row.document;
    const found: MeasuredCandidate[] = [];
    for (let s = sentence - 1, count = 0; s >= 0 && count < MOST_HEADINGS; s--) {
      if (sentences[s]!.kind === "prose" && sentences[s]!.end - sentences[s]!.start > LONGEST_HEADING) continue;
      found.push(...this.phrases(s).slice(-MOST_BEFORE));
      count++;
    }
    return found;
  }

  /** The first 当社 or 当社グループ of the article. */
  #ownCompany(): readonly MeasuredCandidate[] {
    if (this.#company) return this.#company;
    const { text, sentences } = this.#row.document;
    this.#company = [];
    for (let s = 0; s < sentences.length && this.#company.length === 0; s++) {
      const own = this.phrases(s).find(
        ({ start }) => OWN_COMPANY.hasAt(text, start) && !/[期連]/.test(text[start + 1]!),
      );
      if (own) this.#company = [own];
    }
    return this.#company;
  }

  /** What the rules found and the topic, if they are no run of nouns: the counter of 2作品. */
  #addAnswers(figure: number, found: MeasuredCandidate[]): void {
    const { rules, topics, drafts, document } = this.#row;
    const { measuredProperty, measuredEntity } = rules.measured[figure]!;
    const topic = topics.topicAt(drafts[figure]!.start);
    for (const span of [measuredProperty, measuredEntity, topic?.owner, topic?.measure]) {
      if (!span || found.some(({ start, end }) => start === span.start && end === span.end)) continue;
      const candidate = this.#ofSpan({ start: span.start, end: span.end, sentence: document.sentenceAt(span.start) });
      if (candidate) found.push(candidate);
    }
  }

  #ofSpan({ start, end, sentence }: Pick<Mention, "start" | "end" | "sentence">): MeasuredCandidate | null {
    const { document } = this.#row;
    const from = document.tokenAt(start);
    const to = document.tokenAt(end - 1);
    return from < 0 || to < from || document.starts[from] !== start || document.ends[to] !== end
      ? null
      : candidateOf(this.#row, { from, to }, sentence);
  }
}

const lastBefore = ({ mentions }: Entity, at: number): Mention | undefined => mentions[firstFrom(mentions, at) - 1];

/** The index of the first span that begins at an offset or after it. */
function firstFrom(spans: readonly { readonly start: number }[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each span once, in order of position. */
function withoutEqual(found: readonly MeasuredCandidate[]): MeasuredCandidate[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(({ start, end }, i) => i === 0 || sorted[i - 1]!.start !== start || sorted[i - 1]!.end !== end);
}
