import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command, Option } from "commander";
import { describe, expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { commandLineModel } from "../../../src/cli/manual/commands";
import { manPage, roff } from "../../../src/cli/manual/man";
import { modelOf, withSubcommands } from "../../../src/cli/manual/model";
import { yomitori } from "../spawn";

const FILE = fileURLToPath(new URL(`../../../${packageJson.man}`, import.meta.url));
const page = manPage(commandLineModel(), packageJson.version);
const has = (command: string) => spawnSync("which", [command]).status === 0;
/** Words without line ends, and without what stands for bold in a terminal. */
const wordsOf = (text: string) => text.replace(/.\u0008/g, "").replace(/\s+/g, " ");

/** Reads the page as a reader of manuals does, to the extent that it needs. */
function read(source: string): string {
  const shown = source
    .split("\n")
    .filter((line) => !/^\.(?!B |I |S[HS] |TH )/.test(line))
    .map((line) => line.replace(/^\.(?:B|I|SH|SS|TH) /, ""))
    .join(" ");
  return wordsOf(
    shown
      .replace(/\\f[BRI]/g, "")
      .replace(/\\\[u([\dA-F]+)\]/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/\\\((..)/g, (_, name: string) => ({ aq: "'", ga: "`", ha: "^", ti: "~" })[name]!)
      .replace(/\\&/g, "")
      .replace(/\\([-e])/g, (_, c: string) => (c === "e" ? "\\" : c)),
  );
}

/** The parts of the help of a command, each of which the page holds: its options with what they do, its notes. */
async function partsOfHelp(path: readonly string[]): Promise<string[]> {
  const { out } = await yomitori([...path, "--help"]);
  const [, after = ""] = out.split(/^Options:\n/m);
  const [options = "", ...notes] = after.split("\n\n");
  const entries = options.split(/\n(?= {2}-)/).map((entry) => wordsOf(entry).trim());
  const lines = notes
    .filter((note) => !/^(?:Subcommands|Commands:)/.test(note))
    .flatMap((note) => note.split("\n"))
    .filter((line) => line !== "" && !/^(?:Examples?:|Exit code: )/.test(line));
  return [...entries, ...lines.map((line) => wordsOf(line).trim())].filter(Boolean);
}

test("the page holds all that --help says, of every command", async () => {
  const text = read(page);
  for (const { path, usage, description } of withSubcommands(commandLineModel())) {
    expect(text).toContain(usage);
    expect(text).toContain(description);
    for (const part of await partsOfHelp(path)) expect(text, path.join(" ")).toContain(part);
  }
  expect(text).toContain("EXIT STATUS 0 all articles were read 1 some could not be read 2 wrong use");
});

test("it has the sections of a manual page in their order, and is built into the package", () => {
  const sections = [...page.matchAll(/^\.SH (.*)$/gm)].map(([, name]) => name);
  expect(sections).toEqual(["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "SUBCOMMANDS", "EXIT STATUS", "EXAMPLES"]);
  expect(page).toMatch(/^\.TH YOMITORI 1 "" "yomitori \d/m);
  expect(page).toMatch(/^[\n -~]+$/);
  expect(readFileSync(FILE, "utf8")).toBe(page);
});

test("no text is a command of roff", () => {
  expect(roff(".TH")).toBe("\\&.TH");
  expect(roff("'br \\fB -x `a` 本文 ~ ^")).toBe("\\(aqbr \\efB \\-x \\(gaa\\(ga \\[u672C]\\[u6587] \\(ti \\(ha");
  const program = new Command("yomitori").description(".so /etc/passwd").addOption(new Option("--x <'y>", "\\fB'.br"));
  const hostile = manPage(modelOf(program.addHelpText("after", "\n.de x\n'br\n\\*x")), "0");
  const commands = hostile.split("\n").filter((line) => /^[.']/.test(line));
  for (const line of commands) expect(line).toMatch(/^\.(?:\\"|TH |SH |SS |TP$|PP$|B |I |br$|nf$|fi$|nh$|ad l$)/);
});

test.skipIf(!has("mandoc"))("mandoc has no warning but that the page has no date", () => {
  const { stdout, stderr } = spawnSync("mandoc", ["-T", "lint", "-W", "warning", FILE], { encoding: "utf8" });
  const warnings = (stdout + stderr).split("\n").filter((line) => line !== "" && !/missing date/.test(line));
  expect(warnings).toEqual([]);
});

describe.each([
  ["groff", ["-man", "-ww", "-Tutf8"]],
  ["mandoc", ["-T", "utf8"]],
  ["man", ["--warnings", "-E", "UTF-8", "-l", "-Tutf8"]],
])("%s", (command, options) => {
  test.skipIf(!has(command))("shows the page without a warning, every option and the Japanese in it", () => {
    const { stdout, stderr, status } = spawnSync(command, [...options, FILE], {
      encoding: "utf8",
      env: { ...process.env, GROFF_NO_SGR: "1", MANPAGER: "cat", LC_ALL: "C.UTF-8" },
    });
    expect([status, stderr]).toEqual([0, ""]);
    const text = wordsOf(stdout);
    for (const { options } of withSubcommands(commandLineModel()))
      for (const { long } of options) expect(text).toContain(long);
    expect(text).toContain("本文");
    expect(text).toContain("yomitori --published 2025-02-08 article.txt");
  });
});
