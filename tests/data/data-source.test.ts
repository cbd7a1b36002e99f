import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAnalyzer, createTokenizer } from "../../src";
import { sealed } from "../../src/dictionary/seal";
import type { DataFile, DataSource, DataValue } from "../../src/types";

const dist = new URL("../../dist/", import.meta.url);
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(name, dist)));
const TEXT = "売上高は3億円。";

/** Serves dist/, a page of HTML for /page/…, and status 404 for the rest. */
const server = createServer(({ url = "" }, response) => {
  const [, folder, name] = /^\/(\w+)\/([\w.-]+)$/.exec(url) ?? [];
  response.writeHead(folder === undefined || folder === "none" ? 404 : 200, {
    "content-type": folder === "page" ? "text/html; charset=utf-8" : "application/octet-stream",
  });
  response.end(folder === "dist" ? bytesOf(name!) : folder === "page" ? "<!doctype html>" : "");
});
let origin: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const tokens = async (data: DataSource): Promise<string[]> =>
  (await createTokenizer({ data })).tokenize(TEXT).map(({ surface }) => surface);

describe("data", () => {
  const odd = (name: DataFile): Uint8Array => {
    const bytes = bytesOf(name);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    return shifted.subarray(1);
  };
  const sources: [string, () => DataSource][] = [
    ["a folder", () => fileURLToPath(dist)],
    ["a folder without its slash", () => fileURLToPath(dist).replace(/\/$/, "")],
    ["the URL of a folder", () => dist],
    ["the URL of a folder without its slash", () => new URL(dist.href.replace(/\/$/, ""))],
    ["the URL of a folder as a string", () => dist.href],
    ["an address", () => `${origin}/dist/`],
    ["an address as a URL", () => new URL(`${origin}/dist`)],
    ["bytes by name, at an odd place", () => ({ "words.bin": odd("words.bin") })],
    ["URLs by name", () => ({ "words.bin": new URL("words.bin", dist) })],
    ["nothing by name", () => ({})],
    ["a function to bytes", () => (name) => bytesOf(name)],
    ["a function to a response", () => (name) => fetch(`${origin}/dist/${name}`)],
    ["a function to a promise of a path", () => async (name) => fileURLToPath(new URL(name, dist))],
    ["a function to nothing", () => () => undefined],
    ["a function to null", () => () => null],
    ["a function to a Blob", () => (name) => new Blob([bytesOf(name)])],
    ["an ArrayBuffer: the words", () => bytesOf("words.bin").buffer],
  ];
  test.each(sources)("as %s", async (_, source) => {
    expect(await tokens(source())).toEqual(["売上", "高", "は", "3", "億", "円", "。"]);
  });

  test("serves all files of an analyzer, and is asked once for each", async () => {
    const asked: string[] = [];
    const data = (name: DataFile): DataValue => {
      asked.push(name);
      return odd(name);
    };
    const shared = (name: DataFile): SharedArrayBuffer => {
      const memory = new SharedArrayBuffer(bytesOf(name).length);
      new Uint8Array(memory).set(bytesOf(name));
      return memory;
    };
    const [given, own, sharing] = await Promise.all([
      createAnalyzer({ data }),
      createAnalyzer(),
      createAnalyzer({ data: shared }),
    ]);
    expect(given.analyze(TEXT)).toEqual(own.analyze(TEXT));
    expect(sharing.analyze(TEXT)).toEqual(own.analyze(TEXT));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toContain("words.bin");
  });
});

describe("an error names the file, where it was looked for, and the page of the docs", () => {
  const wrong: [string, () => DataSource, string, string][] = [
    ["a folder without it", () => "/no/such/folder", "/no/such/folder/words.bin", "there is no such file"],
    ["an address without it", () => `${origin}/none/`, "/none/words.bin", "HTTP status 404"],
    ["an address with a page for all", () => `${origin}/page/`, "/page/words.bin", "a page of HTML"],
    ["a response without it", () => () => fetch(`${origin}/none/x`), "/none/x", "HTTP status 404"],
    ["a response with a page", () => () => fetch(`${origin}/page/x`), "/page/x", "a page of HTML"],
  ];
  test.each(wrong)("%s", async (_, source, place, why) => {
    const error = await tokens(source()).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: "AnalyzerError", code: "ERR_DICTIONARY" });
    for (const part of ["words.bin", place, why, "docs/bundling.md"]) expect(error.message).toContain(part);
  });

  test("readings that are missing, or those of other words", async () => {
    const missing = await tokens((name) => (name === "readings.bin" ? fetch(`${origin}/none/x`) : null)).catch(String);
    for (const part of ["readings.bin", "HTTP status 404", "docs/bundling.md"]) expect(missing).toContain(part);
    const other = bytesOf("readings.bin").subarray(0, -16);
    // Its first section is the number of words.
    new DataView(other.buffer).setInt32(new DataView(other.buffer).getUint32(16, true), 7, true);
    await expect(tokens({ "readings.bin": sealed(other) })).rejects.toThrow(/it has 7 words, the file of words \d{6};/);
  });

  test("a function that throws", async () => {
    const error = await tokens(() => {
      throw new Error("no bucket");
    }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "ERR_DICTIONARY", cause: { message: "no bucket" } });
    expect(error.message).toMatch(/words\.bin.*no bucket/);
  });

  test("a body that breaks off", async () => {
    const broken = { arrayBuffer: () => Promise.reject(new Error("terminated")) };
    const error = await tokens({ "words.bin": broken }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "ERR_DICTIONARY", cause: { message: "terminated" } });
  });

  test.each([7, true, [], ""])("%j is no source", async (source) => {
    await expect(tokens(source as unknown as DataSource)).rejects.toMatchObject({ code: "ERR_OPTION" });
  });

  test("a number is no bytes", async () => {
    await expect(tokens({ "words.bin": 7 as unknown as DataValue })).rejects.toThrow(/^option data for words\.bin: 7/);
  });
});
