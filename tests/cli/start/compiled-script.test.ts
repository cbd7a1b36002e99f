import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cacheFolder } from "../../../src/cli/start/compiled-script";
import { CLI } from "../spawn";

const TEXT = "北斗電機の純利益は前年同期比18.2%増の312億円だった。";

/** Reads an article in a process whose folder for temporary files is `folder`. */
function read(folder: string, env: Record<string, string> = {}, args = ["--format", "json"]): string {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, ...own } = process.env;
  return execFileSync(process.execPath, [CLI, ...args], {
    input: TEXT,
    encoding: "utf8",
    env: { ...own, TMPDIR: folder, TEMP: folder, TMP: folder, ...env },
  });
}
const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "yomitori-start-"));
const foldersIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith("yomitori"));
const hasCache = "getBuiltinModule" in process && process.platform !== "win32";

describe.skipIf(!hasCache)("compiled code", () => {
  test("is kept for the next process, which answers the same", () => {
    const folder = emptyFolder();
    const first = read(folder);
    const [own] = foldersIn(folder);
    const kept = readdirSync(join(folder, own!)).filter((name) => !name.startsWith("v"));
    const names = kept.map((name) => name.split(/-v(?=\d+\.)/)[0]);
    expect(names.filter((name) => name!.endsWith(".cjs")).sort()).toEqual(["command-line.cjs", "index.cjs"]);
    expect(names).toContain("commander-lib-command.js");
    expect(statSync(join(folder, own!)).mode & 0o777).toBe(0o700);
    const written = kept.map((name) => statSync(join(folder, own!, name)).mtimeMs);
    expect(read(folder)).toBe(first);
    expect(kept.map((name) => statSync(join(folder, own!, name)).mtimeMs)).toEqual(written);
  });

  test("loads a package that is asked for, from the first process on", { timeout: 60_000 }, () => {
    const folder = emptyFolder();
    const usual = read(folder);
    const byKuromoji = ["--tokenizer", "kuromoji", "--format", "json"];
    expect([read(folder, {}, byKuromoji), read(folder, {}, byKuromoji)]).toEqual([usual, usual]);
  });

  test("is used by the command as a module, too", () => {
    const folder = emptyFolder();
    const first = read(folder);
    const module = CLI.replace(/\.cjs$/, ".js");
    const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, ...own } = process.env;
    const env = { ...own, TMPDIR: folder, TEMP: folder, TMP: folder };
    const options = { input: TEXT, encoding: "utf8", env } as const;
    const files = readdirSync(join(folder, foldersIn(folder)[0]!));
    expect(execFileSync(process.execPath, [module, "--format", "json"], options)).toBe(first);
    expect(readdirSync(join(folder, foldersIn(folder)[0]!))).toEqual(files);
  });

  test("that is broken is made anew", () => {
    const folder = emptyFolder();
    const first = read(folder);
    const own = join(folder, foldersIn(folder)[0]!);
    for (const name of readdirSync(own)) {
      const file = join(own, name);
      writeFileSync(file, readFileSync(file).subarray(0, 1000));
    }
    expect(read(folder)).toBe(first);
    for (const name of readdirSync(own).filter((name) => name.includes(".cjs-")))
      expect(statSync(join(own, name)).size).toBeGreaterThan(1000);
    for (const name of readdirSync(own)) writeFileSync(join(own, name), "broken");
    expect(read(folder)).toBe(first);
  });

  test("is kept of six versions, the latest", () => {
    const folder = emptyFolder();
    read(folder);
    const own = join(folder, foldersIn(folder)[0]!);
    const [current] = readdirSync(own).filter((name) => name.startsWith("index.cjs-v"));
    const [code, ...others] = readdirSync(own).filter((name) => name.startsWith("command-line.cjs-v"));
    expect(others).toEqual([]);
    for (const age of [1, 2, 3, 4, 5, 6]) {
      const file = join(own, `index.cjs-v20.0.${age}-x64-1-1-1`);
      writeFileSync(file, "old");
      utimesSync(file, 1000 - age, 1000 - age);
    }
    unlinkSync(join(own, current!));
    read(folder);
    const left = readdirSync(own).filter((name) => name.includes(".cjs-"));
    expect(left.sort()).toEqual(
      [code!, current!, ...[1, 2, 3, 4, 5].map((age) => `index.cjs-v20.0.${age}-x64-1-1-1`)].sort(),
    );
  });

  test("is not kept by a call that reads nothing, or where it is switched off", () => {
    const folder = emptyFolder();
    read(folder, {}, ["--version"]);
    expect(foldersIn(folder).flatMap((name) => readdirSync(join(folder, name)))).toEqual([]);
    const other = emptyFolder();
    read(other, { NODE_DISABLE_COMPILE_CACHE: "1" });
    expect(readdirSync(other)).toEqual([]);
  });

  test("is not taken from a folder that others can write to", () => {
    const folder = join(emptyFolder(), "shared");
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    expect(cacheFolder({ NODE_COMPILE_CACHE: folder })).toBeUndefined();
    chmodSync(folder, 0o755);
    expect(cacheFolder({ NODE_COMPILE_CACHE: folder })).toBe(folder);
    expect(cacheFolder({ NODE_COMPILE_CACHE: folder, NODE_DISABLE_COMPILE_CACHE: "1" })).toBeUndefined();
  });

  test("is not needed where its folder cannot be made", () => {
    const file = join(emptyFolder(), "file");
    writeFileSync(file, "");
    expect(cacheFolder({ NODE_COMPILE_CACHE: join(file, "folder") })).toBeUndefined();
    expect(JSON.parse(read(emptyFolder(), { NODE_COMPILE_CACHE: file })).figures).toHaveLength(2);
  });
});
