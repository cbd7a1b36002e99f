import { decode, type Encoding, isValidIn } from "./encoding";
import { LINE_FEED } from "./line-splitter";

const ESCAPE = 0x1b;

/**
 * Returns the encoding of bytes; undefined if they are plain ASCII. The last character may be incomplete.
 *
 * The first of these decides:
 * 1. a byte order mark;
 * 2. zero bytes, if the bytes look like UTF-16;
 * 3. any line that is valid UTF-8 and not ASCII. Shift_JIS and EUC-JP hardly ever look like UTF-8, while UTF-8 often looks like
 *    Shift_JIS, so one broken line does not make a UTF-8 file look like another encoding;
 * 4. the encoding that the file declares, if the bytes are valid in it;
 * 5. the package encoding-japanese;
 * 6. UTF-16 without zero bytes.
 *
 * If none does, returns the declared encoding or UTF-8, although the bytes are not valid in it.
 *
 * @param declared the encoding that the file declares.
 */
export async function detectEncoding(bytes: Uint8Array, declared?: Encoding): Promise<Encoding | undefined> {
  const marked = byteOrderMark(bytes);
  if (marked) return marked;
  const ascii = isAscii(bytes);
  if (ascii && !bytes.includes(ESCAPE) && !bytes.includes(0)) return undefined;
  const utf16 = bytes.includes(0) ? guessUtf16(bytes) : undefined;
  if (utf16) return utf16;
  if (!ascii && hasUtf8Line(bytes)) return "utf-8";
  if (declared && isValidIn(bytes, declared)) return declared;
  return (await guessJapanese(bytes)) ?? guessUtf16(bytes) ?? (ascii ? undefined : (declared ?? "utf-8"));
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

const NOT_ASCII = /[^\0-\x7F]/;

function hasUtf8Line(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    // A line of only a byte order mark is not ASCII but has no text.
    if (!isAscii(line) && NOT_ASCII.test(decode(line, "utf-8", true) ?? "")) return true;
    start += line.length + 1;
  }
  return false;
}

/** The length in bytes of the longest character of the Japanese encodings: 丂 in EUC-JP. */
const LONGEST_CHARACTER = 3;

/** The encodings by their names in encoding-japanese. */
const JAPANESE_ENCODINGS: Readonly<Record<string, Encoding>> = {
  JIS: "iso-2022-jp",
  EUCJP: "euc-jp",
  SJIS: "shift_jis",
};

/** Detects a Japanese encoding by encoding-japanese. It rejects an incomplete last character, so up to two bytes are left out. */
async function guessJapanese(bytes: Uint8Array): Promise<Encoding | undefined> {
  const { default: japanese } = await import("encoding-japanese");
  for (let cut = 0; cut < LONGEST_CHARACTER; cut++) {
    const name = japanese.detect(bytes.subarray(0, bytes.length - cut), ["JIS", "EUCJP", "SJIS"]);
    if (name) {
      const encoding = JAPANESE_ENCODINGS[name]!;
      return isValidIn(bytes, encoding, true) ? encoding : undefined;
    }
  }
  return undefined;
}

/** ASCII, Japanese punctuation and kana: common in Japanese text, rare in UTF-16 that is decoded in the wrong byte order. */
const COMMON_CHARACTER = /[\n\r -~\u3000-\u30FF]/g;
/** At least one character in ten must be common. */
const MOST_CHARACTERS_PER_COMMON = 10;

/** Returns the byte order in which bytes without a mark are UTF-16 with enough common characters; undefined if there is none. */
const guessUtf16 = (bytes: Uint8Array): Encoding | undefined =>
  (["utf-16le", "utf-16be"] as const).find((encoding) => {
    const text = decode(bytes, encoding, true) ?? "";
    const common = text.match(COMMON_CHARACTER)?.length ?? 0;
    return text.length > 0 && text.length <= MOST_CHARACTERS_PER_COMMON * common;
  });
