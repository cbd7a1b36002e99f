/** A surrogate without its partner: UTF-8 has no bytes for it, so Node writes U+FFFD for each. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Returns an id as Redis stores it, so that two ids never become one: its UTF-8, in which a lone surrogate gets the three bytes that would
 * be its own (WTF-8). An id without one stays a string.
 */
export const storedId = (id: string): string | Buffer => (LONE_SURROGATE.test(id) ? wtf8(id) : id);

const wtf8 = (text: string): Buffer =>
  Buffer.concat(
    Array.from(text, (character) => {
      const code = character.codePointAt(0)!;
      if (character.length > 1 || code < 0xd800 || code > 0xdfff) return Buffer.from(character);
      return Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]);
    }),
  );
