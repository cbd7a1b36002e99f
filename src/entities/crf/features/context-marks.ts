import { ENTITY_TYPES } from "../../../enumerations";
import { type EntityDraft, RANK } from "../../draft";
import { CLASS_BITS } from "../../names/proper-nouns";
import type { NameList } from "../feature-lists";
import { BEGIN, END, INSIDE, SINGLE } from "../labels";
import type { Subtokens } from "../subtokens";

/** The numbers of the rules in the model, by the name of their rank. */
const RULES: Readonly<Record<keyof typeof RANK, number>> = {
  person: 1,
  work: 2,
  listed: 3,
  compound: 4,
  classed: 5,
  repeated: 5,
  weak: 6,
  bracket: 7,
  credit: 7,
  user: 8,
};
const RULE_OF_RANK = new Map<number, number>(
  (Object.keys(RANK) as (keyof typeof RANK)[]).map((name) => [RANK[name], RULES[name]]),
);
/** An origin is the number of a rule, shifted, and these bits. */
const WEAK = 1;
const KEYED = 16;

/**
 * Marks of each subtoken of a sentence by rules, lists and brackets. Columns may be longer than the sentence. A mark is 0 if nothing was
 * found, else the class of the name and which part of it the subtoken is.
 */
export interface ContextMarks {
  /** Marks of the drafts of the rules; the class is the number of the type, counted from 1. */
  readonly rules: Int32Array;
  /** Which rule found the draft, whether it is weak and whether it has a linking key. */
  readonly ruleOrigins: Int32Array;
  /** Marks of each list of names. */
  readonly lists: readonly Int32Array[];
  /** The number of the innermost pair of brackets around the subtoken; 0 outside of brackets. */
  readonly brackets: Int32Array;
}

/** The words of a sentence, by the index of their subtoken. */
export interface SentenceWords {
  /** Whether a name can begin or end with the word. */
  isNominal(i: number): boolean;
  /** Returns its bracket, as in `WordProfile`. */
  bracket(i: number): number;
  /** Returns its class in a list of names. */
  name(i: number, list: number): number;
}

/** Marks the subtokens of one sentence; the marks are valid until the next sentence. */
export interface ContextMarker {
  /** Marks the drafts of the rules, in order and without overlaps, and the brackets. */
  markRules(subtokens: Subtokens, words: SentenceWords, drafts: readonly EntityDraft[]): ContextMarks;
  /** Marks the listed names in runs of open subtokens, whose entry in `open` is not 0. */
  markNames(text: string, subtokens: Subtokens, words: SentenceWords, open: Readonly<Uint8Array>): void;
}

/** How many subtokens the columns hold at first. */
const FIRST_SIZE = 256;

/** Creates a marker for these lists of names. Its columns are reused from sentence to sentence. */
export function createContextMarker(lists: readonly NameList[]): ContextMarker {
  const columns = (size: number): ContextMarks => ({
    rules: new Int32Array(size),
    ruleOrigins: new Int32Array(size),
    lists: lists.map(() => new Int32Array(size)),
    brackets: new Int32Array(size),
  });
  let marks = columns(FIRST_SIZE);
  return {
    markRules(subtokens, words, drafts) {
      const { length } = subtokens;
      if (marks.rules.length < length) marks = columns(2 * length);
      marks.rules.fill(0, 0, length);
      marks.ruleOrigins.fill(0, 0, length);
      markDrafts(subtokens, drafts, marks);
      markBrackets(words, length, marks.brackets);
      return marks;
    },
    markNames(text, subtokens, words, open) {
      for (let l = 0; l < lists.length; l++) {
        const column = marks.lists[l]!;
        column.fill(0, 0, subtokens.length);
        // From left to right, the longest listed name at each subtoken.
        for (let i = 0, end = 0; i < subtokens.length; i++) {
          if (open[i] === 0 || !words.isNominal(i)) continue;
          while (end < subtokens.length && (end <= i || open[end] !== 0)) end++;
          // The class of a single word is remembered and need not be looked up.
          const alone = words.name(i, l);
          const found = end === i + 1 ? alone && (1 << CLASS_BITS) | alone : lists[l]!.longest(text, subtokens, i, end);
          if (found === 0) continue;
          const next = i + (found >> CLASS_BITS);
          mark(column, i, next, found & ((1 << CLASS_BITS) - 1));
          i = next - 1;
        }
      }
    },
  };
}

function markDrafts(
  { starts, ends, length }: Subtokens,
  drafts: readonly EntityDraft[],
  { rules, ruleOrigins }: ContextMarks,
): void {
  let i = 0;
  for (const draft of drafts) {
    while (i < length && ends[i]! <= draft.start) i++;
    const from = i;
    while (i < length && starts[i]! < draft.end) i++;
    mark(rules, from, i, 1 + ENTITY_TYPES.indexOf(draft.type));
    // A subtoken that ends behind the name may contain the next name too.
    if (i > from && ends[i - 1]! > draft.end) i--;
    ruleOrigins.fill(originOf(draft), from, i);
  }
}

const originOf = ({ rank, weak, key }: EntityDraft): number =>
  RULE_OF_RANK.get(rank)! * 2 + (weak ? WEAK : 0) + (key ? KEYED : 0);

/** Marks the subtokens [from, to) as the parts of one name. */
function mark(column: Int32Array, from: number, to: number, value: number): void {
  if (to - from === 1) column[from] = markOf(value, SINGLE);
  else for (let i = from; i < to; i++) column[i] = markOf(value, i === from ? BEGIN : i === to - 1 ? END : INSIDE);
}

const PART_BITS = 2;
/** Returns the mark of a part (`BEGIN` … `SINGLE`) of a name of the class `value`, from 1 on. */
const markOf = (value: number, part: number): number => (value << PART_BITS) | (part - 1);

function markBrackets(words: SentenceWords, length: number, brackets: Int32Array): void {
  const open: number[] = [];
  let current = 0;
  for (let i = 0; i < length; i++) {
    const bracket = words.bracket(i);
    brackets[i] = current;
    if (bracket === 0) continue;
    if (bracket > 0) open.push(bracket);
    else open.pop();
    current = open.at(-1) ?? 0;
    // An opening bracket itself is neither inside nor outside.
    brackets[i] = bracket > 0 ? 0 : current;
  }
}
