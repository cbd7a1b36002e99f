import { ENTITY_TYPES, FIGURE_KINDS, TIME_TYPES } from "./enumerations";
import { AnalyzerError } from "./errors";
import { type Findings, NO_USER_FINDINGS, type UserFindings } from "./findings";
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

/** Runs the user's recognizers over a text. Whatever they throw reaches the caller of `analyze`. */
export type UserFindingsReader = (found: Pick<Findings, "document" | "numerals">) => UserFindings;

/** The flag of offsets that a finding covers. */
const TAKEN = 1;

/** Returns what is wrong with a finding, or undefined if nothing is. */
type Check<F> = (found: F, document: TokenizedDocument) => string | undefined;

/**
 * Implements the option `recognizers`. A finding is left out with a warning if its span is invalid, if it lacks what its kind needs, or if
 * it overlaps an earlier one: figures come before times, times before entities.
 */
export function createUserFindingsReader({ figures = [], times = [], entities = [] }: Recognizers): UserFindingsReader {
  if (figures.length + times.length + entities.length === 0) return () => NO_USER_FINDINGS;
  const taken = new PositionFlags();
  return ({ document, numerals }) => {
    const view = recognizerDocument(document, numerals);
    const warnings: Warning[] = [];
    taken.begin(document.text.length);
    const run = <F extends Span>(recognizers: readonly Recognizer<F>[], check: Check<F>): F[] => {
      const kept: F[] = [];
      for (const recognizer of recognizers) {
        for (const found of recognizer.recognize(view)) {
          const problem = checkSpan(found, document) ?? checkFree(found, taken) ?? check(found, document);
          if (problem === undefined) {
            taken.add(found.start, found.end, TAKEN);
            kept.push(found);
          } else warnings.push({ code: "recognizer", message: `${recognizer.name}: ${problem}; left out` });
        }
      }
      return kept.sort((a, b) => a.start - b.start);
    };
    return {
      figures: run(figures, checkFigure),
      times: run(times, checkTime),
      entities: run(entities, checkEntity),
      warnings,
    };
  };
}

/** Checks that a span is inside one sentence and cuts no character of the source, such as ㌔, which is キロ in the normalised view. */
function checkSpan({ start, end }: Span, { text, sentences, sentenceAt, map }: TokenizedDocument): string | undefined {
  const shown = show({ start, end });
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length)
    return `${shown} is no place in the text of ${text.length} characters`;
  const sentence = sentences[sentenceAt(start)];
  if (!sentence || start < sentence.start || sentence.end < end) return `${shown} is in no sentence`;
  const cuts = (at: number) => at > 0 && map.toSource(at - 1, at).end > map.toSource(at, at + 1).start;
  return cuts(start) || (end < text.length && cuts(end)) ? `${shown} cuts a character of the source` : undefined;
}

const checkFree = (span: Span, taken: PositionFlags): string | undefined =>
  taken.meets(span.start, span.end, TAKEN) ? `${show(span)} touches another finding` : undefined;

const show = ({ start, end }: Span): string => `[${start}, ${end})`;

const EXACT_NUMBER = /^-?\d+(?:\.\d+)?$/;

const checkFigure: Check<FoundFigure> = ({ kind, decimal, low, high, measuredProperty }, document) => {
  if (!FIGURE_KINDS.includes(kind)) return `kind is ${String(kind)}, wanted one of ${FIGURE_KINDS.join(", ")}`;
  const numbers = decimal === undefined || decimal === null ? [low, high] : [decimal];
  if (!numbers.every((number) => typeof number === "string" && EXACT_NUMBER.test(number)))
    return 'wanted decimal, or low and high, as exact numbers such as "-1234.5"';
  return measuredProperty && checkSpan(measuredProperty, document);
};

const checkTime: Check<FoundTime> = ({ type, timex }) => {
  if (!TIME_TYPES.includes(type)) return `type is ${String(type)}, wanted one of ${TIME_TYPES.join(", ")}`;
  return typeof timex === "string" && timex !== "" ? undefined : "timex is missing";
};

const checkEntity: Check<FoundEntity> = ({ type }) =>
  ENTITY_TYPES.includes(type) ? undefined : `type is ${String(type)}, wanted one of ${ENTITY_TYPES.join(", ")}`;

/** Returns the document that recognizers see: plain objects with offsets into the normalised view. */
function recognizerDocument(
  { text, sentences, tokens, starts, ends }: TokenizedDocument,
  numerals: Findings["numerals"],
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

/**
 * Checks the value of the option `recognizers`.
 *
 * @throws AnalyzerError `ERR_OPTION`
 */
export function checkRecognizers(value: unknown): Recognizers {
  const fail = (name: string, wanted: string): never => {
    throw new AnalyzerError("ERR_OPTION", `option ${name}: wanted ${wanted}`);
  };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail("recognizers", "an object");
  for (const [kind, list] of Object.entries(value)) {
    const name = `recognizers.${kind}`;
    if (!["figures", "times", "entities"].includes(kind)) fail(name, "one of figures, times, entities");
    if (!Array.isArray(list)) return fail(name, "an array");
    for (const [i, one] of list.entries())
      if (typeof one?.name !== "string" || typeof one.recognize !== "function")
        fail(`${name}[${i}]`, "an object with a name and a function recognize");
  }
  return value as Recognizers;
}
