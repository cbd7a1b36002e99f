/** Prefecture, city or district, ward or town, and the rest: 千葉県|印旛郡|栄町|…. */
const ADDRESS = /^(.{1,4}?[都道府県])?(.{1,5}?[市郡])?(.{1,5}?[区町村])?(.*)$/;
/** The word for what a place is: 市 in 富津市, 諸島 in 尖閣諸島, 地区 in 関西地区. */
const SUFFIX = /(?:[都道府県州市区町村島]|諸島|地方|地域|地区)$/;
const AREA = /(?:地方|地域|地区)$/;
const TOWN = /[市町村]$/;

/** The parts of the name of a place. */
export interface PlaceParts {
  /** The last part of an address: 富津市 of 千葉県富津市. */
  readonly tail: string;
  /** The tail without the word for what it is: 富津. */
  readonly bare: string;
  /** Whether it is an area, which is named with and without the word for what it is: 関西地区, 関西. */
  readonly isArea: boolean;
  /** The linking key of a place with this name. */
  readonly key: string;
}

/** Reads a text as the name of a place. */
export function placePartsOf(text: string): PlaceParts {
  const tail = tailOf(text);
  const bare = bareOf(tail);
  return { tail, bare, isArea: AREA.test(tail), key: keyOf(tail, bare) };
}

/** Returns the linking key of a place whose name contains the word for what it is: 四万十市. */
export function keyOfPlace(text: string): string {
  const tail = tailOf(text);
  return keyOf(tail, bareOf(tail));
}

function tailOf(text: string): string {
  const tail = ADDRESS.exec(text)?.slice(1).filter(Boolean).at(-1) ?? text;
  return tail.length > 1 ? tail : text;
}

function bareOf(text: string): string {
  const bare = text.replace(SUFFIX, "");
  return bare.length > 1 ? bare : text;
}

/** 熊本市 and 熊本県 are two places; 富津町 and 富津市, which it became, are one. */
const keyOf = (tail: string, bare: string) => (TOWN.test(tail) ? `town:${bare}` : `place:${tail}`);
