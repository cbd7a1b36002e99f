import { throwIfAborted } from "../aborted";

/** Options of `mapInOrder`. */
export interface MapInOrderOptions {
  /** How many items may be in progress, or finished and waiting for an earlier one, at any time; 1 or more. */
  readonly ahead: number;
  /** Stops reading the source when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Maps items concurrently and yields the results in the order of the items, each as soon as it and all before it are finished.
 * Reads nothing from the source while `ahead` items are in progress, or while the consumer requests no more.
 *
 * @throws AnalyzerError `ERR_ABORTED` by the signal, and whatever the source throws, in both cases after the results of all items that were
 * started; whatever `map` throws, in the place of its result.
 */
export async function* mapInOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  map: (item: T) => Promise<R>,
  { ahead, signal }: MapInOrderOptions,
): AsyncGenerator<R, void, undefined> {
  const source = interruptible(items, signal);
  const started: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | undefined;
  let ended = false;
  try {
    for (;;) {
      if (!ended && started.length < ahead) {
        next ??= source.next();
        // Stop waiting for the source once the oldest result is ready: it must not wait for the next item.
        const item = await (started[0] ? Promise.race([next, started[0].then(() => null)]) : next);
        if (item) {
          next = undefined;
          if (item.done) ended = true;
          else started.push(start(item.value, map));
          continue;
        }
      }
      const oldest = started.shift();
      if (!oldest) break;
      yield await oldest;
    }
    source.throwFailure();
    throwIfAborted(signal);
  } finally {
    source.close();
  }
}

function start<T, R>(item: T, map: (item: T) => Promise<R>): Promise<R> {
  const result = map(item);
  result.catch(() => {}); // handled later: the error is thrown when the result is awaited
  return result;
}

/** A source that ends, instead of throwing, when it fails or when the signal is aborted, even in the middle of `next`. */
interface InterruptibleSource<T> {
  next(): Promise<IteratorResult<T>>;
  /** Throws the error with which the source ended, if there was one. */
  throwFailure(): void;
  close(): void;
}

function interruptible<T>(
  items: Iterable<T> | AsyncIterable<T>,
  signal: AbortSignal | undefined,
): InterruptibleSource<T> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let failure: { readonly error: unknown } | undefined;
  let end = () => {};
  const onAbort = () => end();
  signal?.addEventListener("abort", onAbort);
  return {
    next: () =>
      new Promise((resolve) => {
        end = () => resolve({ done: true, value: undefined });
        if (signal?.aborted) return end();
        Promise.resolve(source.next()).then(resolve, (error) => {
          failure = { error };
          end();
        });
      }),
    throwFailure() {
      if (failure) throw failure.error;
    },
    close() {
      signal?.removeEventListener("abort", onAbort);
      // Do not await: a source that waits for its own input would delay the end.
      Promise.resolve(source.return?.()).catch(() => {});
    },
  };
}
