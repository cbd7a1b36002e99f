import type { KeyedDraft } from "../draft";

const ADDRESS = /^(.{1,4}?[都道府県])?(.{1,5}?[市郡])?(.{1,5}?[区町村])?(.*)$/;
const SUFFIX = /(?:[都道府県州市区町村島]|諸島|地方|地域|地区)$/;

/** The last part of an address: 富津市 of 千葉県富津市. */
function tailOf(text: string): string {
  const tail = ADDRESS.exec(text)?.slice(1).filter(Boolean).at(-1) ?? text;
  return tail.length > 1 ? tail : text;
}

/** A place without the word for what it is: 富津 of 富津市. */
function bareOf(text: string): string {
  const bare = text.replace(SUFFIX, "");
  return bare.length > 1 ? bare : text;
}

/** 関西地区 and 関西 are one; 熊本市 and 熊本県 are not, 富津町 and the 富津市 it became are. */
const AREA = /(?:地方|地域|地区)$/;
const keyOf = (tail: string, bare: string) => (/[市町村]$/.test(tail) ? `town:${bare}` : `place:${tail}`);

/** The key of a place that is named with the word for what it is. */
export const keyOfPlace = (text: string): string => keyOf(tailOf(text), bareOf(tailOf(text)));

/** How a place is named. */
export interface PlaceParts {
  /** The last part of an address. */
  readonly tail: string;
  /** The tail without the word for what it is. */
  readonly bare: string;
  /** 関西地区: an area is named with and without the word for what it is. */
  readonly isArea: boolean;
  /** The key of a place that is named so. */
  readonly key: string;
}

export function placePartsOf(text: string): PlaceParts {
  const tail = tailOf(text);
  const bare = bareOf(tail);
  return { tail, bare, isArea: AREA.test(tail), key: keyOf(tail, bare) };
}

/**
 * Places: 千葉県富津市, 富津市 and 富津 are one, 熊本市 and 熊本県 two. The part of an address that stands last names it; a bare name
 * goes to the last place before it of that name with a suffix, else to the first after it. Gives each its key.
 */
export function keyPlaces(places: readonly KeyedDraft[]): void {
  const first = new Map<string, string>();
  // 平壌 of the gazetteer is a city, and so 平壌市 is it.
  const cities = new Map<string, string>();
  for (const { draft, name } of places) if (draft.key && draft.subtype === "city") cities.set(name.text, draft.key);
  for (const place of places) {
    const { draft, name } = place;
    const { tail, bare, isArea, key } = name.place;
    if (!draft.key && (bare === tail || isArea)) continue;
    place.key = draft.key ?? (tail.endsWith("市") ? cities.get(bare) : undefined) ?? key;
    if (!first.has(tail)) first.set(tail, place.key);
    if (!first.has(bare)) first.set(bare, place.key);
  }
  const last = new Map<string, string>();
  for (const place of places) {
    const { name, key } = place;
    const { text } = name;
    const { bare, isArea } = name.place;
    if (key !== "") {
      last.set(bare, key);
      continue;
    }
    place.key =
      last.get(text) ??
      first.get(text) ??
      (isArea ? (last.get(bare) ?? first.get(bare)) : undefined) ??
      `place:${isArea ? bare : text}`;
  }
}
