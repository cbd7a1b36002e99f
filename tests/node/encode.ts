import japanese from "encoding-japanese";
import type { Encoding } from "../../src/node/files/encoding";

const NAMES = {
  "utf-8": "UTF8",
  "utf-16le": "UTF16LE",
  "utf-16be": "UTF16BE",
  shift_jis: "SJIS",
  "euc-jp": "EUCJP",
  "iso-2022-jp": "JIS",
} as const;

/** Encodes text with encoding-japanese, which is independent of the decoder under test. */
export const encode = (text: string, encoding: Encoding): Uint8Array =>
  Uint8Array.from(japanese.convert(japanese.stringToCode(text), { from: "UNICODE", to: NAMES[encoding] }));
