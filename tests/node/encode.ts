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

/** Text as bytes, by encoding-japanese, which is not what decodes them. */
export const encode = (text: string, encoding: Encoding): Uint8Array =>
  Uint8Array.from(japanese.convert(japanese.stringToCode(text), { from: "UNICODE", to: NAMES[encoding] }));
