import { ENTITY_TYPES, FIGURE_KINDS, TIME_TYPES } from "./enumerations";
import { AnalyzerError } from "./errors";
import type { Numeral } from "./numerals/numeral";
import { PositionFlags } from "./text/position-flags";
import type { TokenizedDocument } from "./tokens/tokenized-document";
import type {
  FoundEntity,
  FoundFigure,
  FoundTime,
  Recognizer,
  RecognizerDocument,
  Recognizers,
  Span,
  Warning,
} from "./types";

/** What the user's recognizers found in a text: places of the reading view, in order, none of which touches another. */
export interface UserFindings {
  readonly figures: readonly FoundFigure[];
  readonly times: readonly FoundTime[];
  readonly entities: readonly FoundEntity[];
  /** What was left out, and why. */
  readonly warnings: readonly Warning[];
}

/** Asks the user's recognizers. What they throw is the user's to see. */
export type UserReader = (document: TokenizedDocument, numerals: readonly Numeral[]) => UserFindings;

export const NO_USER_FINDINGS: UserFindings = { figures: [], times: [], entities: [], warnings: [] };
const TAKEN = 1;
const EXACT = /^-?\d+(?:\.\d+)?$/;

/** Why what a finding says beside its place will not do; undefined where it will. */
type Check<F> = (found: F, document: TokenizedDocument) => string | undefined;

const checkFigure: Check<FoundFigure> = ({ kind, decimal, low, high, measuredProperty }, document) => {
  if (!FIGURE_KINDS.includes(kind)) return `kind is ${String(kind)}, wanted one of ${FIGURE_KINDS.join(", ")}`;
  const numbers = decimal === undefined || decimal === null ? [low, high] : [decimal];
  if (!numbers.every((number) => typeof number === "string" && EXACT.test(number)))
    return 'wanted decimal, or low and high, as exact numbers such as "-1234.5"';
  return measuredProperty && noPlace(measuredProperty, document);
};
const checkTime: Check<FoundTime> = ({ type, timex }) => {
  if (!TIME_TYPES.includes(type)) return `type is ${String(type)}, wanted one of ${TIME_TYPES.join(", ")}`;
  return typeof timex === "string" && timex !== "" ? undefined : "timex is missing";
};
const checkEntity: Check<FoundEntity> = ({ type }) =>
  ENTITY_TYPES.includes(type) ? undefined : `type is ${String(type)}, wanted one of ${ENTITY_TYPES.join(", ")}`;

/**
 * The option `recognizers`. A finding without a place in the text or without what its kind needs is dropped with a warning, and so is one
 * that touches an earlier one: figures go before times, times before entities.
 */
export function createUserReader({ figures = [], times = [], entities = [] }: Recognizers): UserReader {
  if (figures.length + times.length + entities.length === 0) return () => NO_USER_FINDINGS;
  const taken = new PositionFlags();
  return (document, numerals) => {
    const given = recognizerDocument(document, numerals);
    const warnings: Warning[] = [];
    taken.begin(document.text.length);
    const ask = <F extends Span>(recognizers: readonly Recognizer<F>[], check: Check<F>): F[] => {
      const kept: F[] = [];
      for (const recognizer of recognizers) {
        for (const found of recognizer.recognize(given)) {
          const problem = noPlace(found, document) ?? touches(found, taken) ?? check(found, document);
          if (problem === undefined) {
            taken.add(found.start, found.end, TAKEN);
            kept.push(found);
          } else warnings.push({ code: "recognizer", message: `${recognizer.name}: ${problem}; left out` });
        }
      }
      return kept.sort((a, b) => a.start - b.start);
    };
    return {
      figures: ask(figures, checkFigure),
      times: ask(times, checkTime),
      entities: ask(entities, checkEntity),
      warnings,
    };
  };
}

/** A finding lies in a sentence and cuts no character of the source, such as ㌔, which is キロ in the text of the rooms. */
function noPlace({ start, end }: Span, { text, sentences, sentenceAt, map }: TokenizedDocument): string | undefined {
  const place = `[${start}, ${end})`;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length)
    return `${place} is no place in the text of ${text.length} characters`;
  const sentence = sentences[sentenceAt(start)];
  if (!sentence || start < sentence.start || sentence.end < end) return `${place} is in no sentence`;
  const cuts = (at: number) => at > 0 && map.toSource(at - 1, at).end > map.toSource(at, at + 1).start;
  return cuts(start) || (end < text.length && cuts(end)) ? `${place} cuts a character of the source` : undefined;
}

const touches = ({ start, end }: Span, taken: PositionFlags): string | undefined =>
  taken.meets(start, end, TAKEN) ? `[${start}, ${end}) touches another finding` : undefined;

function recognizerDocument(
  { text, sentences, tokens, starts, ends }: TokenizedDocument,
  numerals: readonly Numeral[],
): RecognizerDocument {
  return {
    text,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    tokens: tokens.map((token, i) => ({
      surface: token.surface,
      start: starts[i]!,
      end: ends[i]!,
      pos: token.pos,
      posDetail: token.posDetail,
      conjugationType: token.conjugationType,
      conjugationForm: token.conjugationForm,
      lemma: token.lemma,
      ...(token.reading === undefined ? {} : { reading: token.reading }),
      ...(token.pronunciation === undefined ? {} : { pronunciation: token.pronunciation }),
      known: token.known,
    })),
    numerals: numerals.map(({ start, end, decimal }) => ({ start, end, decimal })),
  };
}

/** Those that touch none of the spans; both in order. */
export function withoutOverlapping<S extends Span>(items: readonly S[], spans: readonly Span[]): readonly S[] {
  if (spans.length === 0) return items;
  let next = 0;
  return items.filter(({ start, end }) => {
    while (next < spans.length && spans[next]!.end <= start) next++;
    return next === spans.length || end <= spans[next]!.start;
  });
}

/** @throws AnalyzerError `ERR_OPTION` */
export function checkRecognizers(given: unknown): Recognizers {
  const fail = (name: string, wanted: string): never => {
    throw new AnalyzerError("ERR_OPTION", `option ${name}: wanted ${wanted}`);
  };
  if (typeof given !== "object" || given === null || Array.isArray(given)) return fail("recognizers", "an object");
  for (const [kind, list] of Object.entries(given)) {
    const name = `recognizers.${kind}`;
    if (!["figures", "times", "entities"].includes(kind)) fail(name, "one of figures, times, entities");
    if (!Array.isArray(list)) return fail(name, "an array");
    for (const [i, one] of list.entries())
      if (typeof one?.name !== "string" || typeof one.recognize !== "function")
        fail(`${name}[${i}]`, "an object with a name and a function recognize");
  }
  return given as Recognizers;
}
