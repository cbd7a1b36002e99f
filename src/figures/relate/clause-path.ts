import { WordClass } from "../../tokens/word-class";
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
const SERVANT = WordClass.Particle | WordClass.Auxiliary | WordClass.Symbol | WordClass.Dependent;
const INFLECTED = WordClass.Verb | WordClass.Adjective | WordClass.Auxiliary;
/** Verbs that serve the one before them. */
const SERVING = /^(?:する|いる|ある|なる|れる|られる|せる|させる|できる|くる|いく|おく|しまう)$/;

/** The rest of the bunsetsu of a figure, and those that it depends on, one after another. */
export function clausePath(context: FigureContext, { start, end }: FigureDraft): ClausePart[] {
  const { document, parsed } = context;
  const { bunsetsu } = parsed.sentence(document.sentenceAt(start));
  let b = bunsetsu.findIndex((found) => found.end >= end);
  const path: ClausePart[] = [];
  for (; b >= 0 && path.length < LONGEST; b = bunsetsu[b]!.head)
    path.push(partOf(context, path.length === 0 ? end : bunsetsu[b]!.start, bunsetsu[b]!.end));
  return path;
}

/** Reads the bunsetsu `[start, end)`. */
function partOf({ document }: FigureContext, start: number, end: number): ClausePart {
  const { tokens, starts, ends, classes, text } = document;
  const first = Math.max(0, document.tokenAt(Math.min(start, end - 1)));
  let last = first;
  while (last + 1 < tokens.length && starts[last + 1]! < end) last++;
  let content = last;
  let isPredicate = false;
  for (; content >= first && starts[content]! >= start; content--) {
    if ((classes[content]! & INFLECTED) !== 0) isPredicate = true;
    const { lemma, surface } = tokens[content]!;
    if ((classes[content]! & SERVANT) === 0 && !SERVING.test(lemma || surface)) break;
  }
  const isFound = content >= first && starts[content]! >= start;
  let tail = last;
  while (tail > first && (classes[tail]! & WordClass.Symbol) !== 0) tail--;
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
