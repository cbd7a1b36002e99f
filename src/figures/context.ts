import type { Numeral } from "../numerals/numeral";
import type { Reading } from "../tokens/reading";
import type { Entity, Span, TimeExpression } from "../types";
import type { FigureLexicon } from "./lexicon";

/** What the rules of this room read. */
export interface FigureContext {
  readonly reading: Reading;
  readonly text: string;
  readonly lexicon: FigureLexicon;
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly numeralAt: (start: number) => Numeral | undefined;
  /** True where a name, a time or an address stands. */
  readonly taken: (at: number) => boolean;
  /** The entity whose mention ends at `at`. */
  readonly entityEndingAt: (at: number) => Entity | undefined;
  /** Codes of money by the short name whose fuller name came before: クローネ after ノルウェー・クローネ. Filled as the article is read. */
  readonly fullerMoney: Map<string, string>;
}

export function createContext(
  reading: Reading,
  lexicon: FigureLexicon,
  numerals: readonly Numeral[],
  entities: readonly Entity[],
  times: readonly TimeExpression[],
): FigureContext {
  const starts = new Map(numerals.map((n) => [n.start, n]));
  const taken = new Uint8Array(reading.text.length);
  const ends = new Map<number, Entity>();
  const mark = (span: Span) => taken.fill(1, span.start, span.end);
  reading.addresses.forEach(mark);
  times.forEach(mark);
  for (const entity of entities) {
    for (const mention of entity.mentions) {
      mark(mention);
      ends.set(mention.end, entity);
    }
  }
  return {
    reading,
    text: reading.text,
    lexicon,
    entities,
    times,
    numeralAt: (start) => starts.get(start),
    taken: (at) => taken[at] === 1,
    entityEndingAt: (at) => ends.get(at),
    fullerMoney: new Map(),
  };
}
