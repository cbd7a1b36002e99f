import { AnalyzerError } from "./errors";
import type { AnalyzerOptions, Tokenizer } from "./types";

/** Options with every default filled in. */
export interface Settings {
  readonly tokenizer: Tokenizer | undefined;
  readonly timeZone: string;
  readonly fiscalYearStart: number;
  readonly keywords: { readonly max: number };
  readonly keySentences: number;
  readonly maxCharacters: number;
}

const KNOWN = ["tokenizer", "timeZone", "fiscalYearStart", "keywords", "keySentences", "maxCharacters"];

/** @throws AnalyzerError `ERR_OPTION` that names the option and what would be right. */
export function checkOptions(options: AnalyzerOptions): Settings {
  if (typeof options !== "object" || options === null) fail("options", "an object", options);
  for (const key of Object.keys(options)) if (!KNOWN.includes(key)) fail(key, `one of ${KNOWN.join(", ")}`, key);
  const { tokenizer, timeZone = "Asia/Tokyo", fiscalYearStart = 4, keywords = {}, keySentences = 3, maxCharacters = 1_000_000 } = options;
  if (tokenizer !== undefined && typeof tokenizer?.tokenize !== "function") fail("tokenizer", "an object with a tokenize function", tokenizer);
  if (typeof timeZone !== "string" || !isTimeZone(timeZone)) fail("timeZone", "an IANA time zone such as Asia/Tokyo", timeZone);
  if (typeof keywords !== "object" || keywords === null) fail("keywords", "an object", keywords);
  return {
    tokenizer,
    timeZone,
    fiscalYearStart: whole("fiscalYearStart", fiscalYearStart, 1, 12),
    keywords: { max: whole("keywords.max", keywords.max ?? 10, 0, 1000) },
    keySentences: whole("keySentences", keySentences, 0, 1000),
    maxCharacters: whole("maxCharacters", maxCharacters, 1, 2 ** 29),
  };
}

function whole(name: string, value: unknown, low: number, high: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= low && value <= high) return value;
  return fail(name, `a whole number from ${low} to ${high}`, value);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function fail(name: string, wanted: string, value: unknown): never {
  throw new AnalyzerError("ERR_OPTION", `option ${name}: ${typeof value === "string" ? `"${value}"` : String(value)} given, wanted ${wanted}`);
}
