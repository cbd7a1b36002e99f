import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import type { TaskPool } from "../../node/tasks/task-pool";
import { ByteBudget, dropRest, readBody, type ServiceLimits } from "./body";
import type { ServiceMetrics } from "./metrics";
import { openApi } from "./openapi";
import { openPlayground } from "./playground";
import { busy, CLOSE, type Refusal, refusalOf, refuse } from "./refusal";
import { type RequestHead, readHead, TASK_KINDS, type TaskKind, taskOf } from "./requests";
import { answerLines, bytesOfLines } from "./stream";

/** What the app is made of. */
export interface AppParts extends ServiceLimits {
  readonly pool: TaskPool;
  readonly metrics: ServiceMetrics | undefined;
  /** Whose pages may ask: an origin, or "*" for all. Absent: none. */
  readonly cors?: string | undefined;
  /** Whether only requests to this machine by its own names are answered. */
  readonly isLocal: boolean;
  /** Aborted when the service stops. */
  readonly signal: AbortSignal;
}

type Bindings = { Bindings: HttpBindings };
type Request = Context<Bindings>;

/** How many bodies of the greatest length are held at once. */
const MOST_WHOLE_BODIES = 16;
/** How many streams are open at once; each holds as many lines as there are threads, and one more. */
const MOST_STREAMS = 8;

const PLAIN_PATHS = ["/", "/healthz", "/metrics", "/openapi.json"];
/** The names of this machine for itself. A page whose own name leads here (DNS rebinding) sends that name instead. */
const LOCAL_NAME = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
/** Answers are data, and no page may take them for anything else. */
const SAFE_HEADERS = { "x-content-type-options": "nosniff", "cache-control": "no-store" };

const ANSWER_TYPES = { json: "application/json", csv: "text/csv; charset=utf-8" } as const;

/** Adds the paths of the service to an app of Hono. */
export function addPaths(app: Hono<Bindings>, parts: AppParts): Hono<Bindings> {
  const { pool, metrics, signal } = parts;
  const playground = openPlayground();
  const budget = new ByteBudget(MOST_WHOLE_BODIES * parts.mostBytes);
  let streams = 0;
  let description: string | undefined;

  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    const isKnown = PLAIN_PATHS.includes(c.req.path) || TASK_KINDS.includes(c.req.path.slice(1) as TaskKind);
    metrics?.onRequest(isKnown ? c.req.path : "other", c.res.status, (performance.now() - start) / 1000);
    for (const [name, value] of Object.entries(SAFE_HEADERS))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    if (signal.aborted) c.res.headers.set("connection", "close");
    if (parts.cors !== undefined) addCors(c, parts.cors);
  });
  app.use(async (c, next) => {
    if (parts.isLocal && !LOCAL_NAME.test(c.req.header("host") ?? ""))
      throw refuse(403, "wanted a Host such as localhost or 127.0.0.1; --host lets others ask");
    if (parts.cors !== undefined && c.req.method === "OPTIONS") return c.body(null, 204);
    await next();
  });
  app.onError((error, c) => refusing(c, refusalOf(error), signal));
  app.notFound((c) => refusing(c, c.error ? refusalOf(c.error) : missing(c), signal));

  app.get("/healthz", (c) => (signal.aborted ? c.text("stopping\n", 503) : c.text("alive\n")));
  app.get("/openapi.json", (c) => {
    description ??= JSON.stringify(openApi());
    return c.body(description, 200, { "content-type": "application/json" });
  });
  app.get("/metrics", async (c) => {
    if (!metrics) throw refuse(501, "the metrics need one more package: npm install prom-client");
    const text = await metrics.text({ ...pool.state(), streams, bodyBytes: budget.bytes });
    return c.body(text, 200, { "content-type": metrics.contentType });
  });
  for (const kind of TASK_KINDS)
    app.post(`/${kind}`, (c) => {
      if (signal.aborted) throw busy("the service is stopping", CLOSE);
      const head = readHead(
        kind,
        (name) => c.req.header(name),
        (name) => c.req.query(name),
      );
      return head.form === "ndjson" ? answerStream(c, kind) : answerBody(c, kind, head);
    });
  app.get("*", async (c, next) => {
    if (!playground.has(c.req.path)) return next();
    c.env.outgoing.socket?.setTimeout(parts.mostMs); // a client that does not take the file is cut off
    return playground.answer(c.req.path, c.req.method === "HEAD", c.req.header("if-none-match"));
  });
  return app;

  async function answerBody(c: Request, kind: TaskKind, head: RequestHead): Promise<Response> {
    const body = await readBody(c.env.incoming, parts, budget);
    const gone = new AbortController();
    const onClose = () => gone.abort();
    c.env.outgoing.once("close", onClose);
    try {
      const result = await pool.run(taskOf(kind, body.bytes, head), { signal: gone.signal });
      return c.body(result, 200, { "content-type": ANSWER_TYPES[head.answer] });
    } finally {
      c.env.outgoing.off("close", onClose);
      c.env.outgoing.socket?.setTimeout(parts.mostMs); // a client that does not take its answer is cut off
      body.release();
    }
  }

  function answerStream(c: Request, kind: TaskKind): Response {
    if (streams >= MOST_STREAMS) throw busy(`${streams} streams are open already; try again later`);
    streams++;
    const { incoming, outgoing } = c.env;
    const onLine = (outcome: "read" | "failed") => metrics?.onLine(`/${kind}`, outcome);
    const lines = answerLines(kind, incoming, { ...parts, onLine });
    outgoing.once("finish", () => incoming.readableEnded || incoming.socket.destroySoon());
    const bytes = bytesOfLines(lines, outgoing, parts.mostMs, () => streams--);
    return c.body(bytes, 200, { "content-type": "application/x-ndjson" });
  }
}

/** Returns the refusal for a path that is not there, or not by this method. */
function missing(c: Request): Refusal {
  if (TASK_KINDS.includes(c.req.path.slice(1) as TaskKind)) return refuse(405, "wanted POST", { allow: "POST" });
  if (PLAIN_PATHS.includes(c.req.path)) return refuse(405, "wanted GET", { allow: "GET, HEAD" });
  return refuse(404, "wanted POST /analyze, /check or /tokenize, or GET /openapi.json, /healthz or /metrics");
}

const answerOf = ({ status, code, message, headers }: Refusal) => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify({ error: { code, message } }),
});

/**
 * Returns a refusal. A client that looks for it only behind its whole body would find the connection broken if the rest stayed unread, so
 * the connection ends only when that has come, too.
 */
function refusing(c: Request, refusal: Refusal, signal: AbortSignal): Response {
  const { incoming } = c.env;
  const { status, headers, body } = answerOf(refusal);
  if (incoming.complete) incoming.resume();
  if (incoming.complete || signal.aborted) return new Response(body, { status, headers });
  const bytes = new TextEncoder().encode(body);
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes),
    pull: async (controller) => {
      await dropRest(incoming, signal);
      controller.close();
    },
  });
  return new Response(stream, { status, headers: { ...headers, ...CLOSE, "content-length": String(bytes.length) } });
}

/** Lets the pages of an origin read the answer, and send JSON. */
function addCors(c: Request, origin: string): void {
  const { headers } = c.res;
  headers.set("access-control-allow-origin", origin);
  headers.append("vary", "origin");
  headers.set("access-control-expose-headers", "retry-after");
  if (c.req.method !== "OPTIONS") return;
  headers.set("access-control-allow-methods", "GET, POST");
  headers.set("access-control-allow-headers", "content-type");
  headers.set("access-control-max-age", "600");
}
