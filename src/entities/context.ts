import type { Reading } from "../tokens/reading";
import type { NameLexicon } from "./lexicon";
import { readUnits, type Unit } from "./units";

/** What the rules of this room read. */
export interface NameContext {
  readonly reading: Reading;
  readonly text: string;
  readonly lexicon: NameLexicon;
  readonly units: readonly Unit[];
}

export function createNameContext(reading: Reading, lexicon: NameLexicon): NameContext {
  return { reading, text: reading.text, lexicon, units: readUnits(reading, lexicon) };
}

/** Whether a unit can carry a name by itself. */
export function isNamelike(unit: Unit, lexicon: NameLexicon): boolean {
  switch (unit.kind) {
    case "family":
    case "given":
    case "person":
    case "region":
    case "country":
    case "abbreviation":
    case "organization":
    case "proper":
    case "katakana":
      return true;
    case "latin":
      return unit.text.length > 1 && !lexicon.acronyms.has(unit.text);
    default:
      return false;
  }
}
