import { AnalyzerError } from "../../errors";

/** What Japanese files are written in, by the names of the WHATWG. `shift_jis` holds CP932 (Windows-31J). */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp", "iso-2022-jp"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Names that the WHATWG does not know. */
const OTHER_NAMES: Readonly<Record<string, Encoding>> = { cp932: "shift_jis", eucjp: "euc-jp", jis: "iso-2022-jp" };

/** An encoding by any of its names, in any case: `Shift_JIS`, `cp932`, `x-sjis`; undefined where it is none of `ENCODINGS`. */
export function encodingNamed(name: string): Encoding | undefined {
  const known = OTHER_NAMES[name.toLowerCase()] ?? name;
  try {
    const { encoding } = new TextDecoder(known);
    return ENCODINGS.find((one) => one === encoding);
  } catch {
    return undefined;
  }
}

/**
 * The encoding of bytes, of which the last character may be cut, as far as they tell; undefined where they are plain ASCII.
 *
 * A byte order mark decides. Then any line that is UTF-8 and not ASCII: Shift_JIS and EUC-JP next to never look like UTF-8, while UTF-8
 * often looks like Shift_JIS; so one broken line does not turn a file into something else. Then what the file says of itself. Then
 * encoding-japanese.
 * @param declared what the file says of itself.
 */
export async function detectEncoding(bytes: Uint8Array, declared?: Encoding): Promise<Encoding | undefined> {
  const marked = byteOrderMark(bytes);
  if (marked) return marked;
  const ascii = isAscii(bytes);
  if (ascii && !bytes.includes(ESCAPE) && !bytes.includes(0)) return undefined;
  const wide = bytes.includes(0) ? utf16Of(bytes) : undefined;
  if (wide) return wide;
  if (!ascii && hasUtf8Line(bytes)) return "utf-8";
  if (declared && decodes(bytes, declared)) return declared;
  return (await guess(bytes)) ?? utf16Of(bytes) ?? (ascii ? undefined : (declared ?? "utf-8"));
}

/** By encoding-japanese. The last character may be cut, of which it knows nothing. */
async function guess(bytes: Uint8Array): Promise<Encoding | undefined> {
  const { default: japanese } = await import("encoding-japanese");
  for (let cut = 0; cut < LONGEST_CHARACTER; cut++) {
    const name = japanese.detect(bytes.subarray(0, bytes.length - cut), ["JIS", "EUCJP", "SJIS"]);
    if (name) return decodes(bytes, GUESSES[name]!, true) ? GUESSES[name] : undefined;
  }
  return undefined;
}

/** UTF-16 without a mark: the order of its bytes in which a tenth of the text, at least, is ASCII, kana or Japanese punctuation. */
const utf16Of = (bytes: Uint8Array): Encoding | undefined =>
  (["utf-16le", "utf-16be"] as const).find((encoding) => {
    const text = decode(bytes, encoding, true) ?? "";
    return text.length > 0 && text.length <= 10 * (text.match(/[\n\r -~\u3000-\u30FF]/g)?.length ?? 0);
  });

const GUESSES: Readonly<Record<string, Encoding>> = {
  JIS: "iso-2022-jp",
  EUCJP: "euc-jp",
  SJIS: "shift_jis",
};
/** In bytes: three of EUC-JP's. */
const LONGEST_CHARACTER = 3;
const ESCAPE = 0x1b;
const LINE_FEED = 0x0a;

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

function hasUtf8Line(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isAscii(line) && NOT_ASCII.test(decode(line, "utf-8", true) ?? "")) return true;
    start += line.length + 1;
  }
  return false;
}

const NOT_ASCII = /[^\0-\x7F]/;

/** Undefined where the bytes are no text in that encoding; with `more` the last character may be cut. */
function decode(bytes: Uint8Array, encoding: Encoding, more = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: more });
  } catch {
    return undefined;
  }
}

const decodes = (bytes: Uint8Array, encoding: Encoding, more = false): boolean =>
  decode(bytes, encoding, more) !== undefined;

/**
 * Text without its byte order mark.
 * @param what the bytes are, for the message: "line" or "file".
 * @throws AnalyzerError `ERR_ENCODING` that says which byte is wrong, and as what the bytes could be read.
 */
export function decodeAs(bytes: Uint8Array, encoding: Encoding, what: "line" | "file"): string {
  const text = decode(bytes, encoding);
  if (text !== undefined) return text;
  const at = firstBadByte(bytes, encoding);
  const byte = bytes[at] === undefined ? "it ends too early" : `byte ${hex(bytes[at])}`;
  const line = what === "file" ? `, line ${lineOf(bytes.subarray(0, at), encoding)}` : "";
  const others = ENCODINGS.filter((other) => !other.startsWith("utf-16") && decodes(bytes, other));
  const right = others.length > 0 ? `; it is text in ${others.join(" or ")}` : "";
  throw new AnalyzerError("ERR_ENCODING", `not ${encoding}: ${byte} at offset ${at} of the ${what}${line}${right}`);
}

/** The end of the longest beginning that is text: where the bad character begins to be bad. */
function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  return good;
}

const lineOf = (before: Uint8Array, encoding: Encoding): number =>
  new TextDecoder(encoding).decode(before).split("\n").length;

const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, "0").toUpperCase()}`;
