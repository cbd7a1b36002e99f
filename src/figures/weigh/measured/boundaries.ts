import { CharSet } from "../../../text/char-set";
import { endsClause } from "../../measured/clause";
import { isCharacter } from "../../token-tests";
import type { RowContext } from "../row-context";

const COMMA = new CharSet("、");
const TOPIC = new CharSet("は");

/** Commas, ends of clauses and topics, one after another for each token. */
const COUNTS = 3;

/**
 * What stands between two words of a sentence: counts up to each token, so that the difference of two tokens is the count between them. Reused
 * for one article after another, for speed: all that is asked for is written anew.
 */
export class Boundaries {
  #document: RowContext["document"] | undefined;
  #counts = new Int16Array(COUNTS << 10);
  /** The sentences that are read. */
  #isRead = new Uint8Array(1 << 6);

  /** Begins an article; no sentence of it is read yet. */
  begin({ document }: RowContext): void {
    this.#document = document;
    const size = COUNTS * (document.tokens.length + 1);
    if (size > this.#counts.length) this.#counts = new Int16Array(2 * size);
    const { length } = document.sentences;
    if (length > this.#isRead.length) this.#isRead = new Uint8Array(2 * length);
    this.#isRead.fill(0, 0, length);
  }

  /** Reads a sentence; call it before asking for what is between its tokens. */
  read(sentence: number): void {
    if (this.#isRead[sentence] === 1) return;
    this.#isRead[sentence] = 1;
    const document = this.#document!;
    const last = document.firstToken[sentence + 1]!;
    const counts = this.#counts;
    let [commas, clauses, topics] = [0, 0, 0];
    for (let i = document.firstToken[sentence]!, at = COUNTS * i; i < last; i++, at += COUNTS) {
      counts[at] = commas;
      counts[at + 1] = clauses;
      counts[at + 2] = topics;
      if (isCharacter(document, i, COMMA)) commas++;
      if (isCharacter(document, i, TOPIC)) topics++;
      if (endsClause(document, i)) clauses++;
    }
  }

  commas(from: number, to: number): number {
    return Math.min(3, this.#between(from, to, 0));
  }

  clauses(from: number, to: number): number {
    return Math.min(2, this.#between(from, to, 1));
  }

  topics(from: number, to: number): number {
    return Math.min(2, this.#between(from, to, 2));
  }

  #between(from: number, to: number, count: number): number {
    return this.#counts[COUNTS * to + count]! - this.#counts[COUNTS * from + count]!;
  }
}
