import { joined } from "./bytes";

/**
 * Returns the bytes of a file; those of UTF-32 with a byte order mark as UTF-8, since no decoder of the Encoding Standard reads UTF-32.
 * What is no character becomes U+FFFD.
 */
export async function* utf32AsUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let rest: Uint8Array = new Uint8Array(0);
  let order: ByteOrder | "none" | undefined;
  for await (const chunk of bytes) {
    if (order === "none") {
      yield chunk;
      continue;
    }
    rest = rest.length === 0 ? chunk : joined([rest, chunk]);
    order ??= byteOrderOf(rest);
    if (order === undefined) continue; // too short to tell
    const end = order === "none" ? rest.length : rest.length - (rest.length % 4);
    const part = rest.subarray(0, end);
    yield order === "none" ? part : toUtf8(part, order);
    rest = rest.subarray(end);
  }
  if (rest.length > 0) yield order === undefined ? rest : new TextEncoder().encode("\uFFFD");
}

type ByteOrder = "little" | "big";

const MARKS: Readonly<Record<ByteOrder, readonly number[]>> = {
  little: [0xff, 0xfe, 0, 0],
  big: [0, 0, 0xfe, 0xff],
};

/** Returns the order of the mark with which bytes begin, "none" if there is no mark; undefined if they may go on to be one. */
function byteOrderOf(bytes: Uint8Array): ByteOrder | "none" | undefined {
  for (const order of ["little", "big"] as const) {
    if (MARKS[order].every((byte, i) => i >= bytes.length || bytes[i] === byte))
      return bytes.length < 4 ? undefined : order;
  }
  return "none";
}

/** Converts whole characters. The mark becomes that of UTF-8. */
function toUtf8(bytes: Uint8Array, order: ByteOrder): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const code = view.getUint32(at, order === "little");
    text += code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\uFFFD" : String.fromCodePoint(code);
  }
  return new TextEncoder().encode(text);
}
