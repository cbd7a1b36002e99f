import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, type ClientRequest, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { start } from "../spawn";
import { JSON_TYPE, NDJSON_TYPE, post, serviceWith } from "./service";

const MEGABYTE = 2 ** 20;

/** Sends parts of 64 KB until all are sent, or the service wants no more. Returns the status, and how many bytes were sent. */
async function send(call: ClientRequest, bytes: number): Promise<{ status: number | undefined; sent: number }> {
  const part = Buffer.alloc(65_536, 0x20);
  let sent = 0;
  let ended = false;
  const answer = new Promise<number | undefined>((resolve) => {
    call.on("response", (response: IncomingMessage) => resolve(response.resume().statusCode));
    call.on("error", () => resolve(undefined));
  }).finally(() => {
    ended = true;
  });
  while (sent < bytes && !ended) {
    sent += part.length;
    if (!call.write(part)) await Promise.race([once(call, "drain"), answer]).catch(() => {});
  }
  call.end();
  return { status: await answer, sent };
}

describe("a hostile client", () => {
  let child: ReturnType<typeof start>;
  let url: string;
  const residentMegabytes = () =>
    Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024;
  const isServed = async () => {
    const response = await post(`${url}/analyze`, { text: "純利益は312億円だった。" });
    expect(response.status).toBe(200);
    expect(((await response.json()) as { figures: unknown[] }).figures).toHaveLength(1);
  };
  beforeAll(async () => {
    child = start(["serve", "--port", "0", "--threads", "1", "--timeout", "5"]);
    const [said] = await once(child.stderr, "data");
    url = /serving at (\S+)/.exec(String(said))![1]!;
  });
  afterAll(async () => {
    child.kill("SIGTERM");
    await once(child, "close");
  });

  test("with 100 MB that it announces is refused at once", async () => {
    const bytes = 100 * MEGABYTE;
    const call = request(`${url}/analyze`, { method: "POST", headers: { ...JSON_TYPE, "content-length": bytes } });
    const { status, sent } = await send(call, bytes);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(bytes);
    await isServed();
  });

  test("with 100 MB in parts is refused at the limit, and the memory stays", async () => {
    await isServed();
    const before = residentMegabytes();
    const { status } = await send(request(`${url}/check`, { method: "POST", headers: JSON_TYPE }), 100 * MEGABYTE);
    expect(status).toBe(413);
    expect(residentMegabytes() - before).toBeLessThan(100);
    await isServed();
  });

  test.each(["/analyze", "/nowhere"])("that sends 100 MB to %s before it looks gets its answer", async (path) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${100 * MEGABYTE}\r\n\r\n`,
    );
    socket.pause();
    const part = Buffer.alloc(MEGABYTE, 0x20);
    for (let sent = 0; sent < 100; sent++)
      await new Promise<void>((resolve, reject) => socket.write(part, (error) => (error ? reject(error) : resolve())));
    const [answer] = (await once(socket.resume(), "data")) as [Buffer];
    expect(answer.toString()).toMatch(path === "/nowhere" ? /^HTTP\/1.1 404 / : /^HTTP\/1.1 413 /);
    await once(socket, "end");
    socket.destroy();
  });

  test.each(["[", '{"a":'])("with %s nested half a million times in a field gets an answer", async (open) => {
    const close = open === "[" ? "]" : "}";
    const nested = `${open.repeat(5e5)}1${close.repeat(5e5)}`;
    for (const [path, body, status] of [
      ["/analyze", `{"text":"a","other":${nested}}`, 200],
      ["/analyze", `{"text":"a","title":${nested}}`, 400],
      ["/check", `{"claim":"a","sources":[${nested}]}`, 400],
      ["/tokenize", `{"text":${nested}}`, 400],
    ] as const) {
      const call = request(`${url}${path}`, { method: "POST", headers: JSON_TYPE }).end(body);
      const [response] = (await once(call, "response")) as [IncomingMessage];
      expect([path, response.resume().statusCode]).toEqual([path, status]);
    }
    await isServed();
  });

  test("with a line of 100 MB gets a failure in its place", async () => {
    const call = request(`${url}/tokenize`, { method: "POST", headers: NDJSON_TYPE });
    const { status } = await send(call, 100 * MEGABYTE);
    expect(status).toBe(200);
    await isServed();
  });

  test("with a thousand requests at once gets an answer to each, 200 or 503", async () => {
    const before = residentMegabytes();
    const agent = new Agent({ maxSockets: 1000 });
    const body = JSON.stringify({ text: "純利益は312億円だった。".repeat(50) });
    const statuses = await Promise.all(
      Array.from({ length: 1000 }, async () => {
        const call = request(`${url}/analyze`, { method: "POST", headers: JSON_TYPE, agent }).end(body);
        const [response] = (await once(call, "response")) as [IncomingMessage];
        response.resume();
        if (response.statusCode === 503) expect(response.headers["retry-after"]).toMatch(/^\d+$/);
        return response.statusCode;
      }),
    );
    agent.destroy();
    expect([...new Set(statuses)].sort()).toEqual([200, 503]);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(65);
    expect(residentMegabytes() - before).toBeLessThan(300);
    await isServed();
  });

  test("that sends slowly is told so, and takes nothing from others", async () => {
    const slow = Array.from({ length: 100 }, () => {
      const call = request(`${url}/analyze`, { method: "POST", headers: JSON_TYPE, agent: new Agent() });
      call.write('{"text":');
      return once(call, "response").then(([response]) => (response as IncomingMessage).resume().statusCode);
    });
    await isServed();
    expect(new Set(await Promise.all(slow))).toEqual(new Set([408]));
    const stream = request(`${url}/tokenize`, { method: "POST", headers: NDJSON_TYPE });
    stream.write('{"text":"一"}\n{"te');
    const [response] = (await once(stream, "response")) as [IncomingMessage];
    let text = "";
    for await (const part of response) text += part;
    expect(text.trim().split("\n").at(-1)).toContain('"code":"ERR_TIMEOUT"');
    await isServed();
  });

  test("that leaves in the middle of a body harms nobody", async () => {
    for (const type of ["application/json", "application/x-ndjson"]) {
      const { port } = new URL(url);
      const socket = connect(Number(port), "127.0.0.1");
      socket.write(
        `POST /analyze HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: 99\r\n\r\n{"text":"a"}\n{`,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      socket.destroy();
    }
    await isServed();
    expect(child.exitCode).toBeNull();
  });

  test("that never takes the answers of its stream is cut off", async () => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.on("error", () => {});
    const body = `${JSON.stringify({ text: "純利益は312億円だった。".repeat(100) })}\n`.repeat(300);
    socket.pause();
    socket.write(
      `POST /tokenize HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    const streams = async () =>
      (await (await fetch(`${url}/metrics`)).text()).match(/^yomitori_service_streams \d+$/m)?.[0];
    await expect.poll(streams).toBe("yomitori_service_streams 1");
    await expect.poll(streams, { timeout: 20_000 }).toBe("yomitori_service_streams 0");
    let taken = 0;
    for await (const part of socket) taken += part.length;
    expect(taken).toBeLessThan(20 * MEGABYTE); // and not the whole answer
    await isServed();
  });

  test("that speaks no HTTP gets 400", async () => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1").end("hello\r\n\r\n");
    const [answer] = await once(socket, "data");
    expect(String(answer)).toMatch(/^HTTP\/1.1 400/);
    await isServed();
  });
});

test("the bodies of all clients together have a limit", async () => {
  const service = await serviceWith({ mostBytes: 1000, mostMs: 5000 });
  const half = (headers: Readonly<Record<string, string>>) => {
    const call = request(`${service.url}/tokenize`, { method: "POST", headers, agent: new Agent() });
    call.on("error", () => {});
    call.write(" ".repeat(990));
    return call;
  };
  const held = Array.from({ length: 16 }, () => half(JSON_TYPE));
  for (;;) {
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    if (metrics.includes("yomitori_service_body_bytes 15840\n")) break;
  }
  const [response] = (await once(half(JSON_TYPE), "response")) as [IncomingMessage];
  expect([response.statusCode, response.headers["retry-after"]]).toEqual([503, "1"]);
  for (const call of held) call.end('{"text":""}'.slice(0, 10));
  await Promise.all(held.map((call) => once(call, "response").then(([one]) => (one as IncomingMessage).resume())));
  expect((await post(`${service.url}/tokenize`, { text: "一" })).status).toBe(200);
  await service.stop();
});

test("more streams than may be open are refused", async () => {
  const service = await serviceWith();
  const calls = Array.from({ length: 8 }, () => {
    const call = request(`${service.url}/tokenize`, { method: "POST", headers: NDJSON_TYPE, agent: new Agent() });
    call.write('{"text":"一"}\n');
    return call;
  });
  await Promise.all(calls.map((call) => once(call, "response")));
  expect((await post(`${service.url}/tokenize`, "", NDJSON_TYPE)).status).toBe(503);
  for (const call of calls) call.destroy();
  await expect.poll(async () => (await post(`${service.url}/tokenize`, "", NDJSON_TYPE)).status).toBe(200);
  await service.stop();
});
