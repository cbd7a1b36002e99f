import type { Draft } from "./draft";

const ADDRESS = /^(.{1,4}?[都道府県])?(.{1,5}?[市郡])?(.{1,5}?[区町村])?(.*)$/;
const SUFFIX = /(?:[都道府県州市区町村島]|諸島|地方|地域|地区)$/;

/** The last part of an address: 富津市 of 千葉県富津市. */
export function tailOf(text: string): string {
  const tail = ADDRESS.exec(text)?.slice(1).filter(Boolean).at(-1) ?? text;
  return tail.length > 1 ? tail : text;
}

/** A place without the word for what it is: 富津 of 富津市. */
export function bareOf(text: string): string {
  const bare = text.replace(SUFFIX, "");
  return bare.length > 1 ? bare : text;
}

/** 関西地区 and 関西 are one; 熊本市 and 熊本県 are not, 富津町 and the 富津市 it became are. */
const AREA = /(?:地方|地域|地区)$/;
const keyOf = (tail: string, bare: string) => (/[市町村]$/.test(tail) ? `town:${bare}` : `place:${tail}`);

/** The key of a place that is named with the word for what it is. */
export const keyOfPlace = (text: string): string => keyOf(tailOf(text), bareOf(tailOf(text)));

interface PlaceParts {
  readonly tail: string;
  /** The tail without the word for what it is. */
  readonly bare: string;
}

/**
 * Places: 千葉県富津市, 富津市 and 富津 are one, 熊本市 and 熊本県 two. The part of an address that stands last names it; a bare name
 * goes to the last place before it of that name with a suffix, else to the first after it.
 */
export function placeKeys(drafts: readonly Draft[], textOf: (draft: Draft) => string): Map<Draft, string> {
  const keys = new Map<Draft, string>();
  const parts = new Map<string, PlaceParts>();
  const partsOf = (text: string): PlaceParts => {
    let known = parts.get(text);
    if (!known) {
      const tail = tailOf(text);
      known = { tail, bare: bareOf(tail) };
      parts.set(text, known);
    }
    return known;
  };
  const first = new Map<string, string>();
  // 平壌 of the gazetteer is a city, and so 平壌市 is it.
  const cities = new Map<string, string>();
  for (const draft of drafts) if (draft.key && draft.subtype === "city") cities.set(textOf(draft), draft.key);
  for (const draft of drafts) {
    const text = textOf(draft);
    const { tail, bare } = partsOf(text);
    if (bare === tail && !draft.key) continue;
    if (!draft.key && AREA.test(tail)) continue;
    const key = draft.key ?? (tail.endsWith("市") ? cities.get(bare) : undefined) ?? keyOf(tail, bare);
    keys.set(draft, key);
    for (const form of [tail, bare]) if (!first.has(form)) first.set(form, key);
  }
  const last = new Map<string, string>();
  for (const draft of drafts) {
    const text = textOf(draft);
    const { bare } = partsOf(text);
    const known = keys.get(draft);
    if (known !== undefined) {
      last.set(bare, known);
      continue;
    }
    keys.set(
      draft,
      last.get(text) ??
        first.get(text) ??
        (AREA.test(text) ? (last.get(bare) ?? first.get(bare)) : undefined) ??
        `place:${AREA.test(text) ? bare : text}`,
    );
  }
  return keys;
}
