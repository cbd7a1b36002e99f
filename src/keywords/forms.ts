import { NO_ID } from "../tokens/words";
import type { Candidate } from "./candidates";

/** What an article says of one written form, be it a noun, a name or a phrase. */
export interface Form {
  readonly text: string;
  /** Of the word that it is; `NO_ID` for none, or more than one. */
  readonly wordId: number;
  /** How often it is said as a noun. */
  count: number;
  /** The index of the entity it names, wherever it stands; -1 for none. */
  entity: number;
  /** The topic of this form that is no entity. */
  candidate: Candidate | undefined;
}

/** The written forms of an article, each once, so that they are compared, counted and asked about without their letters. */
export class Forms {
  readonly #forms = new Map<string, Form>();

  of(text: string, wordId = NO_ID): Form {
    let form = this.#forms.get(text);
    if (form === undefined) {
      form = { text, wordId, count: 0, entity: -1, candidate: undefined };
      this.#forms.set(text, form);
    }
    return form;
  }

  /** The form, if the article has it. */
  find(text: string): Form | undefined {
    return this.#forms.get(text);
  }
}
