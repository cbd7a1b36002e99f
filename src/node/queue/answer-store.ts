import type { Redis } from "ioredis";

/** The keys of the answers of a queue, apart from BullMQ's own; the braces keep them on one node of a cluster. */
export const keysOf = (queue: string) => ({
  /** A set: the ids that have an answer. */
  answered: `yomitori:{${queue}}:answered`,
  /** A stream of entries with the fields `id` and `summary` (JSON). */
  results: `yomitori:{${queue}}:results`,
  /** The worker that is writing to an output now. */
  writer: (consumer: string) => `yomitori:{${queue}}:writer:${consumer}`,
});

/** Does both or nothing: Redis refuses a script at its first write if its memory is full. */
const STORE = `
if redis.call("SADD", KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call("XADD", KEYS[2], "*", "id", ARGV[1], "summary", ARGV[2])
return 1`;

/** The answers of a queue. */
export interface AnswerStore {
  /** Stores an answer as JSON. Returns false, and stores nothing, if the id has one already. */
  store(id: string, summary: string): Promise<boolean>;
  /** Whether an id has an answer. */
  has(id: string): Promise<boolean>;
  /** Whether each of the ids, at least one, has an answer, in their order. */
  hasEach(ids: readonly string[]): Promise<boolean[]>;
}

/** Returns the answers of a queue. Each id gets one answer, however often its article is read. */
export function createAnswerStore(redis: Redis, queue: string): AnswerStore {
  const { answered, results } = keysOf(queue);
  return {
    store: async (id, summary) => (await redis.eval(STORE, 2, answered, results, id, summary)) === 1,
    has: async (id) => (await redis.sismember(answered, id)) === 1,
    hasEach: async (ids) => (await redis.smismember(answered, ...ids)).map((is) => is === 1),
  };
}
