import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { withCapacity } from "../../tokens/word-memo";
import { NO_WORD_ID } from "../../tokens/words";
import type { Candidate } from "./candidates";

/** What an article says of one written form, be it a noun, a name or a phrase. */
export interface Form {
  readonly text: string;
  /** Of a word that is written so; `NO_ID` for none that the article has. */
  wordId: number;
  /** How often it is said as a noun. */
  count: number;
  /** The index of the entity it names, wherever it stands; -1 for none. */
  entity: number;
  /** The topic of this form that is no entity. */
  candidate: Candidate | undefined;
}

const FIRST_SLOTS = 1 << 10;

/**
 * The written forms of an article, each once, so that they are compared, counted and asked about without their letters; for one article
 * after another, in the same memory.
 *
 * A hash table over the units of a text: what a `Map` needs, a string of each place that is asked about, costs more than the answer.
 */
export class Forms {
  #forms: Form[] = [];
  /** At the hash of a form, or behind it, its number and 1; 0 where there is none. */
  #slots = new Int32Array(FIRST_SLOTS);
  /** By word id the number of its form. Not cleared: what another article left there is the number of a form with another id. */
  #words = new Int32Array(FIRST_SLOTS);

  /** Forgets the forms of the last article. */
  clear(): void {
    this.#forms = [];
    this.#slots.fill(0);
  }

  /** The form of what stands at `[start, end)` of a text. */
  of(text: string, start = 0, end = text.length): Form {
    return this.#forms[this.#numberOf(text, start, end)]!;
  }

  /** The form, if the article has it. */
  find(text: string, start: number, end: number): Form | undefined {
    const known = this.#slots[this.#slotOf(text, start, end)]!;
    return known > 0 ? this.#forms[known - 1]! : undefined;
  }

  /** The form of a token as it stands. */
  ofWord(
    { text, starts, ends, wordIds }: Pick<TokenizedDocument, "text" | "starts" | "ends" | "wordIds">,
    at: number,
  ): Form {
    const id = wordIds[at]!;
    const start = starts[at]!;
    const end = ends[at]!;
    if (id < 0) return this.of(text, start, end);
    this.#words = withCapacity(this.#words, id);
    const place = this.#words[id]!;
    if (place < this.#forms.length && this.#forms[place]!.wordId === id) return this.#forms[place]!;
    const number = this.#numberOf(text, start, end);
    this.#words[id] = number;
    const form = this.#forms[number]!;
    form.wordId = id;
    return form;
  }

  #numberOf(text: string, start: number, end: number): number {
    const slot = this.#slotOf(text, start, end);
    const known = this.#slots[slot]!;
    return known > 0 ? known - 1 : this.#add(text.slice(start, end), slot);
  }

  /** Where the form is, or would be. */
  #slotOf(text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(text, start, end) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot]!;
      if (known === 0 || isWritten(this.#forms[known - 1]!.text, text, start, end)) return slot;
    }
  }

  #add(text: string, slot: number): number {
    const number = this.#forms.length;
    this.#forms.push({ text, wordId: NO_WORD_ID, count: 0, entity: -1, candidate: undefined });
    this.#slots[slot] = number + 1;
    if (2 * this.#forms.length > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#slots = new Int32Array(4 * this.#slots.length);
    this.#forms.forEach(({ text }, number) => {
      this.#slots[this.#slotOf(text, 0, text.length)] = number + 1;
    });
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function isWritten(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
