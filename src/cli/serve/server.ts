import { createServer, type Server } from "node:http";
import { AnalyzerError } from "../../errors";
import { listen } from "../../node/queue/monitor/listen";
import { startTaskPool } from "../../node/tasks/task-pool";
import type { AnalyzerOptions } from "../../types";
import { addPaths } from "./app";
import { createServiceMetrics } from "./metrics";

/** Options of `startService`. */
export interface ServiceOptions {
  readonly port: number;
  readonly host: string;
  readonly cors?: string | undefined;
  readonly threads: number;
  readonly mostBytes: number;
  readonly mostMs: number;
  readonly mostWaiting: number;
  readonly analyzer: AnalyzerOptions;
}

/** A service that listens. */
export interface Service {
  readonly url: string;
  /** Takes no more requests, finishes those in progress, and ends. */
  stop(): Promise<void>;
}

/** How long a client may take for the head of a request, in milliseconds. */
const HEAD_MS = 10_000;
/** How often late clients are looked for, in milliseconds. */
const LOOK_MS = 1000;
/** How long requests in progress may take after the stop, in milliseconds: less than the ten seconds that most orchestrators give. */
const STOP_MS = 8000;
/** The most connections at once; more are cut off, which costs nothing. */
const MOST_CONNECTIONS = 4096;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/**
 * Starts the service.
 * @throws AnalyzerError `ERR_OPTION` if it cannot listen there, or a package is missing; `ERR_DICTIONARY`.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { port, host, threads, mostBytes, mostMs, mostWaiting, cors, analyzer } = options;
  const [{ Hono }, { createAdaptorServer }] = await loadHono();
  const metrics = await createServiceMetrics();
  const pool = await startTaskPool({ threads, mostWaiting, mostMs, analyzer });
  const stopping = new AbortController();
  const app = addPaths(new Hono(), {
    pool,
    metrics,
    cors,
    mostBytes,
    mostMs,
    isLocal: LOOPBACK.test(host),
    signal: stopping.signal,
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    overrideGlobalObjects: false,
    autoCleanupIncoming: false, // it breaks the connection behind 64 MB or half a second; `dropRest` has limits of its own
    // The body has a limit of its own, since a stream may take hours.
    serverOptions: { headersTimeout: HEAD_MS, requestTimeout: 0, connectionsCheckingInterval: LOOK_MS },
  }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  try {
    const url = await listen(server, { port, host, who: "the service" });
    return { url, stop };
  } catch (error) {
    await pool.close();
    throw error;
  }

  async function stop(): Promise<void> {
    stopping.abort();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
    await closed;
    clearTimeout(timer);
    await pool.close();
  }
}

async function loadHono() {
  try {
    return await Promise.all([import("hono"), import("@hono/node-server")]);
  } catch (cause) {
    throw new AnalyzerError(
      "ERR_OPTION",
      "yomitori serve needs two more packages: npm install hono @hono/node-server",
      { cause },
    );
  }
}
