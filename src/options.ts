import {
  badOption,
  checkPathOrRows,
  checkSignal,
  checkTokenizer,
  isBuffer,
  reading,
  readOptions,
  wholeNumber,
} from "./checks/options";
import { STAGES } from "./enumerations";
import { MOST_CHARACTERS } from "./input";
import { checkRecognizers } from "./recognizers/check-recognizers";
import { planOf, type StagePlan } from "./stages/plan";
import type { AnalyzerOptions, Background, ParserOptions, Recognizers, Stage, Tokenizer } from "./types";

/** Options with every default filled in. */
export interface Settings {
  readonly tokenizer: Tokenizer | "kuromoji" | undefined;
  readonly userDictionary: AnalyzerOptions["userDictionary"];
  readonly data: AnalyzerOptions["data"];
  readonly entities: AnalyzerOptions["entities"];
  readonly stages: StagePlan;
  readonly recognizers: Recognizers;
  readonly timeZone: string;
  readonly fiscalYearStart: number;
  readonly keywords: { readonly max: number; readonly background: Background | undefined };
  readonly keySentences: number;
  readonly certainty: number;
  readonly maxCharacters: number;
  readonly signal: AbortSignal | undefined;
}

/** The names of the options of an analyzer. */
export const OPTION_NAMES = [
  "tokenizer",
  "userDictionary",
  "data",
  "stages",
  "entities",
  "recognizers",
  "timeZone",
  "fiscalYearStart",
  "keywords",
  "keySentences",
  "certainty",
  "maxCharacters",
  "signal",
] as const satisfies readonly (keyof AnalyzerOptions)[];
/** The names of the options of a parser. */
export const PARSER_OPTION_NAMES = [
  "tokenizer",
  "userDictionary",
  "data",
  "entities",
  "maxCharacters",
  "signal",
] as const satisfies readonly (keyof ParserOptions)[];
/** The options that say where words come from. */
const WORD_OPTIONS = ["tokenizer", "userDictionary", "data"] as const;
const DEFAULT_MAX_CHARACTERS = 1_000_000;
/** Why an option for the library's own tokenizer is refused. */
const NO_TOKENIZER = "no tokenizer with it: it applies to the library's own tokenizer";
/** Why a gazetteer is refused. */
const NO_ENTITIES = `none: of the stages asked for none reads names; add "entities" to the option stages`;
const DEFAULT_TIME_ZONE = "Asia/Tokyo";
const KEYWORD_OPTION_NAMES = ["max", "background"] as const;

/**
 * Checks the options of an analyzer and fills in the defaults. Each option is read once, so that what was checked is what is used.
 *
 * @throws AnalyzerError `ERR_OPTION` that names the option and what would be right
 */
export function checkOptions(options: AnalyzerOptions): Settings {
  const given = readOptions("options", options, OPTION_NAMES);
  const { timeZone = DEFAULT_TIME_ZONE, fiscalYearStart = 4, keySentences = 3, certainty = 0 } = given;
  if (typeof timeZone !== "string" || !isTimeZone(timeZone))
    badOption("timeZone", timeZone, "an IANA time zone such as Asia/Tokyo");
  const keywords = given.keywords === undefined ? {} : given.keywords;
  const { max = 10, background } = readOptions("keywords", keywords, KEYWORD_OPTION_NAMES, "keywords.");
  const stages = planOf(checkStages(given.stages));
  const { tokenizer, userDictionary, data, entities, maxCharacters, signal } = checkCommonOptions(given);
  // The gazetteer of a stage that never runs would be ignored without a word.
  if (entities !== undefined && !stages.runs.entities) badOption("entities", entities, NO_ENTITIES);
  return {
    tokenizer,
    userDictionary,
    data,
    entities,
    stages,
    recognizers: checkRecognizers(given.recognizers === undefined ? {} : given.recognizers),
    timeZone,
    fiscalYearStart: wholeNumber("fiscalYearStart", fiscalYearStart, 1, 12),
    keywords: {
      max: wholeNumber("keywords.max", max, 0, 1000),
      background: background === undefined ? undefined : checkBackground(background),
    },
    keySentences: wholeNumber("keySentences", keySentences, 0, 1000),
    certainty: checkCertainty(certainty),
    maxCharacters,
    signal,
  };
}

/** A parser's options with every default filled in. */
export type ParserSettings = Pick<Settings, (typeof PARSER_OPTION_NAMES)[number]>;

/**
 * Checks the options of a parser and fills in the defaults.
 *
 * @throws AnalyzerError `ERR_OPTION` that names the option and what would be right
 */
export const checkParserOptions = (options: ParserOptions): ParserSettings =>
  checkCommonOptions(readOptions("options", options, PARSER_OPTION_NAMES));

/** Checks the options that an analyzer and a parser have in common. */
function checkCommonOptions(given: { readonly [K in (typeof PARSER_OPTION_NAMES)[number]]: unknown }): ParserSettings {
  const { maxCharacters = DEFAULT_MAX_CHARACTERS } = given;
  return {
    ...checkWordOptions(given),
    entities: checkPathOrRows("entities", given.entities as AnalyzerOptions["entities"], "entities"),
    maxCharacters: wholeNumber("maxCharacters", maxCharacters, 1, MOST_CHARACTERS),
    signal: checkSignal("signal", given.signal),
  };
}

/**
 * Checks the options that say where words come from, for an analyzer and for a background.
 * @throws AnalyzerError `ERR_OPTION`
 */
export function checkWordOptions(
  given: { readonly [K in (typeof WORD_OPTIONS)[number]]?: unknown },
): Pick<Settings, "tokenizer" | "userDictionary" | "data"> {
  const tokenizer = checkTokenizer("tokenizer", given.tokenizer as Settings["tokenizer"]);
  const userDictionary = checkPathOrRows("userDictionary", given.userDictionary as Settings["userDictionary"], "words");
  const { data } = given;
  if (userDictionary !== undefined && tokenizer !== undefined)
    badOption("userDictionary", userDictionary, NO_TOKENIZER);
  if (isBuffer(data) && tokenizer !== undefined) badOption("data", data, NO_TOKENIZER);
  return { tokenizer, userDictionary, data: data as Settings["data"] };
}

/** Returns the stages asked for: all, if the option is not given. */
function checkStages(given: unknown): ReadonlySet<Stage> {
  if (given === undefined) return new Set(STAGES);
  const wanted = `a list of one or more of ${STAGES.join(", ")}`;
  const stages = reading("stages", () => (Array.isArray(given) ? Array.from<unknown>(given) : []));
  const isStage = (value: unknown): value is Stage => (STAGES as readonly unknown[]).includes(value);
  const wrong = stages.findIndex((stage) => !isStage(stage));
  if (wrong >= 0) return badOption(`stages[${wrong}]`, stages[wrong], `one of ${STAGES.join(", ")}`);
  return stages.length === 0 ? badOption("stages", given, wanted) : new Set(stages as Stage[]);
}

function checkCertainty(certainty: unknown): number {
  // not the negation: NaN is no number between the two
  return typeof certainty === "number" && certainty >= 0 && certainty <= 1
    ? certainty
    : badOption("certainty", certainty, "a number from 0 to 1, such as 0.8");
}

/** Checks a background, which may come from a file, and copies it. */
function checkBackground(background: unknown): Background {
  const name = "keywords.background";
  const given = readOptions(name, background, ["documents", "terms", "frequencies"], `${name}.`);
  const documents = wholeNumber(`${name}.documents`, given.documents, 1, Number.MAX_SAFE_INTEGER);
  const terms = wholeNumber(`${name}.terms`, given.terms, 1, Number.MAX_SAFE_INTEGER);
  const { frequencies } = given;
  const wanted = 'an object with a number for each noun, such as { "純利益": 120 }';
  const counts = reading(`${name}.frequencies`, () => {
    if (typeof frequencies !== "object" || frequencies === null || Array.isArray(frequencies))
      return badOption(`${name}.frequencies`, frequencies, wanted);
    return Object.entries(frequencies);
  });
  for (const [term, count] of counts) wholeNumber(`${name}.frequencies.${term.slice(0, 60)}`, count, 0, documents);
  return { documents, terms, frequencies: Object.fromEntries(counts) as Background["frequencies"] };
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
