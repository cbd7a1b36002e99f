import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openBytes } from "../../../src/node/files/bytes";

const folder = mkdtempSync(join(tmpdir(), "yomitori-files-"));
async function read(content: Uint8Array): Promise<Buffer> {
  const file = join(folder, "file");
  writeFileSync(file, content);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await openBytes(file)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test("bytes are decompressed if they are gzip, whatever the name of the file", async () => {
  expect((await read(gzipSync("円"))).toString()).toBe("円");
  expect((await read(Buffer.from("円"))).toString()).toBe("円");
});

test("several gzip members are one file (RFC 1952)", async () => {
  expect((await read(Buffer.concat([gzipSync("売上高は"), gzipSync("3億円")]))).toString()).toBe("売上高は3億円");
});

test("an empty file has no bytes, and a single byte of the magic number is not gzip", async () => {
  expect(await read(new Uint8Array())).toHaveLength(0);
  expect([...(await read(Uint8Array.of(0x1f)))]).toEqual([0x1f]);
});

test("a folder and a missing file are errors of the file system", async () => {
  await expect(openBytes(folder)).rejects.toMatchObject({ code: "EISDIR" });
  await expect(openBytes(join(folder, "nowhere"))).rejects.toMatchObject({ code: "ENOENT" });
});
