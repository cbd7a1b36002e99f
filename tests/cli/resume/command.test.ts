import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { CLI, folderOf, readNdjson, start, yomitori } from "../spawn";

const KILL = fileURLToPath(new URL("kill-at-write.mjs", import.meta.url));
const line = (article: object): string => JSON.stringify(article);
/** Lines that are hard to count: blank ones, CRLF, failures, no ids, the same id twice, U+2028. */
const LINES = [
  line({ id: "a", text: "売上高は3億円。", title: "一\u2028二\u2029三" }),
  "",
  line({ text: "8日、株価は2%下がった。", publishedAt: "2025-05-08" }),
  line({ id: 7, text: 1 }),
  "  ",
  "{",
  line({ id: "b", text: "" }),
  line({ id: "a", text: "東京都の人口は1400万人。", title: "題\r" }),
  line({ text: "円" }),
  "",
];
const folder = folderOf({
  "1.ndjson": LINES.join("\r\n"),
  "2.ndjson.gz": gzipSync(LINES.slice(2).join("\n")),
  "3.csv": 'id,text\nx,一人。\n\ny,"二人、\n三人。"\n',
  "4.txt": "四人。",
  "5.txt": "円".repeat(1_000_001),
  "6.txt": "五人。",
});
const FILES = ["1.ndjson", "2.ndjson.gz", "no-such.txt", "3.csv", "4.txt", "5.txt", "6.txt"];
const plain = yomitori(["--format", "ndjson", ...FILES], "", folder);
let files = 0;
const newFile = (): string => join(folder, `out-${files++}.ndjson`);
const resume = (out: string, args: readonly string[] = [], inputs = FILES) =>
  yomitori(["--resume", out, ...args, ...inputs], "", folder);

test("the file is what --format ndjson prints, and a second run adds nothing; the exit code is that of all articles", async () => {
  const out = newFile();
  const { code, out: printed } = await plain;
  expect([code, readNdjson(printed).length]).toEqual([1, 17]);
  const first = await resume(out);
  expect(first).toMatchObject({ code: 1, out: "" });
  expect(readFileSync(out, "utf8")).toBe(printed);
  expect(await resume(out, ["--jobs", "2"])).toMatchObject({ code: 1, out: "" });
  expect(readFileSync(out, "utf8")).toBe(printed);
  const [one, other] = (["1", "2"] as const).map((jobs) => ["--jobs", jobs]);
  const good = newFile();
  expect(await resume(good, one, ["3.csv", "4.txt"])).toEqual({ code: 0, out: "", err: "" });
  expect(await resume(good, other, ["3.csv", "4.txt"])).toEqual({ code: 0, out: "", err: "" });
});

/** Runs the command line until it kills itself in a write. */
async function killedRun(out: string, at: number, bytes: number, args: readonly string[]): Promise<void> {
  const env = { ...process.env, KILL_AT: String(at), KILL_BYTES: String(bytes) };
  const child = spawn(process.execPath, ["--import", KILL, CLI, "--resume", out, ...args, ...FILES], {
    cwd: folder,
    env,
  });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
}

test.each(["1", "2"])(
  "killed in any write and again in the second after that, then resumed, with --jobs %s",
  { timeout: 600_000 },
  async (jobs) => {
    const { out: printed } = await plain;
    for (const at of [1, 2, 5, 11]) {
      const out = newFile();
      await killedRun(out, at, 9 * at, ["--jobs", jobs]);
      const before = readFileSync(out);
      expect(Buffer.from(printed).subarray(0, before.length).equals(before)).toBe(true);
      expect(before.length).toBeGreaterThan(0);
      await killedRun(out, 2, 0, ["--jobs", jobs === "1" ? "2" : "1"]);
      await resume(out, ["--jobs", jobs]);
      expect(readFileSync(out, "utf8")).toBe(printed);
    }
  },
);

test("a full disk in any write is an error that names the file, and the next run goes on", {
  timeout: 600_000,
}, async () => {
  const { out: printed } = await plain;
  for (const at of [1, 8]) {
    const out = newFile();
    const env = { ...process.env, KILL_AT: String(at), KILL_BYTES: String(20 * at), FULL_DISK: "1" };
    const child = spawn(process.execPath, ["--import", KILL, CLI, "--resume", out, ...FILES], { cwd: folder, env });
    let err = "";
    child.stderr.on("data", (text) => {
      err += text;
    });
    expect(await once(child, "close")).toEqual([1, null]);
    expect(err).toContain(`yomitori: ${out}: ENOSPC: no space left on device, write\n`);
    await resume(out);
    expect(readFileSync(out, "utf8")).toBe(printed);
  }
});

test("SIGINT flushes the answers of the articles in progress, and the next run goes on, from standard input, too", async () => {
  const out = newFile();
  const input = Array.from({ length: 40 }, (_, i) => `${line({ id: String(i), text: `${i}億円。` })}\n`).join("");
  const child = start(["--resume", out, "--input", "ndjson"]);
  child.stdin.write(input.slice(0, 200)); // and it stays open
  for (let size = 0; size === 0; await new Promise((resolve) => setTimeout(resolve, 20)))
    size = readFileSync(out, { flag: "a+" }).length;
  child.kill("SIGINT");
  expect(await once(child, "close")).toEqual([130, null]);
  expect(readFileSync(out, "utf8")).toMatch(/\n$/);
  const rest = await yomitori(["--resume", out, "--input", "ndjson"], input);
  expect(rest).toMatchObject({ code: 0, out: "" });
  const whole = await yomitori(["--format", "ndjson", "--input", "ndjson"], input);
  expect(readFileSync(out, "utf8")).toBe(whole.out);
});

test("two runs on one file: the second is refused, while the first runs", async () => {
  const out = newFile();
  const child = start(["--resume", out, "--input", "ndjson"]);
  child.stdin.write(`${line({ text: "円" })}\n`); // and it stays open
  while (readFileSync(out, { flag: "a+" }).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const second = await resume(out);
  expect(second.code).toBe(2);
  expect(second.err).toMatch(/^yomitori: option --resume: .*: another run writes to it/);
  child.stdin.end();
  expect(await once(child, "close")).toEqual([0, null]);
});

test("other options than those of the first run are refused, and the file stays", async () => {
  const out = newFile();
  await resume(out, [], ["3.csv"]);
  const bytes = readFileSync(out);
  for (const args of [["--published", "2025-05-08"], ["--title", "題"], ["--with-text"], ["--id-field", "text"]]) {
    const { code, err } = await resume(out, args, ["3.csv"]);
    expect([args, code]).toEqual([args, 2]);
    expect(err).toMatch(/^yomitori: option --resume: .*(?:the last answer is not what this run answers|its id is)/m);
    expect(readFileSync(out).equals(bytes)).toBe(true);
  }
  truncateSync(out, bytes.length - 30);
  expect((await resume(out, ["--with-text"], ["3.csv"])).code).toBe(2);
  expect((await resume(out, [], ["3.csv"])).code).toBe(0);
  expect(readFileSync(out).equals(bytes)).toBe(true);
  writeFileSync(join(folder, "notes.txt"), "覚え書き");
  expect((await resume("notes.txt", [], ["3.csv"])).code).toBe(2);
  expect(readFileSync(join(folder, "notes.txt"), "utf8")).toBe("覚え書き");
});

test.each([
  [["--resume", "out.ndjson", "--format", "csv"], /option '--resume' needs --format ndjson/],
  [["--resume", "out.ndjson", "--format", "text"], /option '--resume' needs --format ndjson/],
  [["--resume", "-"], /option '--resume' needs the name of a file/],
  [["--resume", ""], /option '--resume' needs the name of a file/],
  [["--resume", "no/such/folder/out.ndjson"], /option --resume: no\/such\/folder\/out\.ndjson: ENOENT/],
])("wrong use: %j", async (args, message) => {
  const { code, out, err } = await yomitori(args, "円", folder);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
});
