import { setTimeout } from "node:timers/promises";
import type { Redis } from "ioredis";
import { keysOf } from "./answer-store";
import type { ResultOutput } from "./output";
import { queueError, WHEN_FULL } from "./queue-error";

/** The consumer group of all outputs: Redis gives each result to one of them. */
const GROUP = "outputs";
/** The most results that are moved at once. */
const BATCH = 200;
/** How long Redis waits for a new result, in milliseconds. */
const BLOCK_MS = 500;
/** How long the name of an output stays reserved after the last sign of life of its worker, in milliseconds. */
const RESERVED_MS = 10_000;

/** Creates the group and its stream, unless they exist. */
const CREATE_GROUP = `${WHEN_FULL}
local reply = redis.pcall("XGROUP", "CREATE", KEYS[1], ARGV[1], "0", "MKSTREAM")
if reply.err and not string.find(reply.err, "BUSYGROUP", 1, true) then return reply end
return 1`;

/** Reserves the name of an output, or extends the reservation; returns 0 if another worker has reserved it. */
const RESERVE = `${WHEN_FULL}
local holder = redis.call("GET", KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
return 1`;

/** Ends a reservation, if it is still that of the token. */
const RELEASE = `
if redis.call("GET", KEYS[1]) == ARGV[1] then redis.call("DEL", KEYS[1]) end`;

/** Acknowledges and deletes entries: one command, so that a client can send it again if the connection broke. */
const REMOVE = `${WHEN_FULL}
redis.call("XACK", KEYS[1], unpack(ARGV))
table.remove(ARGV, 1)
redis.call("XDEL", KEYS[1], unpack(ARGV))`;

/** An entry of the stream: its id in the stream and its fields (name, value, name, value …), or null if it was deleted. */
type StreamEntry = readonly [streamId: string, fields: readonly string[] | null];

/**
 * Moves results from their stream to an output until `isOver`, then the rest, each result once. Redis assigns an entry to the output; it is
 * written, then removed from the stream. An entry that was assigned but not removed (its worker died, or the connection broke before it
 * arrived) is read again, and written unless the output has it already. All of this works in a Redis that is full, and frees its memory.
 * @param client a connection for this alone, since its commands block.
 * @param onMoved called with the number of results that left the stream.
 * @throws AnalyzerError `ERR_QUEUE` if another worker writes to the same output.
 */
export async function collect(
  client: Redis,
  queue: string,
  output: ResultOutput,
  isOver: () => boolean,
  onMoved: (results: number) => void = () => {},
): Promise<void> {
  const { results, writer } = keysOf(queue);
  const reservation = createReservation(client, writer(output.name));
  const stream = createResultStream(client, results, output, onMoved);
  await stream.create();
  await reservation.acquire(output.name);
  try {
    while (await stream.moveAssigned());
    for (let over = false, found = true; !over || found; ) {
      if (!(await reservation.extend())) throw queueError(`${output.name} was taken over by another worker`);
      over = isOver();
      found = (await stream.moveNew()) || (await stream.moveAssigned());
    }
  } finally {
    await reservation.release();
  }
}

/** Returns a reservation, which makes sure that only one worker at a time writes to an output. */
function createReservation(client: Redis, key: string) {
  const token = crypto.randomUUID();
  const extend = async () => (await client.eval(RESERVE, 1, key, token, RESERVED_MS)) === 1;
  return {
    /** Reserves the output, or extends the reservation. Returns false if another worker has reserved it. */
    extend,
    /** Waits for the reservation. Throws `ERR_QUEUE` if another worker keeps it. */
    async acquire(name: string): Promise<void> {
      // The reservation of a worker that was killed ends only after RESERVED_MS.
      for (const until = Date.now() + 2 * RESERVED_MS; !(await extend()); ) {
        if (Date.now() > until) throw queueError(`another worker writes to ${name}; each needs an output of its own`);
        await setTimeout(BLOCK_MS);
      }
    },
    /** Ends the reservation, unless another worker has it, or Redis does not answer: then it ends by itself. */
    async release(): Promise<void> {
      const released = client.eval(RELEASE, 1, key, token).catch(() => {});
      await Promise.race([released, setTimeout(BLOCK_MS, undefined, { ref: false })]);
    },
  };
}

/** Returns the stream of results, read by the consumer with the name of the output. */
function createResultStream(client: Redis, results: string, output: ResultOutput, onMoved: (results: number) => void) {
  return {
    async create(): Promise<void> {
      await client.eval(CREATE_GROUP, 1, results, GROUP);
    },
    /** Moves a batch of new results. Returns false if there are none. */
    async moveNew(): Promise<boolean> {
      const entries = await read(">");
      await write(entries, entries);
      return entries.length > 0;
    },
    /** Moves a batch of results that were assigned to this output earlier and not removed. Returns false if there are none. */
    async moveAssigned(): Promise<boolean> {
      const entries = await read("0");
      const written = await output.has(new Set(entries.map(articleIdOf)));
      await write(
        entries,
        entries.filter((entry) => !written.has(articleIdOf(entry))),
      );
      return entries.length > 0;
    },
  };

  async function read(from: ">" | "0"): Promise<readonly StreamEntry[]> {
    const reply = (await client.xreadgroup(
      "GROUP",
      GROUP,
      output.name,
      "COUNT",
      BATCH,
      "BLOCK",
      BLOCK_MS,
      "STREAMS",
      results,
      from,
    )) as readonly [string, readonly StreamEntry[]][] | null;
    return reply?.[0]?.[1] ?? [];
  }

  /** Writes the entries that are not written yet, then removes all of them from the stream. */
  async function write(entries: readonly StreamEntry[], unwritten: readonly StreamEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const lines = unwritten.flatMap((entry) => fieldOf(entry, "summary") ?? []);
    if (lines.length > 0) await output.write(lines.map((line) => `${line}\n`));
    await client.eval(REMOVE, 1, results, GROUP, ...entries.map(([streamId]) => streamId));
    onMoved(entries.length);
  }
}

/** Returns the id of the article, from the summary, as the output does: the field `id` may be bytes that are not UTF-8. */
function articleIdOf(entry: StreamEntry): string {
  const summary = fieldOf(entry, "summary");
  const { id } = (summary === undefined ? {} : JSON.parse(summary)) as { readonly id?: string };
  return id ?? fieldOf(entry, "id") ?? "";
}

/** Returns a field of an entry; undefined if the entry was deleted from the stream. */
function fieldOf([, fields]: StreamEntry, name: string): string | undefined {
  const index = fields?.indexOf(name) ?? -1;
  return index < 0 ? undefined : fields![index + 1];
}
