import { createAnalyzer } from "../index";
import type { AnalyzerOptions, Article, Summary } from "../types";
import { createPool, type Pool } from "./pool";
import type { PoolOptions } from "./pool-options";

/** The longest text, in characters, that is read in this thread. It takes less than half a second. */
const LONGEST_HERE = 40_000;

/** An analyzer whose `analyze` may take another thread. */
export interface AsyncAnalyzer {
  analyze(article: string | Article): Promise<Summary>;
}

/**
 * Creates an analyzer that reads a long article in a thread of its own, which starts with the first of them: a process that reads an article of
 * a million characters would answer no signal for seconds.
 * @throws AnalyzerError `ERR_OPTION`, `ERR_DICTIONARY`.
 */
export async function createResponsiveAnalyzer(
  options: Omit<PoolOptions, "threads" | "signal"> & Pick<AnalyzerOptions, "signal">,
): Promise<AsyncAnalyzer> {
  const analyzer = await createAnalyzer(options);
  let pool: Promise<Pool> | undefined;
  return {
    async analyze(article) {
      const text = typeof article === "string" ? article : article?.text;
      if (typeof text !== "string" || text.length <= LONGEST_HERE) return analyzer.analyze(article);
      pool ??= createPool({ ...options, threads: 1 });
      return (await pool).analyze(article);
    },
  };
}
