import type { Numeral } from "../numerals/numeral";
import type { Reading } from "../tokens/reading";
import type { Entity, Mention, Span, TimeExpression } from "../types";
import type { FigureLexicon } from "./lexicon";

/** A mention with the entity it names. */
export interface Name {
  readonly entity: Entity;
  readonly mention: Mention;
}

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
  /** Whether a span and a time have a place in common. */
  readonly meetsTime: (span: Span) => boolean;
  readonly timeEndingAt: (at: number) => TimeExpression | undefined;
  /** The name that ends at `at`. */
  readonly nameEndingAt: (at: number) => Name | undefined;
  /** The person named last before `at`. */
  readonly personBefore: (at: number) => Name | undefined;
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
  const timed = new Uint8Array(reading.text.length);
  const names: Name[] = [];
  const mark = (span: Span) => taken.fill(1, span.start, span.end);
  reading.addresses.forEach(mark);
  times.forEach(mark);
  for (const { start, end } of times) timed.fill(1, start, end);
  for (const entity of entities) {
    for (const mention of entity.mentions) {
      mark(mention);
      names.push({ entity, mention });
    }
  }
  const timeEnds = new Map(times.map((time) => [time.end, time]));
  const ends = new Map(names.map((name) => [name.mention.end, name]));
  const persons = names.filter(({ entity }) => entity.type === "person").sort((a, b) => a.mention.end - b.mention.end);
  const personBefore = (at: number): Name | undefined => {
    let low = 0;
    let high = persons.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (persons[middle]!.mention.end <= at) low = middle + 1;
      else high = middle;
    }
    return persons[low - 1];
  };
  return {
    reading,
    text: reading.text,
    lexicon,
    entities,
    times,
    numeralAt: (start) => starts.get(start),
    taken: (at) => taken[at] === 1,
    meetsTime: ({ start, end }) => timed.subarray(start, end).includes(1),
    timeEndingAt: (at) => timeEnds.get(at),
    nameEndingAt: (at) => ends.get(at),
    personBefore,
    fullerMoney: new Map(),
  };
}
