import { unlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A lock that one process of this machine holds until it releases it or ends, however it ends. */
export interface FileLock {
  release(): Promise<void>;
}

/**
 * Locks a file, known by its device and number, so that another name of it does not help. Returns undefined if it is locked already.
 *
 * Node has no `flock`. The lock is a local socket, on which only one process can listen: nobody listens any more once that process is
 * killed, while a file that says "locked" would stay. Where no socket can be made (a read-only temporary folder), nothing is locked.
 */
export async function lockFile(file: { readonly dev: bigint; readonly ino: bigint }): Promise<FileLock | undefined> {
  const path = socketPath(`yomitori-${file.dev}-${file.ino}`);
  try {
    const server = (await listen(path)) ?? ((await isDeserted(path)) ? await listen(path) : undefined);
    return server && { release: () => new Promise((resolve) => server.close(() => resolve())) };
  } catch {
    return { release: async () => {} };
  }
}

const socketPath = (name: string): string =>
  process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.lock`);

/** Listens on a local socket without keeping the process alive. Returns undefined if the socket exists; throws if none can be made. */
function listen(path: string): Promise<Server | undefined> {
  const server = createServer((connection) => connection.destroy()).unref();
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen({ path, exclusive: true, readableAll: true, writableAll: true }, () => resolve(server));
  });
}

/** Whether nobody listens on a socket: its process was killed. Removes it then. */
async function isDeserted(path: string): Promise<boolean> {
  const refused = await new Promise<boolean>((resolve) => {
    const connection = connect({ path });
    connection.once("connect", () => resolve(false));
    connection.once("error", ({ code }: NodeJS.ErrnoException) =>
      resolve(code === "ECONNREFUSED" || code === "ENOENT"),
    );
    connection.once("connect", () => connection.destroy());
  });
  if (refused) await unlink(path).catch(() => {});
  return refused;
}
