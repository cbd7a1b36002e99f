/** Bytes without Node's Buffer: the playground reads files, too. */

/** Returns the bytes of all parts, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The most arguments of one call. */
const MOST_AT_ONCE = 8192;

/** Returns each byte as the character of that code. The decoder of "latin1" is one of windows-1252. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += MOST_AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, at + MOST_AT_ONCE));
  return text;
}
