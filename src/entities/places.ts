import type { NameContext } from "./context";
import { type Draft, RANK } from "./draft";
import type { Unit } from "./units";

/** Endings of the parts of an address, the larger before the smaller. */
const ADDRESS_PART = /[都道府県州市区町村郡]$/;

/**
 * Addresses: 千葉県四街道市, 宮城県大崎市岩出山, 東京都千代田区丸の内. Parts of one address stand without a break, and the whole is
 * one place.
 */
export function addresses({ text, units }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < units.length; i++) {
    const first = partEnd(units, i, text);
    if (first < 0) continue;
    let last = first;
    let parts = 1;
    for (;;) {
      const next = partEnd(units, last + 1, text);
      if (next >= 0) last = next;
      else if (
        units[last + 1]?.kind === "region" &&
        ADDRESS_PART.test(text.slice(0, units[last]!.end).slice(-1)) &&
        !units[last + 1]!.name
      )
        last += 1;
      else break;
      parts++;
    }
    if (parts > 1)
      drafts.push({ start: units[i]!.start, end: units[last]!.end, type: "location", rank: RANK.compound });
    i = last;
  }
  return drafts;
}

/** The last unit of the address part that begins at `i`, or -1: 千葉|県, 四街道|市, 東京都. */
function partEnd(units: readonly Unit[], i: number, text: string): number {
  const unit = units[i];
  if (!unit) return -1;
  if (unit.name?.subtype === "prefecture") return i;
  if (unit.kind === "region" && /[都道府県州市区町村郡]$/.test(unit.text) && unit.text.length > 2) return i;
  // A short name may be cut into pieces that IPADIC knows: 四|街道|市.
  for (let j = i; j < Math.min(i + 3, units.length - 1); j++) {
    const piece = units[j]!;
    if (
      piece.kind === "stop" ||
      piece.kind === "number" ||
      piece.kind === "dot" ||
      piece.kind === "organization" ||
      piece.kind === "country"
    )
      return -1;
    if (
      j === i &&
      piece.kind !== "region" &&
      piece.kind !== "family" &&
      piece.kind !== "given" &&
      piece.kind !== "proper"
    ) {
      if (piece.kind !== "noun" || piece.text.length > 2 || piece.suffix) return -1;
    }
    const next = units[j + 1]!;
    if (
      next.suffix &&
      next.text.length === 1 &&
      ADDRESS_PART.test(next.text) &&
      !/^[長議民内外立]/.test(text.slice(next.end, next.end + 1))
    ) {
      return piece.kind === "noun" && j === i && piece.known ? -1 : j + 1;
    }
  }
  return -1;
}
