import type { Numeral } from "../numerals/numeral";
import type { SentenceTree } from "../parse/parse-sentence";
import type { ParsedDocument } from "../parse/parsed-document";
import type { PositionFlags } from "../text/position-flags";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Entity, Mention, Span, TimeExpression } from "../types";
import type { FigureLexicon } from "./lexicon";
import { type OrderEvidence, readOrderEvidence } from "./order-evidence";

/** A mention of a name with its entity. */
export interface NamedMention {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** What the earlier stages found in one article. */
export interface FigureInput {
  readonly document: TokenizedDocument;
  /** In order of position. */
  readonly numerals: readonly Numeral[];
  readonly entities: readonly Entity[];
  /** In order of position. */
  readonly times: readonly TimeExpression[];
  readonly parsed: ParsedDocument<SentenceTree>;
}

/** One article as the rules for figures read it. All positions are in the normalised view. */
export interface FigureContext {
  readonly document: TokenizedDocument;
  readonly text: string;
  readonly lexicon: FigureLexicon;
  readonly times: readonly TimeExpression[];
  readonly parsed: ParsedDocument<SentenceTree>;
  /** The bits of `PositionFlag` of each position of the text. */
  readonly flags: PositionFlags;
  readonly numeralAt: (start: number) => Numeral | undefined;
  /** Whether a position is inside a name, an address or a time expression. */
  readonly isTaken: (at: number) => boolean;
  /** Whether a span overlaps a time expression. */
  readonly overlapsTime: (span: Span) => boolean;
  /** Whether a span begins or ends inside a name that is not inside the span. */
  readonly crossesName: (span: Span) => boolean;
  readonly timeEndingAt: (end: number) => TimeExpression | undefined;
  readonly nameEndingAt: (end: number) => NamedMention | undefined;
  /** The last mention of a person that ends at `end` or before. */
  readonly personBefore: (end: number) => NamedMention | undefined;
  /** What the whole article says of counters that may order: 7回 in an article about baseball. */
  readonly orderEvidence: () => OrderEvidence;
  /** Currency codes by short name, once the article has used the full one: クローネ after ノルウェー・クローネ. Filled while the article is read. */
  readonly codesByShortName: Map<string, string>;
}

/** What a position of the text is part of. */
export enum PositionFlag {
  /** A name or an address. */
  Name = 1,
  Time = 2,
  Figure = 4,
}

/**
 * Makes the context of one article.
 * @param flags memory to reuse; it is cleared
 */
export function createContext(
  { document, numerals, entities, times, parsed }: FigureInput,
  lexicon: FigureLexicon,
  flags: PositionFlags,
): FigureContext {
  flags.begin(document.text.length);
  for (const { start, end } of document.addresses) flags.add(start, end, PositionFlag.Name);
  for (const { start, end } of times) flags.add(start, end, PositionFlag.Time);
  /** Mentions by their end. */
  const names: (NamedMention | undefined)[] = new Array(document.text.length + 1);
  for (const entity of entities) {
    for (const mention of entity.mentions) {
      flags.add(mention.start, mention.end, PositionFlag.Name);
      names[mention.end] = { entity, mention };
    }
  }
  /** In order of position; made on first use. */
  let persons: readonly NamedMention[] | undefined;
  let evidence: OrderEvidence | undefined;
  const findPersons = (): NamedMention[] => names.filter((name) => name?.entity.type === "person") as NamedMention[];
  return {
    document,
    text: document.text,
    lexicon,
    times,
    parsed,
    flags,
    numeralAt: (at) => {
      const found = numerals[lastUpTo(numerals, at, startOf)];
      return found?.start === at ? found : undefined;
    },
    isTaken: (at) => flags.has(at, PositionFlag.Name | PositionFlag.Time),
    overlapsTime: ({ start, end }) => flags.meets(start, end, PositionFlag.Time),
    crossesName: ({ start, end }) => {
      if (!flags.meets(start, end, PositionFlag.Name)) return false;
      for (let at = start + 1; at <= end; at++) if ((names[at]?.mention.start ?? start) < start) return true;
      for (let at = end + 1; flags.has(at - 1, PositionFlag.Name); at++)
        if (names[at]) return names[at]!.mention.start < end;
      return false;
    },
    timeEndingAt: (at) => {
      const found = times[lastUpTo(times, at, endOf)];
      return found?.end === at ? found : undefined;
    },
    nameEndingAt: (at) => names[at],
    personBefore: (at) => {
      persons ??= findPersons();
      return persons[lastUpTo(persons, at, ({ mention }) => mention.end)];
    },
    orderEvidence: () => {
      evidence ??= readOrderEvidence(document.text, lexicon.orderWords);
      return evidence;
    },
    codesByShortName: new Map(),
  };
}

const startOf = ({ start }: Span): number => start;
const endOf = ({ end }: Span): number => end;

/** The index of the last item whose position is `at` or before, of items in order of position; -1 if there is none. */
function lastUpTo<T>(items: readonly T[], at: number, positionOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positionOf(items[middle]!) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
