import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import Encoding from "encoding-japanese";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAnalyzer } from "../../../src";
import type { Service } from "../../../src/cli/serve/server";
import { ClaimReportSchema, FailureSchema, SummarySchema } from "../../../src/schema";
import type { Summary } from "../../../src/types";
import { readNdjson, start, yomitori } from "../spawn";
import { JSON_TYPE, NDJSON_TYPE, post, serviceWith } from "./service";

const TEXT = "北斗電機の純利益は前年同期比18.2%増の312億円だった。";

describe("the service", () => {
  let service: Service;
  const at = (path: string) => `${service.url}${path}`;
  beforeAll(async () => {
    service = await serviceWith();
  });
  afterAll(() => service.stop());

  test("reads an article as the library does", async () => {
    const article = { id: 3, text: TEXT, title: "北斗電機、純利益18.2%増", publishedAt: "2025-11-11", other: 1 };
    const response = await post(at("/analyze"), article);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    const body = await response.text();
    expect(body).toBe(JSON.stringify((await createAnalyzer()).analyze(article)));
    expect(v.is(SummarySchema, JSON.parse(body))).toBe(true);
  });

  test("checks a claim, and splits words", async () => {
    const report = await (
      await post(at("/check"), { id: "x", claim: "純利益は5億円。", sources: [{ text: TEXT }] })
    ).json();
    expect(v.is(ClaimReportSchema, report)).toBe(true);
    expect(report).toMatchObject({ id: "x", findings: [{ text: "5億円", verdict: "contradicted" }] });
    const { tokens } = (await (await post(at("/tokenize"), { text: "純利益だ" })).json()) as never;
    expect((tokens as { surface: string }[]).map(({ surface }) => surface)).toEqual(["純", "利益", "だ"]);
  });

  test.each([
    ["/analyze", "", JSON_TYPE, 400, /not JSON: it ends at position 0/],
    ["/analyze", "[]", JSON_TYPE, 400, /no object, wanted one such as {"text"/],
    ["/analyze", "{}", JSON_TYPE, 400, /text is missing/],
    ["/analyze", '{"text":"a","publishedAt":"昨日"}', JSON_TYPE, 400, /publishedAt is/],
    ["/check", '{"claim":"a"}', JSON_TYPE, 400, /sources is missing/],
    ["/check", '{"claim":"a","sources":[1]}', JSON_TYPE, 400, /sources\[0\]/],
    ["/tokenize", '{"text":1}', JSON_TYPE, 400, /text is a number/],
    ["/tokenize", "text=a", { "content-type": "application/x-www-form-urlencoded" }, 415, /wanted Content-Type/],
    ["/tokenize", "{}", { "content-type": "toString" }, 415, /wanted Content-Type/],
    ["/tokenize", "{}", { "content-type": "application/json; charset=Shift_JIS" }, 415, /UTF-8/],
    ["/tokenize", "{}", { ...JSON_TYPE, "content-encoding": "gzip" }, 415, /not compressed/],
    ["/nothing", "{}", JSON_TYPE, 404, /wanted POST/],
    ["/healthz", "{}", JSON_TYPE, 405, /wanted GET/],
  ])("%s with %j is refused", async (path, body, headers, status, message) => {
    const response = await post(at(path), body, headers);
    expect(response.status).toBe(status);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect(error.message).toMatch(message);
    expect(error.code).toBe(status === 400 ? "ERR_INPUT" : "ERR_REQUEST");
  });

  test("reads a page in its encoding, and gives its text", async () => {
    const page = (charset: string) =>
      `<html><head>${charset}<title>北斗電機、増益</title></head><body><article><h1>北斗電機、増益</h1>${`<p>${TEXT.repeat(4)}</p>`.repeat(3)}</article></body></html>`;
    const shiftJis = Buffer.from(
      Encoding.convert(Encoding.stringToCode(page('<meta charset="Shift_JIS">')), "SJIS", "UNICODE"),
    );
    const path = "/analyze?publishedAt=2025-11-11&title=x";
    const bodies: [Buffer, string][] = [
      [shiftJis, "text/html"],
      [Buffer.from(page("")), "text/html; charset=UTF-8"],
    ];
    for (const [body, type] of bodies) {
      const response = await fetch(at(path), { method: "POST", headers: { "content-type": type }, body });
      const answer = (await response.json()) as Summary & { text: string };
      expect([response.status, answer.title, answer.publishedAt]).toEqual([200, "北斗電機、増益", "2025-11-11"]);
      const [rate, profit] = answer.figures;
      expect([rate!.decimal, profit!.decimal]).toEqual(["18.2", "31200000000"]);
      expect(answer.text.slice(profit!.start, profit!.end)).toBe("312億円");
      const { text, ...summary } = answer;
      expect(v.is(SummarySchema, summary)).toBe(true);
    }
  });

  test.each([
    [
      "/check",
      "<p>",
      { "content-type": "text/html" },
      415,
      /wanted Content-Type: application\/json, or application\/x-ndjson for a stream$/,
    ],
    ["/analyze", "<p>", { "content-type": "text/html; charset=klingon" }, 415, /klingon is no encoding/],
    ["/analyze", "<p></p>", { "content-type": "text/html" }, 400, /no article was found/],
    ["/analyze?publishedAt=x", `<p>${TEXT.repeat(20)}</p>`, { "content-type": "text/html" }, 400, /publishedAt is/],
    ["/analyze", "{}", { ...NDJSON_TYPE, accept: "text/csv" }, 406, /CSV is the answer/],
    ["/tokenize", "{}", { ...JSON_TYPE, accept: "text/csv" }, 406, /CSV is the answer/],
  ])("%s with the page %j is refused", async (path, body, headers, status, message) => {
    const response = await post(at(path), body, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { error: { message: string } }).error.message).toMatch(message);
  });

  test("gives the figures as CSV to who accepts CSV first", async () => {
    const answer = async (accept: string) => {
      const response = await post(at("/analyze"), { text: `=1 ${TEXT}` }, { ...JSON_TYPE, accept });
      return [response.headers.get("content-type"), Buffer.from(await response.arrayBuffer()).toString()] as const;
    };
    const [type, csv] = await answer("text/csv, */*;q=0.1");
    expect(type).toBe("text/csv; charset=utf-8");
    const [header, ...rows] = csv.trimEnd().split("\r\n");
    expect(header).toMatch(/^\uFEFFmeasuredEntity,measuredProperty,/);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatch(/北斗電機,純利益,.*31200000000,.*"'=1 /);
    for (const accept of ["*/*", "application/json, text/csv", "text/html"])
      expect((await answer(accept))[0]).toBe("application/json");
  });

  test("refuses bytes that are not UTF-8", async () => {
    const body = Buffer.from([0x22, 0x82, 0xa0, 0x22]);
    expect((await fetch(at("/analyze"), { method: "POST", headers: JSON_TYPE, body })).status).toBe(400);
  });

  test("answers each line of NDJSON in its place", async () => {
    const lines = [
      '{"id":"a","text":"3億円"}',
      "",
      "x",
      '{"id":4,"text":5}',
      '{"text":"10%"}',
      `{"text":"${"あ".repeat(40_000)}"}`,
    ];
    const response = await post(at("/analyze"), `${lines.join("\r\n")}\n`, NDJSON_TYPE);
    expect(response.headers.get("content-type")).toBe("application/x-ndjson");
    const answers = readNdjson(await response.text());
    expect(answers.map((one) => v.is(SummarySchema, one))).toEqual([true, false, false, true, false]);
    const failures = answers.filter((one) => "error" in one);
    expect(failures.every((one) => v.is(FailureSchema, one))).toBe(true);
    expect(failures.map(({ id, line }) => [id, line])).toEqual([
      [null, 3],
      ["4", 4],
      [null, 6],
    ]);
  });

  test("answers a line before the next one comes", async () => {
    const call = request(at("/tokenize"), { method: "POST", headers: NDJSON_TYPE });
    call.write('{"text":"一"}\n');
    const [response] = await once(call, "response");
    response.setEncoding("utf8");
    const [first] = await once(response, "data");
    expect(first).toContain('"一"');
    call.end('{"text":"二"}\n');
    const [second] = await once(response, "data");
    expect(second).toContain('"二"');
  });

  test("describes itself in OpenAPI, with the schemas of the library", async () => {
    const api = (await (await fetch(at("/openapi.json"))).json()) as Record<string, Record<string, never>>;
    expect(Object.keys(api.paths!)).toEqual([
      "/analyze",
      "/check",
      "/tokenize",
      "/healthz",
      "/metrics",
      "/openapi.json",
    ]);
    const named = [...JSON.stringify(api).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect(Object.keys(api.components!.schemas!)).toEqual(expect.arrayContaining(named));
    expect((api.components!.schemas as never as { Summary: { required: string[] } }).Summary.required).toContain(
      "figures",
    );
  });

  test("says that it is alive, what there is, and what it has done", async () => {
    expect(await (await fetch(at("/healthz"))).text()).toBe("alive\n");
    expect(await (await fetch(at("/"))).text()).toContain("POST /analyze");
    const metrics = await (await fetch(at("/metrics"))).text();
    expect(metrics).toMatch(/yomitori_requests_total\{path="\/analyze",status="200"\} [1-9]/);
    expect(metrics).toMatch(/yomitori_stream_lines_total\{path="\/analyze",outcome="failed"\} 3/);
    expect(metrics).toContain("\nyomitori_service_body_bytes 0\n");
  });

  test("does not answer a page whose own name leads here", async () => {
    const call = request(at("/healthz"), { headers: { host: "evil.example" } }).end();
    const [response] = await once(call, "response");
    expect(response.statusCode).toBe(403);
  });
});

test("pages may ask only if an origin is given", async () => {
  const service = await serviceWith({ cors: "https://example.jp" });
  const response = await fetch(`${service.url}/analyze`, { method: "OPTIONS" });
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-origin")).toBe("https://example.jp");
  expect(response.headers.get("access-control-allow-headers")).toBe("content-type");
  expect((await post(`${service.url}/analyze`, "{")).headers.get("access-control-allow-origin")).toBe(
    "https://example.jp",
  );
  await service.stop();
});

test("a stop ends a stream behind the lines that it has begun, and says so in the last line", async () => {
  const service = await serviceWith();
  const call = request(`${service.url}/tokenize`, { method: "POST", headers: NDJSON_TYPE });
  call.on("error", () => {});
  call.write('{"id":"a","text":"一"}\n{"id":"b","text":"二"}\n{"te');
  const [response] = await once(call, "response");
  const parts: Buffer[] = [];
  const ended = once(response, "end");
  response.on("data", (part: Buffer) => parts.push(part));
  await once(response, "data");
  await Promise.all([service.stop(), ended]);
  const answers = readNdjson(Buffer.concat(parts).toString());
  expect(answers.map(({ id }) => id)).toEqual(["a", "b", null]);
  expect(answers[2]).toMatchObject({ error: { code: "ERR_ABORTED" } });
  await expect(fetch(`${service.url}/healthz`)).rejects.toThrow();
});

test.each([
  [["--port", "70000"], /wanted a port from 0 to 65535/],
  [["--cors", "example.jp"], /wanted an origin/],
  [["--threads", "0"], /wanted a whole number from 1/],
  [["--max-bytes", "x"], /wanted a whole number from 1/],
])("wrong use %j ends with 2", async (words, message) => {
  const { code, out, err } = await yomitori(["serve", ...words]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
});

test("a port in use ends with 2", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { code, err } = await yomitori(["serve", "--port", String((other.address() as AddressInfo).port)]);
  other.close();
  expect(code).toBe(2);
  expect(err).toContain("the service cannot listen on 127.0.0.1 port");
});

test("a signal lets the request in progress finish, then ends with 0", async () => {
  const child = start(["serve", "--port", "0", "--threads", "1"]);
  const [said] = await once(child.stderr, "data");
  const [, url] = /serving at (\S+)/.exec(String(said))!;
  const call = request(`${url}/analyze`, { method: "POST", headers: JSON_TYPE });
  call.write('{"text":');
  await new Promise((resolve) => setTimeout(resolve, 200));
  child.kill("SIGTERM");
  await once(child.stderr, "data");
  call.end('"3億円"}');
  const [response] = await once(call, "response");
  expect(response.statusCode).toBe(200);
  response.resume();
  const [code] = await once(child, "close");
  expect(code).toBe(0);
});
