import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Candidate, Form } from "../candidate";
import type { Forms } from "../phrases/forms";
import { nounsOf } from "../phrases/nouns";

/** The candidates of an article, one for each entity and one for each other form. */
export class CandidateList {
  readonly #candidates: Candidate[] = [];
  readonly #terms: readonly string[];
  readonly #ofEntities: (Candidate | undefined)[];
  readonly #forms: Forms;

  /** @param terms the term of each entity */
  constructor(terms: readonly string[], forms: Forms) {
    this.#terms = terms;
    this.#ofEntities = terms.map(() => undefined);
    this.#forms = forms;
  }

  get candidates(): readonly Candidate[] {
    return this.#candidates;
  }

  /** Returns the candidate of an entity, or of a form if `entity` is -1. */
  find(form: Form, entity: number): Candidate | undefined {
    return entity < 0 ? form.candidate : this.#ofEntities[entity];
  }

  /** Returns the candidate of an entity or a form, or adds one, which has the nouns of the tokens and the count 0. */
  findOrAdd(form: Form, entity: number, document: TokenizedDocument, firstToken: number, lastToken: number): Candidate {
    const known = this.find(form, entity);
    if (known) return known;
    const candidate: Candidate = {
      term: entity < 0 ? form.text : this.#terms[entity]!,
      nouns: nounsOf(document, this.#forms, firstToken, lastToken),
      entity,
      firstClass: document.classes[firstToken]!,
      lastClass: document.classes[lastToken]!,
      mentions: [],
      count: 0,
      whole: 0,
      inside: undefined,
      leadVerb: false,
      inTitle: false,
    };
    this.#candidates.push(candidate);
    if (entity < 0) form.candidate = candidate;
    else this.#ofEntities[entity] = candidate;
    return candidate;
  }
}
