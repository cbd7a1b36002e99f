/**
 * The service worker: keeps the page, its code and the data, so that the playground works without a network after the first visit. The build
 * puts `FILES`, the hash of each file by its name, before it; so it changes with each of them, and browsers take a changed one.
 */
declare const FILES: Readonly<Record<string, string>>;

/** What is used of the events of a service worker. */
interface LifeEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchEvent extends LifeEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", listener: (event: LifeEvent) => void): void;
  addEventListener(name: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(name: "message", listener: (event: { readonly data: unknown }) => void): void;
}

const worker = globalThis as unknown as ServiceWorkerScope;
const CACHE = "yomitori-playground";
/** The name under which the page is served: empty for that of the folder. The page says it when it registers this script. */
const PAGE_FILE = "playground.html";
const PAGE_NAMES = ["", "index.html", PAGE_FILE];
const page = new URL(location.href).searchParams.get("page") ?? "";

/** The place of a file in the cache: one of another content has another. */
const keyOf = (name: string): string => new URL(`${name}?${FILES[name]}`, worker.registration.scope).href;

worker.addEventListener("install", (event) => event.waitUntil(keepFiles()));
worker.addEventListener("activate", (event) => event.waitUntil(dropOldFiles()));
worker.addEventListener("message", ({ data }) => {
  if (data === "activate") void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  if (name !== undefined) event.respondWith(keptFile(name, event.request));
});

/** Fetches the files that are not kept yet; fails if one of them is not of this version, and then the last version stays. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    Object.entries(FILES).map(async ([name, hash]) => {
      if (await cache.match(keyOf(name))) return;
      const isPage = name === PAGE_FILE;
      const url = new URL(isPage ? page : name, worker.registration.scope);
      // A server may add something to the page. The hash of all else is held to.
      const response = await fetch(url, isPage ? { cache: "no-cache" } : { cache: "no-cache", integrity: hash });
      if (!response.ok) throw new Error(`HTTP status ${response.status}: ${url}`);
      await cache.put(keyOf(name), response);
    }),
  );
}

async function dropOldFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  const kept = new Set(Object.keys(FILES).map(keyOf));
  for (const { url } of await cache.keys()) if (!kept.has(url)) await cache.delete(url);
}

/** Returns the name of the file that a request asks for; undefined if it is none that is kept. */
function nameOf({ method, mode, url }: Request): string | undefined {
  const { scope } = worker.registration;
  const [address] = url.split(/[?#]/) as [string];
  if (method !== "GET" || !address.startsWith(scope)) return undefined;
  const name = address.slice(scope.length);
  if (mode === "navigate") return PAGE_NAMES.includes(name) ? PAGE_FILE : undefined;
  return Object.hasOwn(FILES, name) ? name : undefined;
}

async function keptFile(name: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(keyOf(name))) ?? fetch(request);
}

export {};
