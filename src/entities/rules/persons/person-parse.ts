import type { EntityDraft } from "../../draft";
import type { PersonParts } from "./person-parts";

/** One way to read a name of a person that begins with a segment. */
export interface PersonParse extends PersonParts {
  /** The index of the last segment of the name. */
  readonly last: number;
  /** Whether it is a family and a given name, or a name in one. */
  readonly full: boolean;
  /** The evidence that it needs: none; any title, age or role; or a word that only persons have. */
  readonly needs: "nothing" | "title" | "personal";
}

/** Makes a draft of a name that begins with the segment `i`; null where the text does not give the evidence that it needs. */
export type AcceptPerson = (i: number, name: PersonParse) => EntityDraft | null;
