import { joined } from "../encodings/bytes";

/** The beginning of a stream, and all of its bytes, the beginning included. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Whether the head is all there is. */
  readonly whole: boolean;
  /** Closes the stream; for a stream whose bytes are not read. */
  close(): Promise<void>;
}

/**
 * Reads a stream until its beginning is enough to judge it by. An error in it is thrown in its place in `bytes`, after the bytes before it.
 * @param isEnough whether the bytes so far are enough.
 */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
  isEnough: (head: Uint8Array) => boolean,
): Promise<Peeked> {
  const source = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let head: Uint8Array = new Uint8Array(0);
  let failure: { readonly error: unknown } | undefined;
  let ended = false;
  while (!ended && (head.length === 0 || !isEnough(head))) {
    try {
      const { done, value } = await source.next();
      if (done) ended = true;
      else {
        chunks.push(value);
        head = chunks.length === 1 ? value : joined([head, value]);
      }
    } catch (error) {
      failure = { error };
      ended = true;
    }
  }
  const close = async () => void (await source.return?.());
  return { head, bytes: all(), whole: ended, close };

  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
      if (failure) throw failure.error;
      for (let next = ended ? undefined : await source.next(); next && !next.done; next = await source.next())
        yield next.value;
    } finally {
      await close();
    }
  }
}
