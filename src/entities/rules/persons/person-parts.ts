import type { Segment } from "../../segments/segments";

/** Family and given name, if they are known. */
export interface PersonParts {
  readonly family?: string;
  readonly given?: string;
}

const JOINER = /[・=＝]/;
const KATAKANA = /^[ァ-ヴー・=＝]+$/;

/** Splits a name with the family name last: ゲーリー・コールマン. A name of one part counts as a family name. */
export function givenFirst(name: string): PersonParts {
  const parts = name.split(JOINER);
  return parts.length === 1 ? { family: name } : { family: parts.at(-1)!, given: parts[0]! };
}

/** Splits a name that begins with its family name: 石破|茂. Of the family name alone there is no given name. */
export function familyFirst(text: string, family: string): PersonParts {
  if (!text.startsWith(family)) return {};
  return text.length === family.length ? { family } : { family, given: text.slice(family.length) };
}

/** Splits the name of a listed person: 石破|茂, ドナルド|・|トランプ. */
export function partsOfListed({ text, name }: Segment): PersonParts {
  if (name?.family && text.startsWith(name.family)) return familyFirst(text, name.family);
  return KATAKANA.test(text) ? givenFirst(text) : {};
}
