import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { yomitori } from "../spawn";

const root = fileURLToPath(new URL("../../../", import.meta.url));

test("docs/tasks/quarterly-results.md shows what its command prints", async () => {
  const page = readFileSync(`${root}docs/tasks/quarterly-results.md`, "utf8");
  const [, command] = /```sh\nyomitori ([^\n]*)\n```/.exec(page)!;
  const [, shown] = /```text\n([^`]*)\n```/.exec(page)!;
  const { code, out, err } = await yomitori(command!.split(" "), "", root);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const tables = out.trimEnd().split("\n\n");
  expect(tables).toHaveLength(10);
  expect(tables.filter((table) => table.startsWith("青葉製薬")).join("\n\n")).toBe(shown);
}, 60_000);
