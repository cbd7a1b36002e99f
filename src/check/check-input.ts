import { badArgument } from "../checks/arguments";
import { AnalyzerError } from "../errors";
import { type CheckedArticle, checkArticle, MOST_CHARACTERS } from "../input";
import type { Analyzer } from "../types";

/**
 * Checks the analyzer of a checker.
 * @throws AnalyzerError `ERR_OPTION`.
 */
export function checkAnalyzer(analyzer: unknown): Analyzer {
  const { analyze } = (analyzer ?? {}) as Partial<Analyzer>;
  if (typeof analyze === "function") return analyzer as Analyzer;
  throw new AnalyzerError("ERR_OPTION", "createChecker: no analyzer given, wanted what createAnalyzer returns");
}

/**
 * Checks a claim, which is like an article without a title, and the sources.
 * @throws AnalyzerError `ERR_INPUT` that says which of them is not valid.
 */
export function checkClaimInput(claim: unknown, sources: unknown) {
  if (!Array.isArray(sources)) badArgument("sources", sources, "an array of texts or articles");
  return {
    claim: named("claim", () => checkArticle(claim, MOST_CHARACTERS)),
    sources: Array.from(sources as readonly unknown[], (source, i) =>
      named(`sources[${i}]`, () => checkArticle(source, MOST_CHARACTERS)),
    ) as readonly CheckedArticle[],
  };
}

/** Names the argument in an error. */
function named<T>(name: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    const { code, message } = error as AnalyzerError;
    throw new AnalyzerError(code, `${name}: ${message}`, { cause: error });
  }
}
