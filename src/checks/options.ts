import { AnalyzerError } from "../errors";
import { messageOf, shown } from "./shown";

/**
 * Throws the error of an option with a wrong value.
 * @param name the option, as the user writes it: `keywords.max`
 */
export function badOption(name: string, value: unknown, wanted: string): never {
  throw new AnalyzerError("ERR_OPTION", `option ${name}: ${shown(value)} given, wanted ${wanted}`);
}

/**
 * Copies the options of an object of the user, each read once, and refuses every key that is no option.
 *
 * @param name names the object in an error: `options`, `keywords`
 * @param known the options, in the order of a message
 * @param prefix what stands before the name of an option of this object: `keywords.`
 * @throws AnalyzerError `ERR_OPTION`
 */
export function readOptions<const K extends string>(
  name: string,
  value: unknown,
  known: readonly K[],
  prefix = "",
): { readonly [Key in K]: unknown } {
  return reading(name, () => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) badOption(name, value, "an object");
    for (const key of Object.keys(value)) if (!known.includes(key as K)) refuseKey(prefix, key, known);
    return Object.fromEntries(
      known.map((key) => [key, reading(prefix + key, () => (value as Record<K, unknown>)[key])]),
    ) as Record<K, unknown>;
  });
}

function refuseKey(prefix: string, key: string, known: readonly string[]): never {
  const meant = known.find((name) => isSlip(key.toLowerCase(), name.toLowerCase()));
  const hint = meant === undefined ? "" : `; did you mean ${prefix}${meant}?`;
  const name = /^[\w.-]{1,60}$/.test(key) ? key : shown(key);
  throw new AnalyzerError(
    "ERR_OPTION",
    `option ${prefix}${name}: there is no such option, wanted one of ${known.join(", ")}${hint}`,
  );
}

/** The longest difference between a name and what was written for it: one letter, or an ending such as -s. */
const MOST_EXTRA = 2;

/** Whether a key is a name with a slip: thread for threads, timezone for timeZone, maxCharcters for maxCharacters. */
function isSlip(key: string, name: string): boolean {
  let start = 0;
  while (start < key.length && key[start] === name[start]) start++;
  let end = 0;
  while (end < key.length - start && end < name.length - start && key.at(-1 - end) === name.at(-1 - end)) end++;
  return Math.max(key.length, name.length) - start - end <= MOST_EXTRA;
}

/**
 * Reads a value of the user, whose getters and proxies may throw.
 * @throws AnalyzerError what `read` throws of ours; `ERR_OPTION` for anything else, with the cause
 */
export function reading<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (isOwnError(cause)) throw cause;
    throw new AnalyzerError(
      "ERR_OPTION",
      `option ${name}: it cannot be read (${messageOf(cause)}), wanted plain data, without getters that throw`,
      { cause },
    );
  }
}

/**
 * Whether what was thrown is an error of the library; the user may throw anything, even a proxy.
 * @param option if given, whether it is the error of `badOption` for this option
 */
export function isOwnError(thrown: unknown, option?: string): boolean {
  try {
    if (!(thrown instanceof AnalyzerError)) return false;
    return option === undefined || thrown.message.startsWith(`option ${option}`);
  } catch {
    return false;
  }
}

/** Returns a whole number, checked. */
export function wholeNumber(name: string, value: unknown, low: number, high: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= low && value <= high) return value;
  return badOption(name, value, `a whole number from ${low} to ${high}`);
}

/** Whether a value is `ArrayBuffer` or `SharedArrayBuffer`. By name: a browser may lack the second, another realm has classes of its own. */
export function isBuffer(value: unknown): value is ArrayBufferLike {
  try {
    return /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value));
  } catch {
    return false;
  }
}

/** Returns an AbortSignal, checked by what is used of it: another realm has a class of its own. */
export function checkSignal(name: string, value: unknown): AbortSignal | undefined {
  if (value === undefined) return undefined;
  const signal = value as Partial<AbortSignal> | null;
  const isSignal = reading(
    name,
    () => typeof signal?.aborted === "boolean" && typeof signal.addEventListener === "function",
  );
  return isSignal ? (value as AbortSignal) : badOption(name, value, "an AbortSignal");
}

/** Returns a tokenizer of the user, or the name of one, checked. */
export function checkTokenizer<T>(name: string, value: T): T {
  const isTokenizer = reading(
    name,
    () =>
      value === undefined ||
      value === "kuromoji" ||
      typeof (value as { tokenize?: unknown } | null)?.tokenize === "function",
  );
  return isTokenizer ? value : badOption(name, value, 'an object with a tokenize function, or "kuromoji"');
}

/** Returns a path or rows, checked; the rows are checked when they are read. */
export function checkPathOrRows<T>(name: string, value: T, rows: string): T {
  if (value === undefined || (typeof value === "string" && value !== "")) return value;
  const isRows = reading(name, () => Array.isArray(value));
  return isRows ? value : badOption(name, value, `the path of a CSV or an array of ${rows}`);
}
