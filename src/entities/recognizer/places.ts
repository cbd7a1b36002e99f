import { type Draft, RANK } from "../draft";
import type { Placed, WordProfile } from "./features";
import { mix } from "./hash";
import { BEGIN, END, INSIDE, SINGLE } from "./labels";
import { CLASS_BITS, type NameList } from "./lexica";
import type { Piece } from "./pieces";

/** The rules as the model numbers them, by rank. */
const RULES: Readonly<Record<keyof typeof RANK, number>> = {
  person: 1,
  work: 2,
  gazetteer: 3,
  compound: 4,
  words: 5,
  again: 5,
  weak: 6,
  bracket: 7,
  known: 8,
};
const KIND_OF_RANK = new Map<number, number>(
  (Object.keys(RANK) as (keyof typeof RANK)[]).map((name) => [RANK[name], RULES[name]]),
);
const OPENING = "「『（(〈《【“";
const CLOSING = "」』）)〉》】”";
const TYPES = ["person", "organization", "location", "facility", "product", "event", "law"];

/** What rules and lists say of the pieces of one sentence; valid until the next call. `drafts` are in order and do not overlap. */
export type Placer = (
  text: string,
  pieces: readonly Piece[],
  profiles: readonly WordProfile[],
  drafts: readonly Draft[],
) => Placed;

/** A placer over lists of names; its arrays are used again. */
export function createPlacer(lists: readonly NameList[]): Placer {
  const arrays = (size: number) => ({
    rules: new Int32Array(size),
    ruleKinds: new Int32Array(size),
    lists: lists.map(() => new Int32Array(size)),
    brackets: new Int32Array(size),
  });
  let placed = arrays(256);
  return (text, pieces, profiles, drafts) => {
    const { length } = pieces;
    if (placed.rules.length < length) placed = arrays(2 * length);
    placed.rules.fill(0, 0, length);
    placed.ruleKinds.fill(0, 0, length);
    placeDrafts(pieces, drafts, placed);
    lists.forEach((list, l) => {
      placeNames(text, pieces, profiles, list, placed.lists[l]!);
    });
    placeBrackets(text, pieces, placed.brackets);
    return placed;
  };
}

function placeDrafts(pieces: readonly Piece[], drafts: readonly Draft[], { rules, ruleKinds }: Placed): void {
  let p = 0;
  for (const draft of drafts) {
    while (p < pieces.length && pieces[p]!.end <= draft.start) p++;
    const from = p;
    while (p < pieces.length && pieces[p]!.start < draft.end) p++;
    mark(rules, from, p, 1 + TYPES.indexOf(draft.type));
    // A piece that goes on behind the name may hold the next one too.
    if (p > from && pieces[p - 1]!.end > draft.end) p--;
    ruleKinds.fill(KIND_OF_RANK.get(draft.rank)! * 2 + (draft.weak ? 1 : 0) + (draft.key ? 16 : 0), from, p);
  }
}

function mark(labels: Int32Array, from: number, to: number, value: number): void {
  if (to - from === 1) labels[from] = mix(value, SINGLE);
  else for (let i = from; i < to; i++) labels[i] = mix(value, i === from ? BEGIN : i === to - 1 ? END : INSIDE);
}

/** Names of the list, the longest at each place from left to right. */
function placeNames(
  text: string,
  pieces: readonly Piece[],
  profiles: readonly WordProfile[],
  list: NameList,
  labels: Int32Array,
): void {
  for (let i = 0; i < pieces.length; i++) {
    labels[i] = 0;
    if (!profiles[i]!.nominal) continue;
    const found = list.longest(text, pieces, i);
    if (found === 0) continue;
    const end = i + (found >> CLASS_BITS);
    mark(labels, i, end, found & ((1 << CLASS_BITS) - 1));
    i = end - 1;
  }
}

function placeBrackets(text: string, pieces: readonly Piece[], brackets: Int32Array): void {
  const open: number[] = [];
  let now = 0;
  for (let i = 0; i < pieces.length; i++) {
    const { start, end } = pieces[i]!;
    brackets[i] = now;
    if (end - start !== 1) continue;
    const opening = OPENING.indexOf(text[start]!);
    if (opening >= 0) {
      // The bracket itself counts as neither outside nor inside.
      brackets[i] = 0;
      open.push(1 + opening);
    } else if (CLOSING.includes(text[start]!)) {
      open.pop();
      brackets[i] = open.at(-1) ?? 0;
    } else continue;
    now = open.at(-1) ?? 0;
  }
}
