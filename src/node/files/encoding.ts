import { AnalyzerError } from "../../errors";

/** The encodings that are read, by their names in the WHATWG Encoding Standard. `shift_jis` is CP932 (Windows-31J): ①, ㈱, 髙. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp", "iso-2022-jp"] as const;

/** The name of an encoding. */
export type Encoding = (typeof ENCODINGS)[number];

/** Common names that the standard does not list. */
const OTHER_NAMES: Readonly<Record<string, Encoding>> = { cp932: "shift_jis", eucjp: "euc-jp", jis: "iso-2022-jp" };

/** Returns an encoding by any of its names (`Shift_JIS`, `cp932`, `x-sjis`), in upper or lower case; undefined if it is not in `ENCODINGS`. */
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
 * Returns the text of bytes without its byte order mark; undefined if they are not valid in that encoding.
 * @param mayBeCut whether the last character may be incomplete.
 */
export function decode(bytes: Uint8Array, encoding: Encoding, mayBeCut = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: mayBeCut });
  } catch {
    return undefined;
  }
}

/** Whether bytes are valid in an encoding; with `mayBeCut` the last character may be incomplete. */
export const isValidIn = (bytes: Uint8Array, encoding: Encoding, mayBeCut = false): boolean =>
  decode(bytes, encoding, mayBeCut) !== undefined;

/**
 * Returns the text of bytes without its byte order mark.
 * @param what the bytes are, for the message.
 * @throws AnalyzerError `ERR_ENCODING` with the first invalid byte and the encodings in which the bytes would be valid.
 */
export function decodeAs(bytes: Uint8Array, encoding: Encoding, what: "line" | "file"): string {
  const text = decode(bytes, encoding);
  if (text !== undefined) return text;
  const at = firstInvalidByte(bytes, encoding);
  const byte = bytes[at] === undefined ? "it ends too early" : `byte ${hex(bytes[at])}`;
  const line = what === "file" ? `, line ${lineOf(bytes.subarray(0, at), encoding)}` : "";
  const others = ENCODINGS.filter((other) => !other.startsWith("utf-16") && isValidIn(bytes, other));
  const hint = others.length > 0 ? `; it is text in ${others.join(" or ")}` : "";
  throw new AnalyzerError("ERR_ENCODING", `not ${encoding}: ${byte} at offset ${at} of the ${what}${line}${hint}`);
}

/** Returns the offset of the first invalid byte, which is the length of the longest valid beginning, by binary search. */
function firstInvalidByte(bytes: Uint8Array, encoding: Encoding): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidIn(bytes.subarray(0, middle), encoding, true)) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** Returns the number of the line after the bytes, from 1. */
const lineOf = (before: Uint8Array, encoding: Encoding): number =>
  new TextDecoder(encoding).decode(before).split("\n").length;

const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, "0").toUpperCase()}`;
