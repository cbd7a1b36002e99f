import { badOption, isBuffer, reading } from "../checks/options";
import { messageOf } from "../checks/shown";
import { AnalyzerError } from "../errors";
import { type DataReader, loadBytes } from "../resources";
import type { DataFile, DataSource, DataValue } from "../types";
import { type Body, bytesOfBody, readBytes, reasonOf } from "./read-bytes";

/** Where an error sends those whose bundle lacks the files. */
const GUIDE = "docs/bundling.md of yomitori shows how a bundle finds it";

/**
 * Returns the reader of the option `data`.
 * @throws AnalyzerError `ERR_OPTION` if it is no source of data
 */
export function dataReader(source: unknown): DataReader {
  if (source === undefined) return loadBytes;
  const values = valuesOf(source);
  return async (name, content) => {
    const value = await askFor(values, name);
    // A bucket says null for what it does not have.
    if (value === undefined || value === null) return loadBytes(name, content);
    return bytesOf(value, name, content);
  };
}

type Values = (name: DataFile) => unknown;

function valuesOf(source: unknown): Values {
  // The bytes of one file are those of the largest, which threads share.
  if (isBuffer(source) || isBytes(source)) return (name) => (name === "words.bin" ? source : undefined);
  if (typeof source === "function") return source as Exclude<DataSource, object | string>;
  if (isLocation(source) && String(source) !== "") return (name) => inFolder(source, name);
  if (reading("data", () => typeof source === "object" && source !== null && !Array.isArray(source)))
    return (name) => (source as Partial<Record<DataFile, DataValue>>)[name];
  return badOption(
    "data",
    source,
    "the folder or URL of the files, their bytes by name, or a function from a name to bytes",
  );
}

/** The name of the class of a value, of any realm; a proxy of the user may throw. */
const classOf = (value: unknown): string => reading("data", () => Object.prototype.toString.call(value).slice(8, -1));

/** Asks a source of the user, which may throw anything. */
async function askFor(values: Values, name: DataFile): Promise<unknown> {
  try {
    return await values(name);
  } catch (cause) {
    throw new AnalyzerError("ERR_DICTIONARY", `option data: it threw for ${name} (${messageOf(cause)})`, { cause });
  }
}

async function bytesOf(value: unknown, name: DataFile, content: string): Promise<ArrayBuffer> {
  const unread = (place: string, why: string): string =>
    `option data: the ${content} ${name} cannot be read from ${place} (${why}); ${GUIDE}`;
  if (isLocation(value)) return readBytes(value, unread);
  // The text in the other files is decoded, which browsers refuse for shared memory.
  if (isShared(value) && name !== "words.bin") return new Uint8Array(value).slice().buffer;
  if (isBuffer(value)) return value as ArrayBuffer;
  // A view may begin anywhere, and tables of 32-bit numbers need their place.
  if (isBytes(value)) return value.slice().buffer as ArrayBuffer;
  if (isBody(value)) {
    try {
      return await bytesOfBody(value, name);
    } catch (cause) {
      throw new AnalyzerError("ERR_DICTIONARY", unread(value.url || "what data gave for it", reasonOf(cause)), {
        cause,
      });
    }
  }
  return badOption(`data for ${name}`, value, "bytes, a Response, a URL or a path");
}

const inFolder = (folder: string | URL, name: string): string | URL =>
  typeof folder === "string" ? `${folder.replace(/\/$/, "")}/${name}` : new URL(name, folder.href.replace(/\/?$/, "/"));

const isLocation = (value: unknown): value is string | URL => typeof value === "string" || classOf(value) === "URL";
const isShared = (value: unknown): value is SharedArrayBuffer => classOf(value) === "SharedArrayBuffer";
const isBytes = (value: unknown): value is Uint8Array => classOf(value) === "Uint8Array";
const isBody = (value: unknown): value is Body =>
  reading("data", () => typeof (value as Partial<Body> | null)?.arrayBuffer === "function");
