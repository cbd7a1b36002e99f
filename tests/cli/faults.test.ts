import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { CLI, folderOf, readNdjson, start, yomitori } from "./spawn";

/** The faults that docs/pipelines.md lists. */
const ndjson = ["--input", "ndjson", "--format", "ndjson"];
const lines = (count: number, text = "売上高は3億円。"): string =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify({ id: String(i), text })}\n`).join("");
const ids = (out: string) => readNdjson(out).map(({ id }) => id);
const upTo = (count: number) => Array.from({ length: count }, (_, i) => String(i));

test("--jobs 2 gives the same bytes as --jobs 1", async () => {
  const input = `${lines(40, "10日、売上高は約3億円(前年比10%増)。")}!\n{"id":"x","text":1}\n${lines(5)}`;
  const [one, two] = await Promise.all([yomitori(ndjson, input), yomitori([...ndjson, "--jobs", "2"], input)]);
  expect(two).toEqual(one);
  expect(ids(one.out)).toHaveLength(47);
});

test("a truncated gzip: all articles before the break are answered, then the file is named", async () => {
  const packed = gzipSync(
    Array.from({ length: 200 }, (_, i) => JSON.stringify({ text: `${Math.sin(i)}円` })).join("\n"),
  );
  const folder = folderOf({ "a.ndjson.gz": packed.subarray(0, packed.length - 500), "b.ndjson": lines(2) });
  const { code, out, err } = await yomitori(["--format", "ndjson", "a.ndjson.gz", "b.ndjson"], "", folder);
  expect(code).toBe(1);
  expect(readNdjson(out).length).toBeGreaterThan(50);
  expect(ids(out).slice(-2)).toEqual(["0", "1"]);
  expect(err).toMatch(/^yomitori: a\.ndjson\.gz: the gzip data is broken: unexpected end of file$/m);
});

test("another encoding is detected, or given by --encoding; a wrong one is ERR_ENCODING", async () => {
  const sjis = Buffer.from([0x33, 0x89, 0xad, 0x89, 0x7e]); // 3億円
  const folder = folderOf({ "a.txt": sjis });
  const json = ["--format", "json", "a.txt"];
  expect(JSON.parse((await yomitori(json, "", folder)).out).figures[0].decimal).toBe("300000000");
  const given = await yomitori([...json, "--encoding", "cp932", "--with-text"], "", folder);
  expect(JSON.parse(given.out)).toMatchObject({ file: "a.txt", text: "3億円", figures: [{ start: 0, end: 3 }] });
  const wrong = await yomitori([...json, "--encoding", "utf-8"], "", folder);
  expect(wrong).toMatchObject({ code: 1, out: "[]\n" });
  expect(wrong.err).toMatch(/a\.txt: not utf-8: byte 0x89 at offset 1 of the file, line 1; it is text in shift_jis/);
});

test("a closed pipe (| head) ends the program without a message, with threads too", () => {
  const folder = folderOf({ "a.ndjson": lines(3000) });
  for (const jobs of ["1", "2"]) {
    const { stdout, stderr } = spawnSync(
      "bash",
      [
        "-c",
        `"$0" "$1" --format ndjson --jobs ${jobs} a.ndjson | head -n 2; echo "\${PIPESTATUS[0]}"`,
        process.execPath,
        CLI,
      ],
      { cwd: folder, encoding: "utf8" },
    );
    const [first, second, code] = stdout.trimEnd().split("\n");
    expect([JSON.parse(first!).id, JSON.parse(second!).id, code, stderr]).toEqual(["0", "1", "0", ""]);
  }
});

test.each(["1", "2"])(
  "SIGINT with --jobs %s: articles in progress are answered, the JSON is closed, exit code 130",
  async (jobs) => {
    const child = start(["--input", "ndjson", "--format", "json", "--jobs", jobs]);
    let out = "";
    let err = "";
    child.stderr.on("data", (text) => {
      err += text;
    });
    const two = new Promise<void>((resolve) => {
      child.stdout.on("data", (text) => {
        out += text;
        if (out.includes('"id": "2"')) resolve();
      });
    });
    child.stdin.write(lines(3)); // and it stays open
    await two;
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([130, null]);
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(upTo(3));
    expect(err).toBe("yomitori: interrupted after 3 articles\n");
  },
);

/** Mounts a small file system; undefined if this user may not. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "yomitori-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "none", folder], { stdio: "ignore" });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

test("a full disk is reported, with exit code 1; every line but the last is whole", (context) => {
  const disk = smallDisk();
  if (disk === undefined) return context.skip("no permission to mount a tmpfs");
  try {
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", `"$0" "$1" ${ndjson.join(" ")} > out.ndjson`, process.execPath, CLI],
      {
        cwd: disk,
        input: lines(500),
        encoding: "utf8",
      },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^yomitori: standard output: ENOSPC: no space left on device/);
    const whole = readFileSync(join(disk, "out.ndjson"), "utf8").split("\n").slice(0, -1);
    expect(whole.length).toBeGreaterThan(10);
    expect(ids(whole.join("\n"))).toEqual(upTo(whole.length));
  } finally {
    execFileSync("umount", [disk]);
    rmSync(disk, { recursive: true });
  }
});
