import { ENTITY_TYPES } from "../../finding-types";
import { type EntityDraft, RANK } from "../draft";
import { CLASS_BITS } from "../names/proper-nouns";
import { markOf, type Placed } from "./features";
import { BEGIN, END, INSIDE, SINGLE } from "./labels";
import type { NameList } from "./lexica";
import type { Pieces } from "./subtokens";

/** The rules as the model numbers them, by rank. */
const RULES: Readonly<Record<keyof typeof RANK, number>> = {
  person: 1,
  work: 2,
  listed: 3,
  compound: 4,
  classed: 5,
  repeated: 5,
  weak: 6,
  bracket: 7,
  user: 8,
};
const KIND_OF_RANK = new Map<number, number>(
  (Object.keys(RANK) as (keyof typeof RANK)[]).map((name) => [RANK[name], RULES[name]]),
);

/** What is asked of the words of a sentence, by their place in it. */
export interface SentenceWords {
  /** Whether a name can begin or end with the word. */
  isNominal(i: number): boolean;
  /** Which bracket it is, as `WordProfile` has it. */
  bracket(i: number): number;
  /** Its class in a list of names. */
  name(i: number, list: number): number;
}

/** Says of the pieces of one sentence what rules and lists say; valid until the next one. */
export interface Placer {
  /** Asks the rules and the brackets. `drafts` are in order and do not overlap. */
  begin(pieces: Pieces, words: SentenceWords, drafts: readonly EntityDraft[]): Placed;
  /** Asks the lists for names that stand in open places. */
  addNames(text: string, pieces: Pieces, words: SentenceWords, open: Readonly<Uint8Array>): void;
}

/** A placer over lists of names; its arrays are used again. */
export function createPlacer(lists: readonly NameList[]): Placer {
  const arrays = (size: number) => ({
    rules: new Int32Array(size),
    ruleKinds: new Int32Array(size),
    lists: lists.map(() => new Int32Array(size)),
    brackets: new Int32Array(size),
  });
  let placed = arrays(256);
  return {
    begin(pieces, words, drafts) {
      const { length } = pieces;
      if (placed.rules.length < length) placed = arrays(2 * length);
      placed.rules.fill(0, 0, length);
      placed.ruleKinds.fill(0, 0, length);
      placeDrafts(pieces, drafts, placed);
      placeBrackets(words, length, placed.brackets);
      return placed;
    },
    addNames(text, pieces, words, open) {
      for (let l = 0; l < lists.length; l++) {
        const marks = placed.lists[l]!;
        marks.fill(0, 0, pieces.length);
        // Names of the list, the longest at each place from left to right.
        for (let i = 0, end = 0; i < pieces.length; i++) {
          if (open[i] === 0 || !words.isNominal(i)) continue;
          while (end < pieces.length && (end <= i || open[end] !== 0)) end++;
          // What is said of a word alone is known.
          const alone = words.name(i, l);
          const found = end === i + 1 ? alone && (1 << CLASS_BITS) | alone : lists[l]!.longest(text, pieces, i, end);
          if (found === 0) continue;
          const next = i + (found >> CLASS_BITS);
          mark(marks, i, next, found & ((1 << CLASS_BITS) - 1));
          i = next - 1;
        }
      }
    },
  };
}

function placeDrafts(
  { starts, ends, length }: Pieces,
  drafts: readonly EntityDraft[],
  { rules, ruleKinds }: Placed,
): void {
  let p = 0;
  for (const draft of drafts) {
    while (p < length && ends[p]! <= draft.start) p++;
    const from = p;
    while (p < length && starts[p]! < draft.end) p++;
    mark(rules, from, p, 1 + ENTITY_TYPES.indexOf(draft.type));
    // A piece that goes on behind the name may hold the next one too.
    if (p > from && ends[p - 1]! > draft.end) p--;
    ruleKinds.fill(KIND_OF_RANK.get(draft.rank)! * 2 + (draft.weak ? 1 : 0) + (draft.key ? 16 : 0), from, p);
  }
}

function mark(marks: Int32Array, from: number, to: number, value: number): void {
  if (to - from === 1) marks[from] = markOf(value, SINGLE);
  else for (let i = from; i < to; i++) marks[i] = markOf(value, i === from ? BEGIN : i === to - 1 ? END : INSIDE);
}

function placeBrackets(words: SentenceWords, length: number, brackets: Int32Array): void {
  const open: number[] = [];
  let now = 0;
  for (let i = 0; i < length; i++) {
    const bracket = words.bracket(i);
    brackets[i] = now;
    if (bracket === 0) continue;
    // The opening bracket itself counts as neither outside nor inside.
    if (bracket > 0) open.push(bracket);
    else open.pop();
    now = open.at(-1) ?? 0;
    brackets[i] = bracket > 0 ? 0 : now;
  }
}
