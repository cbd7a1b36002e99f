/** Each shell is run where it is on the machine; its tests skip themselves elsewhere. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commandLineModel } from "../../../src/cli/manual/commands";
import type { SHELLS } from "../../../src/cli/manual/completion-options";
import { withSubcommands } from "../../../src/cli/manual/model";
import { folderOf, yomitori } from "../spawn";

type Shell = (typeof SHELLS)[number];
const commands = withSubcommands(commandLineModel());
const folder = folderOf({ "article.txt": "円", "my article.txt": "円", "it's $x.txt": "円", "words.csv": "" });
mkdirSync(join(folder, "news"));
const scripts = {} as Record<Shell, string>;
for (const shell of ["bash", "zsh", "fish"] as const) {
  scripts[shell] = join(folder, `.completion.${shell}`);
  writeFileSync(scripts[shell], (await yomitori(["completion", shell])).out);
}

const has = (shell: string) => spawnSync(shell, ["-c", "true"]).status === 0;
const sorted = (words: readonly string[]) => [...new Set(words)].sort();
const FILES = sorted(["article.txt", "my article.txt", "it's $x.txt", "words.csv", "news"]);
const COMMANDS = ["submit", "worker", "parse", "check", "series", "serve", "mcp", "dict", "completion"];

/** The words of a line, the last of which is completed, and what completes it: all of it. */
const CASES: readonly (readonly [words: readonly string[], completions: readonly string[]])[] = [
  [["--form"], ["--format"]],
  [["--csv-"], ["--csv-safe"]],
  [
    ["--format", ""],
    ["text", "json", "ndjson", "csv", "html"],
  ],
  [["-f", "j"], ["json"]],
  [["--title", "x", "--input", "n"], ["ndjson"]],
  [
    ["article.txt", "--encoding", "utf-16"],
    ["utf-16le", "utf-16be"],
  ],
  [["--dict", ""], FILES],
  [["--entities", "w"], ["words.csv"]],
  [["--title", "a"], []],
  [["--published", "w"], []],
  [["--bom", "a"], ["article.txt"]],
  [["article.txt", "m"], ["my article.txt"]],
  [["article.txt", "submi"], []],
  [["compl"], ["completion"]],
  [
    ["completion", ""],
    ["bash", "zsh", "fish"],
  ],
  [
    ["parse", "--format", ""],
    ["tree", "json", "ndjson"],
  ],
  [["parse", "my"], ["my article.txt"]],
  [
    ["series", "--format", ""],
    ["text", "csv", "html", "ndjson"],
  ],
  [["series", "--summ"], ["--summaries"]],
  [["dict", "b"], ["build"]],
  [["dict", "build", "wor"], ["words.csv"]],
  [["submit", "--max"], ["--max-waiting"]],
  [["submit", "--queue", "a"], []],
  [["submit", "--form"], []],
  [["worker", "--output", "n"], ["news"]],
  [["worker", "--drain", "--dead"], ["--dead-letters"]],
  [["article.txt", "worker", "--form"], ["--format"]],
  [["--", "--form"], []],
  [["--", "art"], ["article.txt"]],
];

/** Every option of every command, and every value that has choices. */
const EVERYTHING = commands.flatMap(({ path, options, arguments: taken }) => [
  ...options.flatMap(({ long, short, value }) => [
    [[...path, long], [long]] as const,
    ...(value && value.choices.length > 0
      ? [long, short ?? long].map((flag) => [[...path, flag, ""], value.choices] as const)
      : []),
  ]),
  ...taken.filter(({ choices }) => choices.length > 0).map(({ choices }) => [[...path, ""], choices] as const),
]);

function check(complete: (words: readonly string[]) => string[]): void {
  for (const [words, completions] of [...CASES, ...EVERYTHING]) {
    const found = complete(words).map((word) => word.replace(/\/$/, ""));
    const exact = words.at(-1)!.startsWith("--") && completions.length === 1;
    // "--metrics" is completed by "--metrics-port" too.
    if (exact && completions[0] === words.at(-1)) expect(found, words.join(" ")).toContain(completions[0]);
    else expect(sorted(found), words.join(" ")).toEqual(sorted(completions));
  }
}

test("a wrong shell is wrong use", async () => {
  const { code, out, err } = await yomitori(["completion", "tcsh"]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/Allowed choices are bash, zsh, fish/);
});

test("every option of --help is in every script", async () => {
  for (const { path, options } of commands) {
    const { out } = await yomitori([...path, "--help"]);
    const flags = [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag!);
    expect(flags.sort()).toEqual(options.map(({ long }) => long).sort());
    for (const shell of ["bash", "zsh"] as const)
      for (const flag of flags) expect(execFileSync("cat", [scripts[shell]], { encoding: "utf8" })).toContain(flag);
  }
});

describe.skipIf(!has("bash"))("bash", () => {
  const COMPLETE = `source "$1"; shift; COMP_CWORD=$1; shift; COMP_WORDS=("$@"); _yomitori; printf '%s\\0' "\${COMPREPLY[@]}"`;
  const complete = (words: readonly string[], cword = words.length): string[] => {
    const line = ["-u", "-c", COMPLETE, "bash", scripts.bash, String(cword), "yomitori", ...words];
    const { stdout, stderr } = spawnSync("bash", ["--norc", ...line], { cwd: folder, encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout.split("\0").filter((word) => word !== "" && !word.startsWith(".completion"));
  };

  test("completes options, their values, subcommands and files", () => check(complete));

  test("the first word is a subcommand or a file, or an option", () => {
    expect(sorted(complete([""]))).toEqual(sorted([...COMMANDS, ...FILES]));
    expect(complete(["-"])).toEqual(expect.arrayContaining(["-f", "--format", "-h", "--help"]));
  });

  test("a value behind = is completed, whether or not = breaks words", () => {
    expect(complete(["--format", "=", "j"])).toEqual(["json"]);
    expect(complete(["--format", "="])).toContain("html");
    expect(complete(["--format=j"])).toEqual(["--format=json"]);
    expect(complete(["--dict=wor"])).toEqual(["--dict=words.csv"]);
    expect(complete(["--dict", "=", "wor"])).toEqual(["words.csv"]);
  });

  test("the words behind the cursor do not matter", () => {
    expect(complete(["--format", "", "article.txt"], 2)).toContain("csv");
  });

  test("it is registered for yomitori, and its syntax is right", () => {
    const { stdout } = spawnSync("bash", ["--norc", "-c", `source "$1"; complete -p yomitori`, "bash", scripts.bash]);
    expect(String(stdout)).toBe("complete -F _yomitori yomitori\n");
    expect(spawnSync("bash", ["-n", scripts.bash]).status).toBe(0);
  });
});

describe.skipIf(!has("fish"))("fish", () => {
  const complete = (words: readonly string[]): string[] => {
    const line = ["yomitori", ...words].map((word) => word.replace(/[ '$]/g, "\\$&")).join(" ");
    const { stdout, stderr } = spawnSync(
      "fish",
      ["--no-config", "-c", "source $argv[1]; complete -C $argv[2]", scripts.fish, line],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    expect(stderr).toBe("");
    return stdout
      .split("\n")
      .map((row) => row.split("\t")[0]!.replaceAll(/\\(.)/g, "$1"))
      .filter((word) => word !== "" && !word.startsWith(".completion"));
  };

  test("completes options, their values, subcommands and files", () => check(complete));

  test("the first word is a subcommand or a file; a value may be behind =", () => {
    expect(sorted(complete([""]).map((word) => word.replace(/\/$/, "")))).toEqual(sorted([...COMMANDS, ...FILES]));
    expect(complete(["--format=j"])).toEqual(["--format=json"]);
    expect(spawnSync("fish", ["--no-execute", scripts.fish]).status).toBe(0);
  });
});

describe.skipIf(!has("zsh"))("zsh", () => {
  const helper = fileURLToPath(new URL("zsh-complete.zsh", import.meta.url));
  const complete = (words: readonly string[]): string[] => {
    const line = ["yomitori", ...words].map((word) => word.replace(/[ '$]/g, "\\$&")).join(" ");
    const { stdout } = spawnSync("zsh", ["-f", helper, scripts.zsh, line], { cwd: folder, encoding: "utf8" });
    expect(stdout).toContain("<finished>");
    return [...stdout.matchAll(/<hit>(.*?)<\/hit>/g)]
      .map(([, word]) => word!.replace(/\\(.)/g, "$1").replace(/=$/, ""))
      .filter((word) => !word.startsWith(".completion"));
  };

  test.each(CASES)("completes the last of %j", (words, completions) => {
    expect(sorted(complete(words))).toEqual(sorted(completions));
  });

  test("completes options and their values in all commands", () => {
    for (const { path, options } of commands) {
      const flags = options.flatMap(({ short, long }) => (short === undefined ? [long] : [short, long]));
      expect(sorted(complete([...path, "-"])), path.join(" ")).toEqual(sorted(flags));
    }
  });

  test("the first word is a subcommand or a file; a value may be behind =", () => {
    expect(sorted(complete([""]))).toEqual(sorted([...COMMANDS, ...FILES]));
    expect(complete(["--format=j"])).toEqual(["json"]);
    expect(spawnSync("zsh", ["-n", scripts.zsh]).status).toBe(0);
  });

  test("it can be put into a folder of $fpath, too", () => {
    const text = "fpath=($1 $fpath); autoload -Uz compinit; compinit -D -u; print $_comps[yomitori]";
    const functions = folderOf({ _yomitori: readFileSync(scripts.zsh) });
    const { stdout } = spawnSync("zsh", ["-f", "-c", text, "zsh", functions], { encoding: "utf8" });
    expect(stdout).toBe("_yomitori\n");
  });
});
