import type { Unit } from "./units";

/** A way to read a name of a person that begins at a word. */
export interface PersonParse {
  /** The index of its last unit. */
  readonly last: number;
  readonly family?: string;
  readonly given?: string;
  /** Family and given name, or a name in one. */
  readonly full: boolean;
  /** The evidence it needs: none, any title, age or role, or a word that only persons have. */
  readonly needs: "nothing" | "title" | "personal";
}

const JOINT = /[・=＝]/;

/** ゲーリー・コールマン: what stands last is the family name. A name without a joint is called a family name. */
export function partsOf(name: string): { family?: string; given?: string } {
  const parts = name.split(JOINT);
  return parts.length === 1 ? { family: name } : { family: parts.at(-1)!, given: parts[0]! };
}

/** The parts of a person of the gazetteer: 石破 and 茂. */
export function knownParts({ text, name }: Unit): { family?: string; given?: string } {
  const family = name?.family;
  if (family && text.startsWith(family)) return { family, given: text.slice(family.length) };
  return /^[ァ-ヴー・=＝]+$/.test(text) ? partsOf(text) : {};
}
