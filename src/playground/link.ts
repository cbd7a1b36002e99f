/**
 * The fragment of a link that holds a state: `#1.` and the base64url of deflated JSON, or `#0.` and that of the JSON where a browser cannot
 * deflate. A fragment stays in the browser: no server is sent it.
 */
import { joined } from "../node/files/encodings/bytes";
import { type PlaygroundState, packState, unpackState } from "./state";

/** Longer addresses are cut by programs through which people send links. */
export const MOST_LINK_CHARACTERS = 64_000;
/** A link that unpacks to more is no link of ours: a few kilobytes can unpack to gigabytes. */
const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;

const DEFLATED = "1.";
const PLAIN = "0.";
const LINK = /^#?([01]\.)([\w-]*)$/;

/** Whether a fragment is that of a link with a state, broken or not. */
export const isLink = (fragment: string): boolean => /^#?[01]\./.test(fragment);

/** Returns the fragment, from its `#`. */
export async function writeLink(state: PlaygroundState): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(packState(state)));
  if (typeof CompressionStream === "undefined") return `#${PLAIN}${toBase64(bytes)}`;
  const deflated = new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw")));
  return `#${DEFLATED}${toBase64(new Uint8Array(await deflated.arrayBuffer()))}`;
}

/** Returns the state that a fragment holds; undefined if it is broken. */
export async function readLink(fragment: string): Promise<PlaygroundState | undefined> {
  const [, form, content = ""] = LINK.exec(fragment) ?? [];
  if (form === undefined) return undefined;
  try {
    const bytes = fromBase64(content);
    const json = form === PLAIN ? bytes : await inflated(bytes);
    return unpackState(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(json)));
  } catch {
    return undefined;
  }
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > MOST_UNPACKED_BYTES) {
      await reader.cancel();
      throw new Error("too long");
    }
  }
  return joined(parts);
}

/** The most arguments of one call. */
const MOST_AT_ONCE = 8192;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += MOST_AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(at, at + MOST_AT_ONCE));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
