import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { NameLexicon } from "./names/lexicon";
import type { NamesAt } from "./names/name-form";
import { Kind, Trait } from "./segments/segment-class";
import { leadsOf, readUnits, type Unit } from "./segments/segments";

/** What the rules of this room read. */
export interface NameContext {
  readonly document: TokenizedDocument;
  readonly text: string;
  readonly lexicon: NameLexicon;
  readonly units: readonly Unit[];
  /** Where in `units` most rules begin. */
  readonly leads: readonly number[];
  readonly nameAt: NamesAt;
}

export function createNameContext(document: TokenizedDocument, lexicon: NameLexicon): NameContext {
  const { text } = document;
  const nameAt = lexicon.nameTexts.in(text);
  const units = readUnits(document, lexicon, nameAt);
  return { document, text, lexicon, units, leads: leadsOf(units), nameAt };
}

/** Words of the names of persons. */
export const PERSONAL = Kind.Person | Kind.Given | Kind.Family;
const NAMELIKE =
  PERSONAL | Kind.Region | Kind.Country | Kind.Abbreviation | Kind.Organization | Kind.Proper | Kind.Katakana;

/** Whether a unit can carry a name by itself. */
export const isNamelike = ({ kind, text, traits }: Unit): boolean =>
  (kind & NAMELIKE) !== 0 || (kind === Kind.Latin && text.length > 1 && (traits & Trait.Acronym) === 0);
