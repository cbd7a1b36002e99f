import packageJson from "../../../package.json" with { type: "json" };
import { BUCKETS } from "../../node/queue/monitor/prometheus";

/** The state of a service at the time of a scrape. */
interface ServiceState {
  readonly waiting: number;
  readonly active: number;
  readonly streams: number;
  readonly bodyBytes: number;
}

/** The metrics of a service for Prometheus. */
export interface ServiceMetrics {
  readonly contentType: string;
  /** Counts a request that has been answered. */
  onRequest(path: string, status: number, seconds: number): void;
  /** Counts a line of a stream. */
  onLine(path: string, outcome: "read" | "failed"): void;
  text(state: ServiceState): Promise<string>;
}

/** The gauges: name and help. Dashboards refer to the names: do not change them. */
const GAUGES = {
  waiting: ["yomitori_service_waiting", "Tasks that wait for a thread."],
  active: ["yomitori_service_active", "Tasks in progress."],
  streams: ["yomitori_service_streams", "Streams of NDJSON that are open."],
  bodyBytes: ["yomitori_service_body_bytes", "Bytes of the bodies that are held in memory."],
} as const satisfies Record<keyof ServiceState, readonly [name: string, help: string]>;

/** Creates the metrics in a registry of their own; undefined if prom-client, an optional peer dependency, is not installed. */
export async function createServiceMetrics(): Promise<ServiceMetrics | undefined> {
  const client = await loadPromClient();
  if (!client) return undefined;
  const registry = new client.Registry();
  const registers = [registry];
  client.collectDefaultMetrics({ register: registry });
  const requests = new client.Counter({
    name: "yomitori_requests_total",
    help: "Requests answered, by path and status.",
    registers,
    labelNames: ["path", "status"],
  });
  const lines = new client.Counter({
    name: "yomitori_stream_lines_total",
    help: "Lines of streams answered, by path and outcome.",
    registers,
    labelNames: ["path", "outcome"],
  });
  const duration = new client.Histogram({
    name: "yomitori_request_duration_seconds",
    help: "Seconds from the head of a request to the head of its answer, by path.",
    registers,
    labelNames: ["path"],
    buckets: BUCKETS,
  });
  const build = new client.Gauge({
    name: "yomitori_build_info",
    help: "Always 1.",
    registers,
    labelNames: ["version", "node"],
  });
  build.set({ version: packageJson.version, node: process.version }, 1);
  const gauges = (Object.keys(GAUGES) as (keyof ServiceState)[]).map((key) => {
    const [name, help] = GAUGES[key];
    return [key, new client.Gauge({ name, help, registers })] as const;
  });
  return {
    contentType: registry.contentType,
    onRequest(path, status, seconds) {
      requests.inc({ path, status: String(status) });
      duration.observe({ path }, seconds);
    },
    onLine: (path, outcome) => lines.inc({ path, outcome }),
    text(state) {
      for (const [key, gauge] of gauges) gauge.set(state[key]);
      return registry.metrics();
    },
  };
}

async function loadPromClient(): Promise<typeof import("prom-client") | undefined> {
  try {
    return await import("prom-client");
  } catch {
    return undefined;
  }
}
