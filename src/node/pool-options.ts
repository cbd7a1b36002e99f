import { badOption, checkSignal, readOptions, wholeNumber } from "../checks/options";
import { checkOptions, OPTION_NAMES } from "../options";
import type { AnalyzerOptions } from "../types";
import { defaultThreads, MOST_THREADS } from "./threads";

/** Options of `createPool`: those of an analyzer, except those with functions, which cannot be sent to a thread. */
export interface PoolOptions extends Omit<AnalyzerOptions, "tokenizer" | "data" | "recognizers" | "signal"> {
  /**
   * As in `AnalyzerOptions`; a tokenizer of your own has functions, which cannot be sent to the threads. Each thread loads kuromoji once more.
   * @example "kuromoji"
   */
  readonly tokenizer?: "kuromoji";
  /**
   * The number of threads, 1 to 1024. Default: one per core, but at most one per 512 MB of memory.
   * @example 4
   */
  readonly threads?: number;
  /**
   * Ends the threads when it is aborted; every article that has no answer yet is rejected with `ERR_ABORTED`.
   * @example AbortSignal.timeout(60_000)
   */
  readonly signal?: AbortSignal;
}

/** The options of an analyzer that a pool cannot take, and why. */
const REFUSED = {
  recognizers: "none: they have functions, which cannot be sent to the threads of a pool",
  data: "none: the threads of a pool share the words of the package",
} as const;
/** In the order of a message: the options that a pool takes. */
const POOL_OPTION_NAMES = [
  "threads",
  ...OPTION_NAMES.filter((name): name is Exclude<typeof name, keyof typeof REFUSED> => !(name in REFUSED)),
] as const;

/** The options of a pool after the check. */
export interface PoolSettings {
  readonly threads: number;
  readonly signal: AbortSignal | undefined;
  /** The limit on the length of an article. */
  readonly maxCharacters: number;
  /** The options of the analyzers: plain data, a copy. */
  readonly analyzerOptions: AnalyzerOptions;
}

/**
 * Checks the options of a pool.
 * @throws AnalyzerError `ERR_OPTION`.
 */
export function checkPoolOptions(options: PoolOptions): PoolSettings {
  const all = [...POOL_OPTION_NAMES, ...(Object.keys(REFUSED) as (keyof typeof REFUSED)[])] as const;
  const given = readOptions("options", options, all);
  for (const name of Object.keys(REFUSED) as (keyof typeof REFUSED)[])
    if (given[name] !== undefined) badOption(name, given[name], REFUSED[name]);
  if (given.tokenizer !== undefined && given.tokenizer !== "kuromoji")
    badOption(
      "tokenizer",
      given.tokenizer,
      '"kuromoji" or none: it has functions, which cannot be sent to the threads of a pool',
    );
  const { threads = defaultThreads() } = given;
  const copied = Object.entries(given)
    .filter(([name, value]) => name !== "threads" && name !== "signal" && value !== undefined)
    .map(([name, value]) => [name, copyOf(name, value)]);
  const analyzerOptions = Object.fromEntries(copied) as AnalyzerOptions;
  return {
    threads: wholeNumber("threads", threads, 1, MOST_THREADS),
    signal: checkSignal("signal", given.signal),
    maxCharacters: checkOptions(analyzerOptions).maxCharacters,
    analyzerOptions,
  };
}

/** Copies a value as it is sent to a thread. */
function copyOf(name: string, value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return badOption(name, value, "plain data: a function or a proxy cannot be sent to the threads of a pool");
  }
}
