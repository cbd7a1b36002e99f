import { AnalyzerError } from "../errors";

/** An address with a scheme: https://…, data:…; a single letter is a drive of Windows. */
const ADDRESS = /^[a-z][a-z0-9+.-]+:/i;

/**
 * Reads a file, or fetches a URL that is none of a file. A string is a path in Node, and a URL in a browser.
 *
 * @param message returns the message of the error, given the path or URL and why
 * @throws AnalyzerError `ERR_DICTIONARY` if it cannot be read
 */
export async function readBytes(
  path: string | URL,
  message: (path: string, why: string) => string,
): Promise<ArrayBuffer> {
  try {
    return await (isFile(path) ? readFile(path) : fetchBytes(path));
  } catch (cause) {
    throw new AnalyzerError("ERR_DICTIONARY", message(String(path), reasonOf(cause)), { cause });
  }
}

/** Whether files can be read: in Node, Bun, Deno. Bundles for browsers have at most a `process` without versions. */
export const hasFiles = (): boolean => typeof process !== "undefined" && process.versions?.node !== undefined;

const isFile = (path: string | URL): boolean =>
  ADDRESS.test(String(path)) ? /^file:/i.test(String(path)) : hasFiles();

/** In a few words why a file cannot be read: "not there", "HTTP status 404". */
export function reasonOf(cause: unknown): string {
  if ((cause as NodeJS.ErrnoException | null)?.code === "ENOENT") return "there is no such file";
  return cause instanceof Error ? cause.message : "it threw no error";
}

async function fetchBytes(url: string | URL): Promise<ArrayBuffer> {
  return bytesOfBody(await fetch(url), String(url));
}

/** What has bytes: a Response; a Blob or an object of a bucket, which have no status. */
export interface Body extends Partial<Pick<Response, "ok" | "status" | "headers" | "url">> {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Returns the bytes of a response. Many servers of single pages answer with that page for a file that they do not have.
 * @param name the file or its URL
 */
export async function bytesOfBody(body: Body, name: string): Promise<ArrayBuffer> {
  if (body.ok === false) throw new Error(`HTTP status ${body.status}`);
  const type = body.headers?.get?.("content-type") ?? "";
  if (/^text\/html\b/i.test(type) && /\.(?:bin|json)(?:$|[?#])/.test(name))
    throw new Error("the server answered with a page of HTML");
  return body.arrayBuffer();
}

/** Reads a whole file into one buffer. `fs.readFile` reads in chunks, which takes several times as long. */
async function readFile(path: string | URL): Promise<ArrayBuffer> {
  const { closeSync, fstatSync, openSync, readSync } = await importOfNode<typeof import("node:fs")>("node:fs");
  const file = openSync(typeof path === "string" && ADDRESS.test(path) ? new URL(path) : path, "r");
  try {
    const bytes = new Uint8Array(fstatSync(file).size);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) throw new Error("the file ends too early");
      at += read;
    }
    return bytes.buffer;
  } finally {
    closeSync(file);
  }
}

/** The modules of Node that are imported, and the package that runs in Node only. */
type NodeModule = "node:fs" | "node:module" | "node:path" | "node:url" | "kuromoji";

/**
 * Returns a module of Node, without an import that a bundler for a browser would follow. Node before 20.16 has no `getBuiltinModule`; there the
 * build marks the import for bundlers (tsup.config.ts), since comments do not outlast it.
 */
export const importOfNode = async <T>(name: NodeModule): Promise<T> =>
  (process.getBuiltinModule?.(name) as T | undefined) ?? import(name);
