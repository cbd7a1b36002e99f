import { AnalyzerError } from "./errors";
import { MOST_CHARACTERS } from "./input";
import { checkRecognizers } from "./recognizers";
import type { AnalyzerOptions, Background, Recognizers, Tokenizer } from "./types";

/** Options with every default filled in. */
export interface Settings {
  readonly tokenizer: Tokenizer | undefined;
  readonly userDictionary: AnalyzerOptions["userDictionary"];
  readonly data: AnalyzerOptions["data"];
  readonly entities: AnalyzerOptions["entities"];
  readonly recognizers: Recognizers;
  readonly timeZone: string;
  readonly fiscalYearStart: number;
  readonly keywords: { readonly max: number; readonly background: Background | undefined };
  readonly keySentences: number;
  readonly maxCharacters: number;
  readonly signal: AbortSignal | undefined;
}

const OPTION_NAMES = [
  "tokenizer",
  "userDictionary",
  "data",
  "entities",
  "recognizers",
  "timeZone",
  "fiscalYearStart",
  "keywords",
  "keySentences",
  "maxCharacters",
  "signal",
];
/** Why an option for the library's own tokenizer is refused. */
const NO_TOKENIZER = "no tokenizer with it: it applies to the library's own tokenizer";
const DEFAULT_TIME_ZONE = "Asia/Tokyo";
const KEYWORD_OPTION_NAMES = ["max", "background"];

/**
 * Checks the options of an analyzer and fills in the defaults.
 *
 * @throws AnalyzerError `ERR_OPTION` that names the option and what would be right
 */
export function checkOptions(options: AnalyzerOptions): Settings {
  checkKeys("options", options, OPTION_NAMES);
  const {
    tokenizer,
    userDictionary,
    data,
    entities,
    recognizers = {},
    timeZone = DEFAULT_TIME_ZONE,
    fiscalYearStart = 4,
    keywords = {},
    keySentences = 3,
    maxCharacters = 1_000_000,
    signal,
  } = options;
  if (tokenizer !== undefined && typeof tokenizer?.tokenize !== "function")
    fail("tokenizer", "an object with a tokenize function", tokenizer);
  if (userDictionary !== undefined && typeof userDictionary !== "string" && !Array.isArray(userDictionary))
    fail("userDictionary", "the path of a CSV or an array of words", userDictionary);
  if (userDictionary !== undefined && tokenizer !== undefined) fail("userDictionary", NO_TOKENIZER, userDictionary);
  if (data !== undefined && tokenizer !== undefined) fail("data", NO_TOKENIZER, data);
  if (entities !== undefined && typeof entities !== "string" && !Array.isArray(entities))
    fail("entities", "the path of a CSV or an array of entities", entities);
  if (signal !== undefined && typeof signal?.aborted !== "boolean") fail("signal", "an AbortSignal", signal);
  if (typeof timeZone !== "string" || !isTimeZone(timeZone))
    fail("timeZone", "an IANA time zone such as Asia/Tokyo", timeZone);
  checkKeys("keywords", keywords, KEYWORD_OPTION_NAMES, "keywords.");
  return {
    tokenizer,
    userDictionary,
    data,
    entities,
    recognizers: checkRecognizers(recognizers),
    timeZone,
    fiscalYearStart: wholeNumber("fiscalYearStart", fiscalYearStart, 1, 12),
    keywords: {
      max: wholeNumber("keywords.max", keywords.max ?? 10, 0, 1000),
      background: keywords.background === undefined ? undefined : checkBackground(keywords.background),
    },
    keySentences: wholeNumber("keySentences", keySentences, 0, 1000),
    maxCharacters: wholeNumber("maxCharacters", maxCharacters, 1, MOST_CHARACTERS),
    signal,
  };
}

/** Checks a background, which may come from a file. */
function checkBackground(background: Background): Background {
  const name = "keywords.background";
  checkKeys(name, background, ["documents", "terms", "frequencies"], `${name}.`);
  const { documents, terms, frequencies } = background;
  wholeNumber(`${name}.documents`, documents, 1, Number.MAX_SAFE_INTEGER);
  wholeNumber(`${name}.terms`, terms, 1, Number.MAX_SAFE_INTEGER);
  if (typeof frequencies !== "object" || frequencies === null || Array.isArray(frequencies))
    fail(`${name}.frequencies`, "an object", frequencies);
  for (const [term, count] of Object.entries(frequencies))
    wholeNumber(`${name}.frequencies.${term}`, count, 0, documents);
  return background;
}

function checkKeys(name: string, value: unknown, known: readonly string[], prefix = ""): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(name, "an object", value);
  for (const key of Object.keys(value)) if (!known.includes(key)) fail(prefix + key, `one of ${known.join(", ")}`, key);
}

function wholeNumber(name: string, value: unknown, low: number, high: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= low && value <= high) return value;
  return fail(name, `a whole number from ${low} to ${high}`, value);
}

/** The first look-up of a time zone in a process takes as long as half of all loading, so the default is not looked up. */
function isTimeZone(name: string): boolean {
  if (name === DEFAULT_TIME_ZONE) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function fail(name: string, wanted: string, value: unknown): never {
  throw new AnalyzerError(
    "ERR_OPTION",
    `option ${name}: ${typeof value === "string" ? `"${value}"` : String(value)} given, wanted ${wanted}`,
  );
}
