import type { IncomingMessage } from "node:http";
import { busy, CLOSE, Refusal, refuse } from "./refusal";

/** The limits of a service. */
export interface ServiceLimits {
  /** The longest body, and the longest line of a stream, in bytes. */
  readonly mostBytes: number;
  /** How long a client may take to send its body or the next part of a stream, and a thread to do a task, in milliseconds. */
  readonly mostMs: number;
}

/** Counts the bytes of all bodies that are held at once, so that many clients together cannot fill the memory. */
export class ByteBudget {
  private held = 0;

  constructor(private readonly most: number) {}

  get bytes(): number {
    return this.held;
  }

  /** Adds bytes to those held. Returns false, and adds none, if there is no room for them. */
  take(bytes: number): boolean {
    if (this.held + bytes > this.most) return false;
    this.held += bytes;
    return true;
  }

  release(bytes: number): void {
    this.held -= bytes;
  }
}

/** A body, whose bytes are in the budget until they are released. */
export interface HeldBody {
  readonly bytes: Uint8Array;
  release(): void;
}

/**
 * Reads a body. Bytes count when they have come and not when they are announced, so that a client that sends slowly takes nothing from others.
 * @throws Refusal 413 if it is too long, 408 if it takes too long, 503 if the bodies of all clients are too long.
 */
export function readBody(
  incoming: IncomingMessage,
  { mostBytes, mostMs }: ServiceLimits,
  budget: ByteBudget,
): Promise<HeldBody> {
  const tooLong = () =>
    refuse(413, `the body is longer than ${mostBytes} bytes; send articles one by one, or a stream of NDJSON`);
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers["content-length"] ?? 0) > mostBytes) return reject(tooLong());
    const chunks: Uint8Array[] = [];
    let size = 0;
    const release = () => {
      budget.release(size);
      size = 0;
    };
    const timer = setTimeout(() => fail(late(mostMs)), mostMs);
    const stop = () => {
      clearTimeout(timer);
      incoming.off("data", onData).off("end", onEnd).off("close", onClose);
    };
    const fail = (refusal: Refusal) => {
      stop();
      incoming.pause();
      release();
      reject(refusal);
    };
    const onData = (chunk: Uint8Array) => {
      if (size + chunk.length > mostBytes) return fail(tooLong());
      if (!budget.take(chunk.length)) return fail(busy("too many long requests at once; try again later"));
      size += chunk.length;
      chunks.push(chunk);
    };
    const onEnd = () => {
      stop();
      resolve({ bytes: Buffer.concat(chunks), release });
    };
    const onClose = () => fail(refuse(400, "the connection was closed before the end of the body"));
    incoming.on("error", () => {}); // then it is closed, too
    incoming.on("data", onData).on("end", onEnd).on("close", onClose);
  });
}

const late = (mostMs: number): Refusal =>
  new Refusal(408, "ERR_TIMEOUT", `the body did not come within ${mostMs / 1000} seconds`, CLOSE);

/** How long the rest of a refused body is taken, in milliseconds. */
const REST_MS = 10_000;

/**
 * Takes and drops the rest of a body that nobody reads: until it ends, for a while, or until the service stops.
 */
export function dropRest(incoming: IncomingMessage, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const onEnd = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onEnd);
      incoming.off("end", onEnd).off("close", onEnd);
      resolve();
    };
    const timer = setTimeout(onEnd, REST_MS);
    if (incoming.readableEnded || incoming.destroyed || signal.aborted) return onEnd();
    signal.addEventListener("abort", onEnd, { once: true });
    incoming.on("error", () => {}); // then it is closed, too
    incoming.on("end", onEnd).on("close", onEnd).resume();
  });
}

/**
 * Yields the parts of a body that may be without end. Leaves the connection open for the answer.
 * @throws Refusal 408 if the next part takes too long, 400 if the connection is closed.
 */
export async function* partsOf(incoming: IncomingMessage, mostMs: number): AsyncGenerator<Uint8Array, void, undefined> {
  const parts = incoming.iterator({ destroyOnReturn: false });
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(late(mostMs)), mostMs);
    });
    const next = parts.next().catch(() => {
      throw refuse(400, "the connection was closed before the end of the body");
    });
    try {
      const { done, value } = await Promise.race([next, limit]);
      if (done) return;
      yield value as Uint8Array;
    } finally {
      clearTimeout(timer);
      next.catch(() => {});
    }
  }
}
