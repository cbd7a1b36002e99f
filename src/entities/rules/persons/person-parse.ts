import type { EntityDraft } from "../../draft";
import type { PersonParts } from "./person-parts";

/** One way to read a name of a person that begins with a segment. */
export interface PersonParse extends PersonParts {
  /** The index of the last segment of the name. */
  readonly last: number;
  /** Whether it is a family and a given name (石破茂), or a whole name in one word (エリザベス2世). */
  readonly full: boolean;
  /** The evidence that it needs: none; any title, age, reading or role; or a title which shows that it is a person. */
  readonly needs: "nothing" | "title" | "personal";
}

/** Makes a draft of a name that begins with the segment `i`; null if the text lacks the evidence that the name needs. */
export type AcceptPerson = (i: number, name: PersonParse) => EntityDraft | null;
