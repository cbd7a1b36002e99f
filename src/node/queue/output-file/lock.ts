import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { link, open, readFile, rename, stat, unlink, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { queueError } from "../queue-error";

/** The lock of a file: a file beside it that names its holder. */
export interface OutputLock {
  /** Throws `ERR_QUEUE` if another process has taken the lock over. */
  check(): Promise<void>;
  release(): Promise<void>;
}

/** Who holds a lock, as JSON in the lock. */
interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** Where the number of the process is unique: the host, its boot and, in a container, the container. */
  readonly system: string;
  /** When the process started, as the system counts, since numbers of processes are used again; null where that is not known. */
  readonly started: string | null;
}

/** How a lock is waited for. */
export interface LockOptions {
  /** How often a holder shows that it is alive, in milliseconds. */
  readonly beatMs?: number;
  /** How long a holder of another machine may give no sign of life before its lock is taken over, in milliseconds. */
  readonly silenceMs?: number;
  /** Called with a message before such a wait. */
  readonly onWait?: (notice: string) => void;
}

/** The locks that this process holds: the number of a process that died may be ours now. */
const held = new Set<string>();

/**
 * Locks a file against all other processes that lock it. A lock whose process is dead is taken over, at once if that process was on this
 * machine; otherwise after it has given no sign of life for a while.
 * @throws AnalyzerError `ERR_QUEUE` if another process holds the lock, or the lock cannot be made.
 */
export async function lockFile(path: string, options: LockOptions = {}): Promise<OutputLock> {
  const { beatMs = 5000, silenceMs = 30_000, onWait = () => {} } = options;
  const lock = `${path}.lock`;
  const me: Holder = { token: randomUUID(), pid: process.pid, host: hostname(), ...identity(process.pid) };
  while (!(await create(lock, me))) {
    const holder = await read(lock);
    if (holder === "gone") continue;
    if (await isAlive(lock, holder, me, silenceMs, onWait)) throw inUse(path, lock, holder);
    await remove(lock, holder);
  }
  held.add(me.token);
  const beat = setInterval(() => void touch(lock).catch(() => {}), beatMs).unref();
  const isMine = async () => ((await read(lock)) as Holder | null)?.token === me.token;
  return {
    async check() {
      if ((await isMine()) || (await create(lock, me))) return; // made again if someone has only deleted it
      throw queueError(`${path} was taken over by another worker (its lock ${lock} has changed)`);
    },
    async release() {
      clearInterval(beat);
      held.delete(me.token);
      if (await isMine()) await unlink(lock).catch(() => {});
    },
  };
}

const touch = (lock: string): Promise<void> => utimes(lock, new Date(), new Date());

/** Creates the lock. Returns false if there is one. */
async function create(lock: string, holder: Holder): Promise<boolean> {
  try {
    const file = await open(lock, "wx");
    try {
      await file.writeFile(`${JSON.stringify(holder)}\n`);
    } catch (error) {
      await unlink(lock).catch(() => {});
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw queueError(`option output: the lock ${lock} cannot be made (${(error as Error).message})`, { cause: error });
  }
}

/** How often, and after how many milliseconds, a lock is read again that its holder has made but not written yet. */
const [READS, READ_AGAIN_MS] = [10, 100];

/** Returns the holder of a lock; null if it names none, since its process died in between; "gone" if there is no lock. */
async function read(lock: string): Promise<Holder | null | "gone"> {
  for (let attempt = 1; ; attempt++) {
    try {
      return JSON.parse(await readFile(lock, "utf8")) as Holder;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT") return "gone";
      if (code !== undefined) throw queueError(`option output: ${(error as Error).message}`, { cause: error });
      if (attempt === READS) return null;
      await sleep(READ_AGAIN_MS);
    }
  }
}

/** Whether the holder of a lock may still write. */
async function isAlive(
  lock: string,
  holder: Holder | null,
  me: Holder,
  silenceMs: number,
  onWait: (notice: string) => void,
): Promise<boolean> {
  if (holder === null) return false;
  if (holder.system === me.system) {
    if (holder.pid === process.pid) return held.has(holder.token);
    if (!isRunning(holder.pid)) return false;
    const { started } = identity(holder.pid);
    if (started !== null && holder.started !== null) return started === holder.started;
  }
  // Its process cannot be seen from here, so its lock is watched. Only changes count: the clocks of two machines may differ.
  onWait(`${lock} is of process ${holder.pid} on ${holder.host}: waiting ${silenceMs / 1000} s for a sign of life`);
  const before = await timeOf(lock);
  for (let waited = 0; waited < silenceMs; waited += READ_AGAIN_MS) {
    await sleep(READ_AGAIN_MS);
    if ((await timeOf(lock)) !== before) return true;
  }
  return false;
}

const timeOf = (lock: string): Promise<number | undefined> =>
  stat(lock).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // sends nothing
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // it runs, under another user
  }
}

/** Removes the lock of a dead holder, unless another process has taken it over meanwhile. */
async function remove(lock: string, holder: Holder | null): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside); // only one of several processes succeeds
  } catch {
    return;
  }
  const moved = await read(aside);
  const isSame = moved === "gone" || (moved?.token ?? null) === (holder?.token ?? null);
  if (!isSame) await link(aside, lock).catch(() => {}); // it is of a process that was faster: give it back
  await unlink(aside).catch(() => {});
}

const inUse = (path: string, lock: string, holder: Holder | null): Error =>
  queueError(
    `option output: ${path} is in use by process ${holder?.pid} on ${holder?.host}; each worker needs an output of its own (the lock is ${lock})`,
  );

/** Returns where the number of a process is unique, and when the process started. Only Linux tells both. */
function identity(pid: number): Pick<Holder, "system" | "started"> {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const container = readlinkSync("/proc/self/ns/pid");
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The fields after the name of the program, which may hold spaces: the state is the third, the start the 22nd.
    const started = status.slice(status.lastIndexOf(")") + 2).split(" ")[22 - 3] ?? null;
    return { system: `${hostname()} ${boot} ${container}`, started };
  } catch {
    return { system: hostname(), started: null };
  }
}
