import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { QueueMetrics, WorkerObserver } from "../metrics";
import { DEFAULTS } from "../options";
import type { QueueWorker } from "../worker";
import { listen } from "./listen";
import { createPrometheus } from "./prometheus";

/** Options of `startMonitor`. */
export interface MonitorOptions {
  /**
   * The port; 0 for any that is free.
   * @example 9400
   */
  readonly port: number;
  /**
   * The address to listen on. Default "127.0.0.1": only programs on this machine can ask.
   * @example "0.0.0.0"
   */
  readonly host?: string;
  /**
   * The name of the queue, a label of all metrics. Default "yomitori".
   * @example "news"
   */
  readonly queue?: string;
}

/** An HTTP server for operators: `/metrics` for Prometheus, `/healthz` (the process is alive), `/readyz` (it takes articles). */
export interface Monitor {
  /** The address, such as "http://127.0.0.1:9400". */
  readonly url: string;
  /** An option of the worker that is watched, which counts what it does. */
  readonly observer: WorkerObserver;
  /** Watches a worker. Before that the monitor is alive, but not ready. */
  watch(worker: QueueWorker): void;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

const DEFAULT_HOST = "127.0.0.1";
/** How long Redis may take to answer a scrape, in milliseconds: Prometheus itself waits for ten seconds. */
const SCRAPE_MS = 2000;
/** How long a client may take to send its request, in milliseconds. */
const REQUEST_MS = 5000;

/**
 * Starts the server. Start it before the analyzer is loaded: an orchestrator may ask at any time.
 * @throws AnalyzerError `ERR_OPTION` if it cannot listen there; `ERR_QUEUE` if prom-client, an optional peer dependency, is not installed.
 */
export async function startMonitor(options: MonitorOptions): Promise<Monitor> {
  const { port, host = DEFAULT_HOST, queue = DEFAULTS.queue } = options;
  const prometheus = await createPrometheus(queue);
  let worker: QueueWorker | undefined;
  const state = () => worker?.state() ?? "starting";
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS }, (request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  const url = await listen(server, { port, host, who: "the monitor" });
  return {
    url,
    observer: prometheus.observer,
    watch: (watched) => {
      worker = watched;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections(); // a scraper keeps its connection open
      }),
  };

  async function answer({ method, url = "" }: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: string, type = "text/plain; charset=utf-8") =>
      response
        .writeHead(status, {
          "content-type": type,
          "content-length": Buffer.byteLength(body),
          "cache-control": "no-store",
        })
        .end(method === "HEAD" ? undefined : body);
    const path = url.replace(/\?.*/s, "");
    if (!["/metrics", "/healthz", "/readyz"].includes(path))
      return void send(404, "wanted /metrics, /healthz or /readyz\n");
    if (method !== "GET" && method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      return void send(405, "wanted GET or HEAD\n");
    }
    if (path === "/healthz") return void send(200, "alive\n");
    if (path === "/readyz") return void send(state() === "reading" ? 200 : 503, `${state()}\n`);
    const metrics = worker && (await inTime(worker.metrics()));
    send(200, await prometheus.text(metrics, state() === "reading"), prometheus.contentType);
  }
}

/** Returns the metrics; undefined if Redis does not answer in time. */
async function inTime(metrics: Promise<QueueMetrics>): Promise<QueueMetrics | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, SCRAPE_MS, undefined);
  });
  try {
    return await Promise.race([metrics, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
