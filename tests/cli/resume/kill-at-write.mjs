/**
 * Loaded before the command line (`node --import`): kills the process in its KILL_AT-th write to a file, after KILL_BYTES of the bytes; with
 * FULL_DISK that write fails instead.
 */
import { writeSync } from "node:fs";
import { open } from "node:fs/promises";

const handle = await open(process.execPath);
const FileHandle = Object.getPrototypeOf(handle);
await handle.close();
const { appendFile } = FileHandle;
let writes = 0;
FileHandle.appendFile = function (bytes, ...rest) {
  if (++writes < Number(process.env.KILL_AT)) return appendFile.call(this, bytes, ...rest);
  writeSync(this.fd, bytes.subarray(0, Number(process.env.KILL_BYTES)));
  if (process.env.FULL_DISK) return Promise.reject(new Error("ENOSPC: no space left on device, write"));
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => {});
};
