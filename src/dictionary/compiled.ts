import { AnalyzerError } from "../errors";
import { checksumOf, REINSTALL } from "./seal";
import { type Dictionary, tables } from "./tables";

/**
 * The compiled `dict/`, one line of JSON. Its head has one length, so that the checksum is of the bytes behind it:
 *
 *     {"checksum":"0f3a99c1","bytes":"00000879925","tables":{"kanaNumerals":[…],…}}
 *
 * The checksum is that of `seal.ts` over the table object and the last brace, as many bytes as `bytes` says.
 */
const HEAD = /^\{"checksum":"([0-9a-f]{8})","bytes":"(\d{11})","tables":$/;
const HEAD_BYTES = 54;

const hexOf = (bytes: Uint8Array): string => checksumOf(bytes).toString(16).padStart(8, "0");

/** Returns the bytes of the file. */
export function writeDictionary(dictionary: Dictionary): Uint8Array {
  const encoder = new TextEncoder();
  const body = encoder.encode(`${JSON.stringify(dictionary)}}`);
  const head = `{"checksum":"${hexOf(body)}","bytes":"${String(body.length).padStart(11, "0")}","tables":`;
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(encoder.encode(head));
  bytes.set(body, head.length);
  return bytes;
}

/**
 * Reads the bytes of the file.
 * @param path names it in an error
 * @throws AnalyzerError `ERR_DICTIONARY` if it is not whole, was changed, or has other tables than this version
 */
export function readCompiled(bytes: Uint8Array, path: string): Dictionary {
  const bad = (why: string): never => {
    throw new AnalyzerError("ERR_DICTIONARY", `the compiled dictionary ${path} cannot be read: ${why}; ${REINSTALL}`);
  };
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  const [, checksum, length] = HEAD.exec(head) ?? bad("it does not begin with a checksum");
  const body = bytes.subarray(HEAD_BYTES);
  if (body.length !== Number(length))
    bad(`it has ${body.length} bytes of tables, but was written with ${Number(length)}`);
  if (hexOf(body) !== checksum) bad("its checksum is wrong, so some of its bytes were changed");
  const dictionary = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES, bytes.length - 1))) as Dictionary;
  const missing = Object.keys(tables).find((name) => !Array.isArray(dictionary[name as keyof Dictionary]));
  if (missing !== undefined) bad(`it has no table ${missing}, so it is of another version`);
  return dictionary;
}
