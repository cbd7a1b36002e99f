import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { lockFile } from "../../src/node/file-lock";

afterEach(() => vi.unstubAllEnvs());

const file = { dev: 0n, ino: BigInt(process.pid) * 1_000_000n };

test("a lock is held once, and again after its release", async () => {
  const lock = await lockFile(file);
  expect(lock).toBeDefined();
  expect(await lockFile(file)).toBeUndefined();
  const other = await lockFile({ ...file, dev: 1n });
  await other!.release();
  await lock!.release();
  const again = await lockFile(file);
  await again!.release();
});

test.skipIf(process.platform === "win32")("the lock of a killed process is free", async () => {
  const path = join(tmpdir(), `yomitori-2-${file.ino}.lock`);
  const script = `require("node:net").createServer().listen(${JSON.stringify(path)}, () => console.log("locked"))`;
  const child = spawn(process.execPath, ["-e", script]);
  await once(child.stdout, "data");
  expect(await lockFile({ ...file, dev: 2n })).toBeUndefined();
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(existsSync(path)).toBe(true);
  const lock = await lockFile({ ...file, dev: 2n });
  await lock!.release();
  expect(existsSync(path)).toBe(false);
});

test.skipIf(process.platform === "win32")("where no socket can be made, nothing is locked", async () => {
  vi.stubEnv("TMPDIR", "/no/such/folder");
  const [one, two] = [await lockFile({ ...file, dev: 3n }), await lockFile({ ...file, dev: 3n })];
  await one!.release();
  await two!.release();
});
