import { open } from "node:fs/promises";
import { STDIN } from "../command";

/** The bytes of a file or of standard input. A file that cannot be opened throws here, before anything is read. */
export async function openInput(file: string): Promise<AsyncIterable<Uint8Array>> {
  if (file === STDIN) {
    if (process.stdin.isTTY) console.error("yomitori: reading standard input; Ctrl-D ends it");
    return process.stdin;
  }
  const handle = await open(file);
  if ((await handle.stat()).isDirectory()) {
    await handle.close();
    throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
  }
  return handle.createReadStream();
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "no permission to read it",
  EISDIR: "it is a folder",
};

/** Why a file cannot be read, for a person. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? message;
}
