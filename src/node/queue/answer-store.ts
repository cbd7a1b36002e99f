import type { Redis } from "ioredis";

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

/** The answers of a queue. */
export interface AnswerStore {
  /** Stores an answer in JSON. Returns false, and stores nothing, if the id has one already. */
  store(id: string, summary: string): Promise<boolean>;
  /** Whether an id has an answer. */
  has(id: string): Promise<boolean>;
  /** Whether each of the ids has an answer, in their order. There must be at least one id. */
  hasEach(ids: readonly string[]): Promise<boolean[]>;
}

/** Returns the answers of a queue. Each id gets one answer, however often its article is read. */
export function createAnswerStore(redis: Redis, queue: string): AnswerStore {
  const { answered, results } = keysOf(queue);
  return {
    store: async (id, summary) => (await redis.eval(STORE, 2, answered, results, id, summary)) === 1,
    has: async (id) => (await redis.sismember(answered, id)) === 1,
    hasEach: async (ids) => (await redis.smismember(answered, ...ids)).map((found) => found === 1),
  };
}
