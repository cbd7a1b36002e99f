import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { withCapacity } from "../../tokens/word-memo";
import { NO_WORD_ID } from "../../tokens/words";
import type { Form } from "../candidate";

const INITIAL_SLOTS = 1 << 10;

/**
 * The written forms of an article, each once, so that equal forms are the same object. Reused for one article after another.
 *
 * This is an open-addressing hash table over spans of a text. A `Map` would need a string for each span that is looked up, and making
 * that string costs more than the look-up.
 */
export class Forms {
  #forms: Form[] = [];
  /** At the hash of a form, or in the next free slot, the number of the form plus 1; 0 in a free slot. */
  #slots = new Int32Array(INITIAL_SLOTS);
  /** By word id the number of its form. Not cleared: a number of an earlier article belongs to no form, or to one with another word id. */
  #words = new Int32Array(INITIAL_SLOTS);

  /** Forgets the forms of the last article. */
  clear(): void {
    this.#forms = [];
    this.#slots.fill(0);
  }

  /** Returns the form of the span `[start, end)` of a text, and adds it if it is new. */
  of(text: string, start = 0, end = text.length): Form {
    return this.#forms[this.#numberOf(text, start, end)]!;
  }

  /** Returns the form of the span `[start, end)` of a text, or undefined if the article does not have it yet. */
  find(text: string, start: number, end: number): Form | undefined {
    const known = this.#slots[this.#slotOf(text, start, end)]!;
    return known > 0 ? this.#forms[known - 1]! : undefined;
  }

  /** Returns the form of a token as it is written, and adds it if it is new. */
  ofWord(
    { text, starts, ends, wordIds }: Pick<TokenizedDocument, "text" | "starts" | "ends" | "wordIds">,
    at: number,
  ): Form {
    const id = wordIds[at]!;
    const start = starts[at]!;
    const end = ends[at]!;
    if (id < 0) return this.of(text, start, end);
    this.#words = withCapacity(this.#words, id);
    const last = this.#words[id]!;
    if (last < this.#forms.length && this.#forms[last]!.wordId === id) return this.#forms[last]!;
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

  /** Returns the slot of a form, or the free slot for it. */
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

/** Multiplies with 2^32 divided by the golden ratio (Knuth's multiplicative hashing); the shift brings high bits down to the mask. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** Whether the span `[start, end)` of a text is written like the form. */
function isWritten(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
