import { badOption, isOwnError } from "../checks/options";
import { messageOf, shown } from "../checks/shown";
import { AnalyzerError } from "../errors";
import { type Findings, NO_USER_FINDINGS, type UserFindings } from "../findings";
import { PositionFlags } from "../text/position-flags";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Recognizer, RecognizerDocument, Recognizers, Span, Warning } from "../types";
import { checkEntity, checkFigure, checkSpan, checkTime, type FoundCheck, type RawFound } from "./check-found";

/** Runs the user's recognizers over a text. */
export type UserFindingsReader = (found: Pick<Findings, "document" | "numerals">) => UserFindings;

/** The flag of offsets that a finding covers. */
const TAKEN = 1;

/**
 * Implements the option `recognizers`. A finding is left out with a warning if its span is invalid, if it lacks what its kind needs, or if
 * it overlaps an earlier one: figures come before times, times before entities.
 *
 * A recognizer that throws, or whose result is no list of findings, is a mistake in code and not in an article: the reader throws
 * `ERR_OPTION`, which names the recognizer, with what it threw as the cause.
 */
export function createUserFindingsReader({ figures = [], times = [], entities = [] }: Recognizers): UserFindingsReader {
  if (figures.length + times.length + entities.length === 0) return () => NO_USER_FINDINGS;
  const taken = new PositionFlags();
  return ({ document, numerals }) => {
    const view = recognizerDocument(document, numerals);
    const warnings: Warning[] = [];
    taken.begin(document.text.length);
    const run = <F extends Span>(option: string, recognizers: readonly Recognizer<F>[], check: FoundCheck<F>): F[] => {
      const kept: F[] = [];
      recognizers.forEach((recognizer, i) => {
        for (const found of findings(`recognizers.${option}[${i}]`, recognizer, view, document, check)) {
          const problem = typeof found === "string" ? found : checkFree(found, taken);
          if (problem === undefined) {
            const { start, end } = found as F;
            taken.add(start, end, TAKEN);
            kept.push(found as F);
          } else warnings.push({ code: "recognizer", message: `${recognizer.name}: ${problem}; left out` });
        }
      });
      return kept.sort((a, b) => a.start - b.start);
    };
    return {
      figures: run("figures", figures, checkFigure),
      times: run("times", times, checkTime),
      entities: run("entities", entities, checkEntity),
      warnings,
    };
  };
}

/**
 * Runs one recognizer. Returns its findings, each checked: a copy, or what is wrong with it.
 * @param option names the recognizer in an error: `recognizers.figures[0]`
 * @throws AnalyzerError `ERR_OPTION`
 */
function findings<F extends Span>(
  option: string,
  recognizer: Recognizer<F>,
  view: RecognizerDocument,
  document: TokenizedDocument,
  check: FoundCheck<F>,
): readonly (F | string)[] {
  const name = `${option} (${shown(recognizer.name)})`;
  try {
    const result: unknown = recognizer.recognize(view);
    if (!Array.isArray(result))
      return badOption(name, result, "an array of findings from recognize, [] for none; it cannot be a promise");
    return Array.from(result as unknown[], (found, i) => {
      if (typeof found !== "object" || found === null)
        return badOption(name, found, `an object with start and end as finding ${i}`);
      const { start, end } = found as RawFound;
      const span = checkSpan(start, end, document);
      return typeof span === "string" ? span : check(found as RawFound, span, document);
    });
  } catch (cause) {
    if (isOwnError(cause, name)) throw cause;
    throw new AnalyzerError(
      "ERR_OPTION",
      `option ${name}: recognize threw an error (${messageOf(cause)}), wanted an array of findings, [] for none`,
      { cause },
    );
  }
}

const checkFree = (span: Span, taken: PositionFlags): string | undefined =>
  taken.meets(span.start, span.end, TAKEN) ? `[${span.start}, ${span.end}) touches another finding` : undefined;

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
