import type { KeyedDraft } from "../draft";
import { setFirst } from "./first-keys";

/**
 * Gives each place its linking key: 千葉県富津市, 富津市 and 富津 are one place, 熊本市 and 熊本県 two. The last part of an address decides. A
 * name without a suffix gets the key of the last place of that name with a suffix before it, else of the first one behind it.
 */
export function keyPlaces(places: readonly KeyedDraft[]): void {
  const first = keySuffixedPlaces(places);
  const last = new Map<string, string>();
  for (const place of places) {
    const { text } = place.name;
    const { bare, isArea } = place.name.place;
    if (place.key !== "") {
      last.set(bare, place.key);
      continue;
    }
    place.key =
      last.get(text) ??
      first.get(text) ??
      (isArea ? (last.get(bare) ?? first.get(bare)) : undefined) ??
      `place:${isArea ? bare : text}`;
  }
}

/** Gives listed places and places with a suffix their keys. Returns the first key of each name, with and without its suffix. */
function keySuffixedPlaces(places: readonly KeyedDraft[]): Map<string, string> {
  const first = new Map<string, string>();
  // 平壌 is a listed city, so 平壌市 is the same place.
  const cities = new Map<string, string>();
  for (const { draft, name } of places) if (draft.key && draft.subtype === "city") cities.set(name.text, draft.key);
  for (const place of places) {
    const { draft, name } = place;
    const { tail, bare, isArea, key } = name.place;
    if (!draft.key && (bare === tail || isArea)) continue;
    place.key = draft.key ?? (tail.endsWith("市") ? cities.get(bare) : undefined) ?? key;
    setFirst(first, tail, place.key);
    setFirst(first, bare, place.key);
  }
  return first;
}
