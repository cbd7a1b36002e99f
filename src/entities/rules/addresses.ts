import type { NameContext } from "../context";
import { type Draft, draftOf, RANK } from "../draft";
import { Kind } from "../segments/segment-class";
import type { Unit } from "../segments/segments";

const PART_END = /[都道府県州市区町村郡]$/;
/** 市 in 市長 and 区 in 区役所 end no address. */
const GOES_ON = /^[長役営]/;
const PLACE_LETTERS = /^[\p{Script=Han}々ヶケノぁ-んァ-ヴー]+$/u;
/** Prefecture, district, town, ward, village: no address has more. */
const MOST_PARTS = 5;
const BLOCK = /^(?:[一二三四五六七八九十]+|\d+)丁目/;

/**
 * Addresses: 千葉県四街道市, 宮城県大崎市岩出山, 東京都千代田区丸の内1丁目. Parts of one address stand without a break, and the whole
 * is one place. It begins with a prefecture, or a place that IPADIC knows with its ending.
 */
export function addresses({ text, units, leads }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  let done = -1;
  for (const i of leads) {
    let last = i > done ? firstPart(units, i, text) : -1;
    if (last < 0) continue;
    const first = last;
    for (let parts = 1; parts < MOST_PARTS; parts++) {
      const next = nextPart(units, last + 1, text);
      if (next < 0) break;
      last = next;
    }
    const tail = units[last + 1];
    if (tail && isTail(tail)) last++;
    let end = units[last]!.end;
    const block = BLOCK.exec(text.slice(end, end + 6));
    if (block) end += block[0].length;
    if (last > first || block) drafts.push(draftOf({ start: units[i]!.start, end }, "location", RANK.compound));
    done = last;
  }
  return drafts;
}

/** A place below the last part, without an ending: 岩出山 in 宮城県大崎市岩出山. */
const isTail = (unit: Unit) =>
  (unit.kind === Kind.Region && unit.name === undefined) || (unit.kind === Kind.Family && unit.text.length > 1);

/** The last unit of the part that an address can begin with at `i`, or -1. */
function firstPart(units: readonly Unit[], i: number, text: string): number {
  const unit = units[i]!;
  if (unit.name) return unit.name.subtype === "prefecture" && PART_END.test(unit.text) ? i : -1;
  if (unit.kind !== Kind.Region) return -1;
  if (PART_END.test(unit.text) && unit.text.length > 2) return i;
  const next = units[i + 1];
  return next?.suffix && next.text.length === 1 && endsPart(next, text) ? i + 1 : -1;
}

/** The last unit of the part that goes on an address at `i`, or -1; IPADIC may have cut the name: 四|街道|市. */
function nextPart(units: readonly Unit[], i: number, text: string): number {
  let length = 0;
  for (let j = i; j < Math.min(i + 5, units.length); j++) {
    const unit = units[j]!;
    if (
      unit.kind === Kind.Stop ||
      unit.kind === Kind.Dot ||
      unit.kind === Kind.Organization ||
      unit.kind === Kind.Country
    )
      return -1;
    if (!PLACE_LETTERS.test(unit.text) || unit.adverbial) return -1;
    length += unit.text.length;
    if (length > 7) return -1;
    if (length > 1 && endsPart(unit, text)) return j;
  }
  return -1;
}

const endsPart = (unit: Unit, text: string) =>
  PART_END.test(unit.text) && !GOES_ON.test(text.slice(unit.end, unit.end + 1));
