import { CharSet } from "../../../text/char-set";
import { endsClause } from "../../measured/clause";
import { isCharacter } from "../../token-tests";
import type { RowContext } from "../row-context";

const COMMA = new CharSet("、");
const TOPIC = new CharSet("は");

/** What stands between two words of a sentence: a count up to each token, so that the difference of two tokens is the count between them. */
export class Boundaries {
  readonly #row: RowContext;
  readonly #commas: Int16Array;
  readonly #clauses: Int16Array;
  readonly #topics: Int16Array;
  readonly #done = new Set<number>();

  constructor(row: RowContext) {
    const count = row.document.tokens.length + 1;
    this.#row = row;
    this.#commas = new Int16Array(count);
    this.#clauses = new Int16Array(count);
    this.#topics = new Int16Array(count);
  }

  /** Reads a sentence; call it before asking for what is between its tokens. */
  read(sentence: number): void {
    if (this.#done.has(sentence)) return;
    this.#done.add(sentence);
    const { document } = this.#row;
    const last = document.firstToken[sentence + 1]!;
    let [commas, clauses, topics] = [0, 0, 0];
    for (let i = document.firstToken[sentence]!; i < last; i++) {
      this.#commas[i] = commas;
      this.#clauses[i] = clauses;
      this.#topics[i] = topics;
      if (isCharacter(document, i, COMMA)) commas++;
      if (isCharacter(document, i, TOPIC)) topics++;
      if (endsClause(document, i)) clauses++;
    }
  }

  commas(from: number, to: number): number {
    return Math.min(3, this.#commas[to]! - this.#commas[from]!);
  }

  clauses(from: number, to: number): number {
    return Math.min(2, this.#clauses[to]! - this.#clauses[from]!);
  }

  topics(from: number, to: number): number {
    return Math.min(2, this.#topics[to]! - this.#topics[from]!);
  }
}
