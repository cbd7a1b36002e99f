/** The playground at `/`: the files of dist/ that its list names, and no others. */
import { createReadStream, readFileSync, statSync } from "node:fs";
import { Readable } from "node:stream";
import { browserCode } from "../../playground/browser-code";
import { playgroundListUrl } from "../../resources";

interface PlaygroundList {
  readonly policy: string;
  readonly page: string;
  readonly files: Readonly<Record<string, { readonly type: string; readonly hash: string }>>;
}

/** How much of a file is read at once: the dictionaries have 20 MB. */
const CHUNK_BYTES = 512 * 1024;

/** What the page of the service says beside that of a folder of files. The script of the page has these words in both languages. */
const SERVICE = `<p><span data-text="service">このサービスの API</span>:
<code>POST /analyze</code>, <code>POST /check</code>, <code>POST /tokenize</code>,
<a href="/openapi.json"><code>/openapi.json</code></a>, <a href="/healthz"><code>/healthz</code></a>, <a href="/metrics"><code>/metrics</code></a></p>`;

/** Answers requests for the playground. */
export interface Playground {
  /** Whether a path is one of its files. */
  has(path: string): boolean;
  /**
   * @param isHead whether only the headers are wanted
   * @param known the ETags of the copies that the client has
   */
  answer(path: string, isHead: boolean, known: string | undefined): Response;
}

/** Returns the playground; its list is read with the first request. */
export function openPlayground(): Playground {
  let list: PlaygroundList | undefined;
  const listed = (): PlaygroundList => {
    list ??= JSON.parse(readFileSync(playgroundListUrl(), "utf8")) as PlaygroundList;
    return list;
  };
  const nameOf = (path: string): string => (path === "/" ? listed().page : path.slice(1));
  return {
    has: (path) => Object.hasOwn(listed().files, nameOf(path)),
    answer(path, isHead, known) {
      const { policy, page, files } = listed();
      const name = nameOf(path);
      const { type, hash } = files[name]!;
      const etag = `"${hash}"`;
      const headers = {
        etag,
        // Asked for each time, and sent only when it has changed.
        "cache-control": "no-cache",
        "content-security-policy": `${policy}; frame-ancestors 'none'`,
        "referrer-policy": "no-referrer",
      };
      if (known?.split(/,\s*/).includes(etag)) return new Response(null, { status: 304, headers });
      const url = new URL(name, playgroundListUrl());
      if (name === page) {
        const html = readFileSync(url, "utf8").replace("<!-- service -->", SERVICE);
        return new Response(html, { headers: { ...headers, "content-type": type } });
      }
      // A stream, since a thousand may ask for the dictionaries at once.
      if (name.endsWith(".js"))
        return new Response(browserCode(readFileSync(url, "utf8")), { headers: { ...headers, "content-type": type } });
      const length = { "content-type": type, "content-length": String(statSync(url).size) };
      if (isHead) return new Response(null, { headers: { ...headers, ...length } });
      const body = Readable.toWeb(
        createReadStream(url, { highWaterMark: CHUNK_BYTES }),
      ) as unknown as ReadableStream<Uint8Array>;
      return new Response(body, { headers: { ...headers, ...length } });
    },
  };
}
