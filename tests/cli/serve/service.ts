import { type Service, type ServiceOptions, startService } from "../../../src/cli/serve/server";

/** Starts a service in this process on a free port. */
export const serviceWith = (options: Partial<ServiceOptions> = {}): Promise<Service> =>
  startService({
    port: 0,
    host: "127.0.0.1",
    threads: 1,
    mostBytes: 100_000,
    mostMs: 30_000,
    mostWaiting: 16,
    analyzer: {},
    ...options,
  });

export const JSON_TYPE = { "content-type": "application/json" };
export const NDJSON_TYPE = { "content-type": "application/x-ndjson" };

/** Posts a body. */
export const post = (url: string, body: unknown, headers: Readonly<Record<string, string>> = JSON_TYPE) =>
  fetch(url, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) });
