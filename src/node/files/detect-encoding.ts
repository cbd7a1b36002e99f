import { decode, type Encoding, isValidIn } from "./encoding";
import { likelihood } from "./encodings/likelihood";
import { LINE_FEED } from "./line-splitter";

/** How many bytes are judged by their likelihood. */
const SAMPLE_BYTES = 64 * 1024;
/** How many of them stand before the first that is not ASCII: they may be half of characters of UTF-16. */
const ASCII_BYTES = 1024;

/**
 * Returns the encoding of bytes; undefined if they are plain ASCII. The last character may be incomplete.
 *
 * The first of these decides:
 * 1. a byte order mark;
 * 2. UTF-16, if there are zero bytes and either byte order makes Japanese of them;
 * 3. any line that is valid UTF-8 and not ASCII. Shift_JIS and EUC-JP hardly ever look like UTF-8, while UTF-8 often looks like
 *    Shift_JIS, so one broken line does not make a UTF-8 file look like another encoding;
 * 4. the encoding that the file declares, if the bytes are valid in it;
 * 5. of all encodings in which the bytes are valid, the one that makes the likeliest Japanese of them.
 *
 * If none does, returns the declared encoding or UTF-8, although the bytes are not valid in it.
 *
 * @param declared the encoding that the file declares.
 */
export async function detectEncoding(bytes: Uint8Array, declared?: Encoding): Promise<Encoding | undefined> {
  const marked = byteOrderMark(bytes);
  if (marked) return marked;
  const ascii = isAscii(bytes);
  if (ascii && !bytes.some(isControl)) return undefined;
  const sample = sampleOf(bytes);
  if (isPlainlyUtf8(sample)) return "utf-8";
  const utf16 = likeliest(sample, ["utf-16le", "utf-16be"]);
  const isUtf16 = utf16 !== undefined && likeliest(sample, ["utf-8", utf16]) === utf16;
  if (isUtf16 && bytes.includes(0)) return utf16;
  if (!ascii && hasUtf8Line(bytes)) return isUtf16 && isValidIn(bytes, "utf-8", true) ? utf16 : "utf-8";
  if (declared && isValidIn(bytes, declared)) return declared;
  const found = likeliest(sample, ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp", ...(utf16 ? [utf16] : [])]);
  if (ascii && found === "utf-8") return undefined;
  return found ?? declared ?? "utf-8";
}

/** A text in UTF-8 with so many kana is in nothing else: a short cut past all the other decoders, for the files of nearly everybody. */
const PLAIN_KANA = 32;

/** Whether bytes are valid UTF-8 with many kana. Of bytes in another encoding that happen to be valid, hardly any are kana, each of which is three bytes. */
function isPlainlyUtf8(bytes: Uint8Array): boolean {
  let kana = 0;
  for (let at = 2; at < bytes.length && kana < PLAIN_KANA; at++) {
    // ぁ to ヿ are E3 81 81 to E3 83 BF
    const second = bytes[at - 1]!;
    if (bytes[at - 2] === 0xe3 && second >= 0x81 && second <= 0x83 && (bytes[at]! & 0xc0) === 0x80) kana++;
  }
  return kana === PLAIN_KANA && !bytes.includes(0) && isValidIn(bytes, "utf-8", true);
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** A loop, since `every` takes several times as long, and each chunk of an ASCII file is asked. */
function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! >= 0x80) return false;
  return true;
}

/** Control characters that no ASCII text has: half of a character of UTF-16 (、 is 01 30), or the escape of ISO-2022-JP. */
const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d);

/** Returns the bytes to judge, from an even offset, since a character of UTF-16 has two bytes. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80 || isControl(byte));
  const start = Math.max(0, first - ASCII_BYTES) & ~1;
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

/** A character that tells UTF-8: not Latin letters with rare signs, IPA or Arabic, which two bytes of EUC-JP may look like. */
const UTF8_CHARACTER = /[\u00A0-\u00FF\u0370-\u04FF\u0800-\uFEFE\uFF00-\uFFFF]/;

function hasUtf8Line(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    // A line of only a byte order mark is not ASCII but has no text.
    if (!isAscii(line) && UTF8_CHARACTER.test(decode(line, "utf-8", true) ?? "")) return true;
    start += line.length + 1;
  }
  return false;
}

/** The least likelihood of a character, on average, in UTF-16. English text makes kanji of -12 of each two letters. */
const LEAST_LIKELIHOOD = -10.5;
/** Files of UTF-16 without a mark are rare. */
const UTF16_LIKELIHOOD = -4;
/** A file has no part of a character at its end, but a part of a file may. */
const CUT_LIKELIHOOD = -10;

/** Returns the encoding in which bytes are the likeliest Japanese text; undefined if they are valid in none, or no Japanese in UTF-16. */
function likeliest(bytes: Uint8Array, encodings: readonly Encoding[]): Encoding | undefined {
  let best: { readonly encoding: Encoding; readonly sum: number } | undefined;
  for (const encoding of encodings) {
    const whole = decode(bytes, encoding);
    const text = whole ?? decode(bytes, encoding, true);
    if (!text) continue;
    let sum = likelihood(text);
    if (encoding.startsWith("utf-16")) {
      if (sum < LEAST_LIKELIHOOD * text.length) continue;
      sum += UTF16_LIKELIHOOD;
    }
    if (whole === undefined) sum += CUT_LIKELIHOOD;
    if (!best || sum > best.sum) best = { encoding, sum };
  }
  return best?.encoding;
}
