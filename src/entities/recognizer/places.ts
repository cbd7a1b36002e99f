import { type Draft, RANK } from "../draft";
import type { Placed, WordProfile } from "./features";
import { mix } from "./hash";
import { BEGIN, END, INSIDE, SINGLE } from "./labels";
import type { NameList } from "./lexica";
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

/** What rules and lists say of the pieces of one sentence. `drafts` are in order and do not overlap. */
export function place(
  text: string,
  pieces: readonly Piece[],
  profiles: readonly WordProfile[],
  drafts: readonly Draft[],
  lists: readonly NameList[],
): Placed {
  const rules = new Int32Array(pieces.length);
  const ruleKinds = new Int32Array(pieces.length);
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
  return {
    rules,
    ruleKinds,
    lists: lists.map((list) => listed(text, pieces, profiles, list)),
    brackets: bracketsOf(pieces),
  };
}

function mark(labels: Int32Array, from: number, to: number, value: number): void {
  if (to - from === 1) labels[from] = mix(value, SINGLE);
  else for (let i = from; i < to; i++) labels[i] = mix(value, i === from ? BEGIN : i === to - 1 ? END : INSIDE);
}

/** Names of the list, the longest at each place from left to right. */
function listed(text: string, pieces: readonly Piece[], profiles: readonly WordProfile[], list: NameList): Int32Array {
  const labels = new Int32Array(pieces.length);
  for (let i = 0; i < pieces.length; i++) {
    if (!profiles[i]!.nominal) continue;
    const found = list.longest(text, pieces, i);
    if (!found) continue;
    mark(labels, i, found.last + 1, found.class);
    i = found.last;
  }
  return labels;
}

function bracketsOf(pieces: readonly Piece[]): Int32Array {
  const brackets = new Int32Array(pieces.length);
  const open: number[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const { surface } = pieces[i]!;
    if (surface.length === 1) {
      if (CLOSING.includes(surface)) open.pop();
      else if (OPENING.includes(surface)) {
        open.push(1 + OPENING.indexOf(surface));
        continue;
      }
    }
    brackets[i] = open.at(-1) ?? 0;
  }
  return brackets;
}
