import type { Numeral } from "../numerals/numeral";
import type { PositionFlags } from "../text/position-flags";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Entity, Mention, Span, TimeExpression } from "../types";
import type { FigureLexicon } from "./lexicon";

/** A mention with the entity it names. */
export interface Name {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** What the rules of this room read. */
export interface FigureContext {
  readonly document: TokenizedDocument;
  readonly text: string;
  readonly lexicon: FigureLexicon;
  readonly times: readonly TimeExpression[];
  /** What stands at the places of the text. */
  readonly marks: PositionFlags;
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

/** What stands at a place of the text: a name or an address, a time, a figure. */
export enum Mark {
  Name = 1,
  Time = 2,
  Figure = 4,
}

export function createContext(
  document: TokenizedDocument,
  lexicon: FigureLexicon,
  numerals: readonly Numeral[],
  entities: readonly Entity[],
  times: readonly TimeExpression[],
  marks: PositionFlags,
): FigureContext {
  marks.begin(document.text.length);
  for (const { start, end } of document.addresses) marks.add(start, end, Mark.Name);
  for (const { start, end } of times) marks.add(start, end, Mark.Time);
  /** The names by the places at which they end. */
  const names: (Name | undefined)[] = new Array(document.text.length + 1);
  for (const entity of entities) {
    for (const mention of entity.mentions) {
      marks.add(mention.start, mention.end, Mark.Name);
      names[mention.end] = { entity, mention };
    }
  }
  let persons: readonly Name[] | undefined;
  const personsInOrder = (): Name[] => names.filter((name) => name?.entity.type === "person") as Name[];
  return {
    document,
    text: document.text,
    lexicon,
    times,
    marks,
    numeralAt: (at) => {
      const found = numerals[upTo(numerals, at, startOf)];
      return found?.start === at ? found : undefined;
    },
    taken: (at) => marks.has(at, Mark.Name | Mark.Time),
    meetsTime: ({ start, end }) => marks.meets(start, end, Mark.Time),
    timeEndingAt: (at) => {
      const found = times[upTo(times, at, endOf)];
      return found?.end === at ? found : undefined;
    },
    nameEndingAt: (at) => names[at],
    personBefore: (at) => {
      persons ??= personsInOrder();
      return persons[upTo(persons, at, ({ mention }) => mention.end)];
    },
    fullerMoney: new Map(),
  };
}

const startOf = ({ start }: Span): number => start;
const endOf = ({ end }: Span): number => end;

/** The index of the last item, in order of place, whose place is not behind `at`; -1 where all are. */
function upTo<T>(items: readonly T[], at: number, place: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(items[middle]!) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
