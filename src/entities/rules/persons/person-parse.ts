import type { Draft } from "../../draft";
import type { Unit } from "../../segments/segments";

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

/** Makes a draft of a name that begins at the unit `i` where it has the evidence it needs; null where it has not. */
export type AcceptPerson = (i: number, name: PersonParse) => Draft | null;

const JOINT = /[・=＝]/;

/** ゲーリー・コールマン: what stands last is the family name. A name without a joint is called a family name. */
export function partsOf(name: string): { family?: string; given?: string } {
  const parts = name.split(JOINT);
  return parts.length === 1 ? { family: name } : { family: parts.at(-1)!, given: parts[0]! };
}

/** A name that begins with its family name; a family name alone has no given name. */
export function familyOf(text: string, family: string): { family?: string; given?: string } {
  if (!text.startsWith(family)) return {};
  return text.length === family.length ? { family } : { family, given: text.slice(family.length) };
}

/** The parts of a person of the gazetteer: 石破 and 茂. */
export function knownParts({ text, name }: Unit): { family?: string; given?: string } {
  if (name?.family && text.startsWith(name.family)) return familyOf(text, name.family);
  return /^[ァ-ヴー・=＝]+$/.test(text) ? partsOf(text) : {};
}
