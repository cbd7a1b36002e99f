import type { Redis } from "ioredis";

/** The keys that stand beside BullMQ's own; the braces keep them on one node of a cluster. */
export const keysOf = (queue: string) => ({
  /** A set: ids that are answered. */
  answered: `yomitori:{${queue}}:answered`,
  /** A stream of entries with `id` and `summary` (JSON). */
  results: `yomitori:{${queue}}:results`,
  /** Who writes into an output now. */
  writer: (consumer: string) => `yomitori:{${queue}}:writer:${consumer}`,
});

/** Both or nothing: a full Redis refuses a script at its first write. */
const STORE = `
if redis.call("SADD", KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call("XADD", KEYS[2], "*", "id", ARGV[1], "summary", ARGV[2])
return 1`;

/** The answers of a queue, each id once however often its article is read. */
export function answersIn(redis: Redis, queue: string) {
  const { answered, results } = keysOf(queue);
  return {
    /** False where the id was answered before. */
    store: async (id: string, summary: string): Promise<boolean> =>
      (await redis.eval(STORE, 2, answered, results, id, summary)) === 1,
    has: async (id: string): Promise<boolean> => (await redis.sismember(answered, id)) === 1,
    /** Which of the ids are answered, in their order. */
    which: async (ids: readonly string[]): Promise<boolean[]> =>
      (await redis.smismember(answered, ...ids)).map((is) => is === 1),
  };
}
