import type { Redis } from "ioredis";
import { keysOf } from "./answers";
import type { ResultOutput } from "./output";
import { queueError } from "./redis";

/** All who write results to files or pipes; each result goes to one of them. */
const GROUP = "outputs";
const BATCH = 200;
const BLOCK_MS = 500;
/** So long the name of an output stays taken after its last sign of life. */
const TAKEN_MS = 10_000;

/** Takes the name, or keeps it; 0 where another has it. */
const TAKE = `
local holder = redis.call("GET", KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
return 1`;

type Entry = readonly [place: string, fields: readonly string[] | null];

/** Takes entries out of the stream. One command, so that a client whose connection broke can send it again. */
const SETTLE = `
redis.call("XACK", KEYS[1], unpack(ARGV))
table.remove(ARGV, 1)
redis.call("XDEL", KEYS[1], unpack(ARGV))`;

/**
 * Moves results from their stream to an output until `isOver`, and then what is there still, each result once: Redis gives an entry to the
 * output, it is written, then taken out of the stream. An entry that was given but not taken out (its worker died, or the connection broke
 * before it arrived) is given again, and is written unless it stands in the output.
 * @param client a connection of its own, since it blocks.
 * @throws AnalyzerError `ERR_QUEUE` where another worker writes to the same output.
 */
export async function collect(
  client: Redis,
  queue: string,
  output: ResultOutput,
  isOver: () => boolean,
): Promise<void> {
  const { results, writer } = keysOf(queue);
  const key = writer(output.name);
  const token = crypto.randomUUID();
  const take = async () => (await client.eval(TAKE, 1, key, token, TAKEN_MS)) === 1;

  await begin();
  while (await moveGiven());
  for (let over = false, found = true; !over || found; ) {
    if (!(await take())) throw queueError(`${output.name} was taken over by another worker`);
    over = isOver();
    found = (await moveNew()) || (await moveGiven());
  }
  await client.del(key);

  async function begin(): Promise<void> {
    await client.xgroup("CREATE", results, GROUP, "0", "MKSTREAM").catch((error: Error) => {
      if (!error.message.startsWith("BUSYGROUP")) throw error;
    });
    // A worker that was killed holds its name a little longer than it lived.
    for (const until = Date.now() + 2 * TAKEN_MS; !(await take()); ) {
      if (Date.now() > until)
        throw queueError(`another worker writes to ${output.name}; each needs an output of its own`);
      await new Promise((resolve) => setTimeout(resolve, BLOCK_MS));
    }
  }

  /** False where there is nothing new. */
  async function moveNew(): Promise<boolean> {
    const entries = await read(">");
    await write(entries);
    return entries.length > 0;
  }

  /** The same for what was given before and not taken out of the stream. */
  async function moveGiven(): Promise<boolean> {
    const entries = await read("0");
    const written = await output.has(new Set(entries.map(idOf)));
    await write(entries, (entry) => !written.has(idOf(entry)));
    return entries.length > 0;
  }

  async function read(from: ">" | "0"): Promise<readonly Entry[]> {
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
    )) as readonly [string, readonly Entry[]][] | null;
    return reply?.[0]?.[1] ?? [];
  }

  async function write(entries: readonly Entry[], isNew: (entry: Entry) => boolean = () => true): Promise<void> {
    if (entries.length === 0) return;
    const lines = entries.filter(isNew).flatMap((entry) => fieldOf(entry, "summary") ?? []);
    if (lines.length > 0) await output.write(lines.map((line) => `${line}\n`));
    await client.eval(SETTLE, 1, results, GROUP, ...entries.map(([place]) => place));
  }
}

const idOf = (entry: Entry): string => fieldOf(entry, "id") ?? "";

/** Undefined where the entry was deleted from the stream. */
function fieldOf([, fields]: Entry, name: string): string | undefined {
  const at = fields?.indexOf(name) ?? -1;
  return at < 0 ? undefined : fields![at + 1];
}
