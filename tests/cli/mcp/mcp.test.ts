import { once } from "node:events";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAnalyzer } from "../../../src";
import { CLI, readNdjson, start, yomitori } from "../spawn";

const ARTICLE = {
  text: "日本銀行の植田和男総裁は11日、北斗電機を視察した。北斗電機が10日発表した7〜9月期決算は、純利益が前年同期比18.2%増の312億円だった。",
  title: "北斗電機、純利益18.2%増",
  publishedAt: "2025-11-11",
};

/** The SDK's own client, which holds every result against the schema of its tool. */
describe("with the SDK's client", () => {
  const client = new Client({ name: "test", version: "1" });
  beforeAll(() => client.connect(new StdioClientTransport({ command: process.execPath, args: [CLI, "mcp"] })));
  afterAll(() => client.close());
  const call = (name: string, given: Record<string, unknown>) => client.callTool({ name, arguments: given });
  const textOf = ({ content }: Awaited<ReturnType<typeof call>>) => (content as { text: string }[])[0]!.text;

  test("four tools, with schemas", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["analyze_news", "extract_figures", "check_claims", "resolve_dates"]);
    for (const { description, inputSchema, outputSchema, annotations } of tools) {
      expect(description).toMatch(/Japanese/);
      expect(inputSchema.required!.length).toBeGreaterThan(0);
      expect(outputSchema).toMatchObject({ type: "object", anyOf: [{ type: "object" }, { type: "object" }] });
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    }
    expect(client.getServerVersion()?.name).toBe("yomitori");
  });

  test("an article in short and in full", async () => {
    const short = await call("analyze_news", ARTICLE);
    expect(short.structuredContent).toMatchObject({
      entities: expect.arrayContaining([expect.objectContaining({ name: "日本銀行", type: "organization" })]),
      figures: [
        { value: "18.2", unit: "percent" },
        { text: "312億円", value: "31200000000", unit: "JPY", measuredProperty: "純利益" },
      ],
    });
    expect(JSON.parse(textOf(short))).toEqual(short.structuredContent);
    const full = await call("analyze_news", { ...ARTICLE, detail: "full" });
    expect(full.structuredContent).toEqual((await createAnalyzer()).analyze(ARTICLE));
    expect(textOf(short).length).toBeLessThan(textOf(full).length / 2);
  });

  test("figures, dates", async () => {
    const figures = await call("extract_figures", ARTICLE);
    expect(figures.structuredContent).toMatchObject({
      figures: [{ kind: "percent" }, { change: "yearOnYear up 18.2" }],
    });
    const dates = await call("resolve_dates", { text: "昨日と来月3日。", publishedAt: "2025-11-11" });
    expect(dates.structuredContent).toMatchObject({ times: [{ timex: "2025-11-10" }, { timex: "2025-12-03" }] });
    for (const name of ["extract_figures", "resolve_dates"])
      expect((await call(name, { ...ARTICLE, detail: "full" })).isError).toBeFalsy();
    const undated = await call("resolve_dates", { text: "昨日、" });
    expect(undated.structuredContent).toMatchObject({ warnings: [expect.any(String)] });
  });

  test("claims", async () => {
    const given = { claim: "北斗電機の純利益は300億円。", sources: [ARTICLE, "別の記事。"] };
    const short = await call("check_claims", given);
    expect(short.structuredContent).toMatchObject({
      contradicted: 1,
      findings: [{ text: "300億円", verdict: "contradicted", field: "value", evidence: ["312億円"] }],
    });
    const full = await call("check_claims", { ...given, detail: "full" });
    expect(full.structuredContent).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ text: "300億円", start: 9 })]),
    });
  });

  test.each([
    ["analyze_news", {}, /ERR_INPUT: text is missing/],
    ["analyze_news", { text: "a", publishedAt: "yesterday" }, /ERR_INPUT: publishedAt is/],
    ["extract_figures", { text: 3 }, /ERR_INPUT: text is a number/],
    ["extract_figures", { text: "a", url: "b" }, /ERR_INPUT: there is no argument "url"/],
    ["resolve_dates", { text: "a", detail: "long" }, /ERR_INPUT: detail is "long"/],
    ["check_claims", { claim: "a" }, /ERR_INPUT: sources is no array/],
    ["check_claims", { claim: "a", sources: [3] }, /ERR_INPUT: sources\[0\]/],
  ])("%s of %j is an error of the tool, which an agent can mend", async (name, given, message) => {
    const result = await call(name, given);
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(message);
  });

  test("a tool that is not there is an error of the protocol", async () => {
    await expect(call("read_mind", {})).rejects.toThrow(/there is no tool "read_mind", wanted one of analyze_news/);
  });
});

test("it ends with its standard input, and a broken line ends nothing", async () => {
  const child = start(["mcp"]);
  child.stdin.write("not json\n");
  const ping = { jsonrpc: "2.0", id: 1, method: "ping" };
  child.stdin.write(`${JSON.stringify(ping)}\n`);
  const [answer] = await once(child.stdout, "data");
  expect(JSON.parse(String(answer))).toEqual({ jsonrpc: "2.0", id: 1, result: {} });
  child.stdin.end();
  const [code] = await once(child, "close");
  expect(code).toBe(0);
});

test("calls that are piped in are all answered", async () => {
  const text = "純利益は312億円だった。";
  const lines = [1, 2, 3].map((id) =>
    JSON.stringify({
      jsonrpc: "2.0",
      id,
      method: "tools/call",
      params: { name: "extract_figures", arguments: { text } },
    }),
  );
  const { code, out, err } = await yomitori(["mcp"], `${lines.join("\n")}\n`);
  expect([code, err]).toEqual([0, ""]);
  expect(readNdjson(out).map(({ id }) => id)).toEqual([1, 2, 3]);
  for (const { result } of readNdjson(out))
    expect(result).toMatchObject({ structuredContent: { figures: [{ value: "31200000000" }] } });
});

test("a message without end ends the server instead of filling the memory", async () => {
  const child = start(["mcp"]);
  child.stdin.on("error", () => {});
  const part = Buffer.alloc(2 ** 20, 0x61);
  for (let i = 0; i < 64 && child.exitCode === null; i++) child.stdin.write(part);
  const [code] = await once(child, "close");
  expect(code).toBe(0);
});

test("wrong use ends with 2", async () => {
  const { code, err } = await yomitori(["mcp", "--timeout", "0"]);
  expect(code).toBe(2);
  expect(err).toContain("wanted a number above 0");
});
