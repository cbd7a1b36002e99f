import type { Redis } from "ioredis";
import { storedId } from "./article-key";
import { isFull, WHEN_FULL } from "./queue-error";

/** Returns the keys of the answers of a queue. The braces keep them on one node of a Redis cluster. */
export const keysOf = (queue: string) => ({
  /** A set of the ids that have an answer. */
  answered: `yomitori:{${queue}}:answered`,
  /** A stream of entries with the fields `id` and `summary` (JSON). */
  results: `yomitori:{${queue}}:results`,
  /** The token of the worker that is writing to an output. */
  writer: (consumer: string) => `yomitori:{${queue}}:writer:${consumer}`,
});

/** Notes that an id has an answer and appends it, both or neither: a Redis that is full refuses the script at its first write. */
const STORE = `
if redis.call("SADD", KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call("XADD", KEYS[2], "*", "id", ARGV[1], "summary", ARGV[2])
return 1`;

/** Does the same in a Redis that is full, but only while the stream has fewer entries than allowed. */
const STORE_WHEN_FULL = `${WHEN_FULL}
if redis.call("SISMEMBER", KEYS[1], ARGV[1]) == 1 then return 0 end
if redis.call("XLEN", KEYS[2]) >= tonumber(ARGV[3]) then return -1 end
${STORE}`;

/** The most results that may wait in a full Redis: one batch of an output. */
const MOST_WHEN_FULL = 200;

/** The answers of a queue. */
export interface AnswerStore {
  /**
   * Stores an answer in JSON. Returns false, and stores nothing, if the id has one already.
   * @param collected whether an output removes the results at once: then a few may be stored in a Redis that is full, since the article
   * and its result leave it soon.
   */
  store(id: string, summary: string, collected?: boolean): Promise<boolean>;
  /** Whether an id has an answer. */
  has(id: string): Promise<boolean>;
  /** Whether each of the ids has an answer, in their order. There must be at least one id. */
  hasEach(ids: readonly string[]): Promise<boolean[]>;
}

/** Returns the answers of a queue. Each id gets one answer, however often its article is read. */
export function createAnswerStore(redis: Redis, queue: string): AnswerStore {
  const { answered, results } = keysOf(queue);
  return {
    async store(id, summary, collected = false) {
      const keysAndValues = [2, answered, results, storedId(id), summary] as const;
      try {
        return (await redis.eval(STORE, ...keysAndValues)) === 1;
      } catch (error) {
        if (!collected || !isFull(error)) throw error;
        const stored = await redis.eval(STORE_WHEN_FULL, ...keysAndValues, MOST_WHEN_FULL);
        if (stored === -1) throw error;
        return stored === 1;
      }
    },
    has: async (id) => (await redis.sismember(answered, storedId(id))) === 1,
    hasEach: async (ids) => (await redis.smismember(answered, ...ids.map(storedId))).map((found) => found === 1),
  };
}
