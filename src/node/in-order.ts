import { throwIfAborted } from "../aborted";

/** How far ahead of the oldest unfinished item others may be begun, and what ends the reading early. */
export interface InOrderOptions {
  /** At most so many items are under way or wait for their turn. */
  readonly ahead: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Maps items through `map`, several at a time, and yields the results in the order of the items, each as soon as it and all before it
 * are there. Nothing is read while `ahead` items are under way, or while the consumer does not ask. An aborted signal and an error of
 * the source end the reading: what has begun is still yielded, then an error is thrown.
 */
export async function* mapInOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  map: (item: T) => Promise<R>,
  { ahead, signal }: InOrderOptions,
): AsyncGenerator<R, void, undefined> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const underWay: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | undefined;
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  let end = () => {};
  const onAbort = () => end();
  signal?.addEventListener("abort", onAbort);
  try {
    for (;;) {
      if (!ended && underWay.length < ahead) {
        next ??= read();
        const item = await (underWay[0] ? Promise.race([next, underWay[0].then(() => null)]) : next);
        if (item) {
          next = undefined;
          if (item.done) ended = true;
          else underWay.push(begin(item.value));
          continue;
        }
      }
      const oldest = underWay.shift();
      if (!oldest) break;
      yield await oldest;
    }
    if (failure) throw failure.error;
    throwIfAborted(signal);
  } finally {
    signal?.removeEventListener("abort", onAbort);
    // Not awaited: a source that waits for input of its own would hold up the end.
    Promise.resolve(source.return?.()).catch(() => {});
  }

  function read(): Promise<IteratorResult<T>> {
    return new Promise((resolve) => {
      end = () => resolve({ done: true, value: undefined });
      if (signal?.aborted) return end();
      Promise.resolve(source.next()).then(resolve, (error) => {
        failure = { error };
        end();
      });
    });
  }

  function begin(item: T): Promise<R> {
    const result = map(item);
    result.catch(() => {}); // whoever awaits it in its turn is told
    return result;
  }
}
