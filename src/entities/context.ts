import type { Reading } from "../tokens/reading";
import type { NameLexicon } from "./lexicon";
import type { NamesAt } from "./name-texts";
import { Kind, Trait } from "./unit-words";
import { leadsOf, readUnits, type Unit } from "./units";

/** What the rules of this room read. */
export interface NameContext {
  readonly reading: Reading;
  readonly text: string;
  readonly lexicon: NameLexicon;
  readonly units: readonly Unit[];
  /** Where in `units` most rules begin. */
  readonly leads: readonly number[];
  readonly nameAt: NamesAt;
}

export function createNameContext(reading: Reading, lexicon: NameLexicon): NameContext {
  const { text } = reading;
  const nameAt = lexicon.nameTexts.in(text);
  const units = readUnits(reading, lexicon, nameAt);
  return { reading, text, lexicon, units, leads: leadsOf(units), nameAt };
}

/** Words of the names of persons. */
export const PERSONAL = Kind.Person | Kind.Given | Kind.Family;
const NAMELIKE =
  PERSONAL | Kind.Region | Kind.Country | Kind.Abbreviation | Kind.Organization | Kind.Proper | Kind.Katakana;

/** Whether a unit can carry a name by itself. */
export const isNamelike = ({ kind, text, traits }: Unit): boolean =>
  (kind & NAMELIKE) !== 0 || (kind === Kind.Latin && text.length > 1 && (traits & Trait.Acronym) === 0);
