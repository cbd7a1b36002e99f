import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";

/** A bunsetsu on the way from a figure to the last of its sentence. */
export interface ClausePart {
  readonly start: number;
  readonly end: number;
  /** The token that says what it is about: 支給 of 支給することを; -1 if there is none. */
  readonly content: number;
  /** The end of that token: what follows is its ending. */
  readonly contentEnd: number;
  /** Whether it is a verb or an adjective, or a noun used as one. */
  readonly isPredicate: boolean;
  /** Whether it modifies a noun: 支給する in 支給する方針. */
  readonly isAdnominal: boolean;
}

/** How many bunsetsu are read. */
const LONGEST = 8;
/** How many tokens of a bunsetsu are read, from its end. */
const MOST_TOKENS = 30;
const SERVANT = WordClass.Particle | WordClass.Auxiliary | WordClass.Symbol | WordClass.Dependent;
const INFLECTED = WordClass.Verb | WordClass.Adjective | WordClass.Auxiliary;
/** Verbs that serve the one before them. */
const SERVING = /^(?:する|いる|ある|なる|れる|られる|せる|させる|できる|くる|いく|おく|しまう)$/;

/**
 * The rest of the bunsetsu of a figure, and those that it depends on, one after another. Each is read when it is asked for, since the first few
 * tell the status of most figures.
 */
export class ClausePath {
  readonly #context: FigureContext;
  readonly #bunsetsu: ReturnType<FigureContext["parsed"]["sentence"]>["bunsetsu"];
  /** Where the part begins that is read next, if not where its bunsetsu does. */
  #start: number | undefined;
  /** The index of the bunsetsu that was read last; -1 if there is none. */
  #last = -1;
  #count = 0;

  constructor(context: FigureContext, { start, end }: FigureDraft) {
    this.#context = context;
    this.#bunsetsu = context.parsed.sentence(context.document.sentenceAt(start)).bunsetsu;
    this.#start = end;
  }

  /** The next part; null if there is none. */
  next(): ClausePart | null {
    const isFirst = this.#start !== undefined;
    const b = isFirst ? indexAt(this.#bunsetsu, this.#start! - 1) : this.#following();
    if (b < 0) return null;
    const { start, end } = this.#bunsetsu[b]!;
    const part = partOf(this.#context, this.#start ?? start, end);
    this.#start = undefined;
    this.#last = b;
    this.#count++;
    return part;
  }

  /** Whether the part that was read last is the last of all. */
  isAtEnd(): boolean {
    return this.#following() < 0;
  }

  #following(): number {
    return this.#count < LONGEST ? this.#bunsetsu[this.#last]!.head : -1;
  }
}

/** The index of the bunsetsu in which a position is; -1 if it is before the first. */
function indexAt(bunsetsu: readonly Span[], at: number): number {
  let low = 0;
  let high = bunsetsu.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bunsetsu[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Reads the bunsetsu `[start, end)`. */
function partOf({ document }: FigureContext, start: number, end: number): ClausePart {
  const { tokens, starts, ends, classes, text } = document;
  const first = Math.max(0, document.tokenAt(Math.min(start, end - 1)));
  const last = Math.max(first, document.tokenAt(end - 1));
  const least = Math.max(first, last - MOST_TOKENS);
  let content = last;
  let isPredicate = false;
  for (; content >= least && starts[content]! >= start; content--) {
    if ((classes[content]! & INFLECTED) !== 0) isPredicate = true;
    const { lemma, surface } = tokens[content]!;
    if ((classes[content]! & SERVANT) === 0 && !SERVING.test(lemma || surface)) break;
  }
  const isFound = content >= least && starts[content]! >= start;
  let tail = last;
  while (tail > least && (classes[tail]! & WordClass.Symbol) !== 0) tail--;
  const isLast = end >= text.length || /[。!?\n]/.test(text[end - 1]!);
  const form = tokens[tail]!.conjugationForm ?? "";
  return {
    start,
    end,
    content: isFound ? content : -1,
    contentEnd: isFound ? ends[content]! : start,
    isPredicate,
    isAdnominal: !isLast && (classes[tail]! & INFLECTED) !== 0 && /^(?:基本形|体言接続)/.test(form),
  };
}
