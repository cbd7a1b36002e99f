import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { lockFile, type OutputLock } from "../../../../src/node/queue/output-file/lock";
import { folderOf } from "../../../cli/spawn";

const held: OutputLock[] = [];
const take = async (path: string, options = {}) => {
  const lock = await lockFile(path, { beatMs: 50, silenceMs: 400, ...options });
  held.push(lock);
  return lock;
};
afterEach(async () => {
  for (const lock of held.splice(0)) await lock.release();
});
const newPath = () => join(folderOf({}), "out.ndjson");
const holderOf = (path: string) => JSON.parse(readFileSync(`${path}.lock`, "utf8"));
const writeHolder = (path: string, holder: object) => writeFileSync(`${path}.lock`, JSON.stringify(holder));
const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

test("a lock keeps others out until it is released, and leaves nothing behind", async () => {
  const path = newPath();
  const lock = await take(path);
  await lock.check();
  await expect(take(path)).rejects.toMatchObject({
    code: "ERR_QUEUE",
    message: expect.stringMatching(
      /out\.ndjson is in use by process \d+ on .+; each worker needs an output of its own/,
    ),
  });
  await lock.release();
  await (await take(path)).release();
  expect(readdirSync(dirname(path))).toEqual([]);
});

test("of many that ask at once, also for the lock of a dead process, one gets it", async () => {
  for (const before of [false, true]) {
    const path = newPath();
    if (before) {
      const { system } = await holderWhile(path);
      writeHolder(path, { token: "dead", pid: deadPid(), host: "h", system, started: "1" });
    }
    const got = await Promise.allSettled(Array.from({ length: 20 }, () => take(path)));
    const winners = got.filter(({ status }) => status === "fulfilled");
    expect(winners).toHaveLength(1);
    await held.at(-1)!.check();
  }
});

/** Returns what a lock of this process says. */
async function holderWhile(path: string) {
  const lock = await take(path);
  const holder = holderOf(path);
  await lock.release();
  return holder;
}

test.each([
  ["whose process is dead", { pid: deadPid(), started: null }],
  ["whose number another process of this machine has now", { pid: process.ppid, started: "1" }],
  ["whose number is now ours", { pid: process.pid }],
])("a lock %s is taken over at once", async (_, of) => {
  const path = newPath();
  writeHolder(path, { ...(await holderWhile(path)), token: "old", ...of });
  await take(path, { silenceMs: 1_000_000 });
  expect(holderOf(path).pid).toBe(process.pid);
});

test.each([["{"], [""]])("a lock that was never written whole, %j, is taken over", async (text) => {
  const path = newPath();
  writeFileSync(`${path}.lock`, text);
  await take(path, { silenceMs: 1_000_000 });
});

test("a lock of another machine is taken over after silence, with a notice, and refused if it shows life", async () => {
  const path = newPath();
  writeHolder(path, { token: "far", pid: 7, host: "far", system: "far", started: null });
  const notices: string[] = [];
  const onWait = (notice: string) => notices.push(notice);
  const alive = setInterval(() => utimesSync(`${path}.lock`, new Date(), new Date()), 50);
  await expect(take(path, { onWait })).rejects.toMatchObject({ message: expect.stringContaining("process 7 on far") });
  clearInterval(alive);
  await take(path, { onWait });
  expect(notices).toEqual(Array(2).fill(`${path}.lock is of process 7 on far: waiting 0.4 s for a sign of life`));
});

test("a holder shows life, so that another machine does not take its lock", async () => {
  const path = newPath();
  await take(path);
  writeHolder(path, { ...holderOf(path), system: "as another machine sees it" });
  await expect(take(path)).rejects.toMatchObject({ code: "ERR_QUEUE" });
});

test("a holder whose lock was taken over knows, and does not remove that lock", async () => {
  const path = newPath();
  const lock = await take(path);
  writeHolder(path, { ...holderOf(path), token: "another" });
  await expect(lock.check()).rejects.toMatchObject({
    code: "ERR_QUEUE",
    message: expect.stringContaining("taken over"),
  });
  await lock.release();
  expect(holderOf(path).token).toBe("another");
});

test("a killed process blocks nobody, a living one does", async () => {
  const path = newPath();
  const { system } = await holderWhile(path);
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(child, "spawn");
  const started = existsSync("/proc/self/stat")
    ? readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]!.split(" ")[19]!
    : null;
  writeHolder(path, { token: "child", pid: child.pid, host: "h", system, started });
  if (started !== null) await expect(take(path)).rejects.toMatchObject({ code: "ERR_QUEUE" });
  child.kill("SIGKILL");
  await once(child, "exit");
  await take(path);
});
