/** Nothing that a text, a title, an id, a file name or an option says acts on the terminal: it is shown, not sent. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { colorsFor } from "../../../src/cli/colors";
import { createFormat } from "../../../src/cli/formats/formats";
import { report } from "../../../src/cli/report/report";
import { displayWidth } from "../../../src/cli/report/width";
import { createAnalyzer } from "../../../src/index";
import { visible, visibleLines } from "../../../src/present/visible";
import type { Summary } from "../../../src/types";
import { CLI, folderOf, yomitori } from "../spawn";

/** All but line ends that a terminal obeys or that turns the direction of writing, by code point and not by property as the code has it. */
const ACTS =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0001}\u{E0020}-\u{E007F}]/u;

/** Colours, the window's title, the clipboard, a report of the cursor, a link, 8-bit CSI and OSC, backspaces, turns of direction. */
const SEQUENCES = [
  "\u001b[31m",
  "\u001b[2J\u001b[H",
  "\u001b]0;owned\u0007",
  "\u001b]52;c;cm0gLXJm\u001b\\",
  "\u001b[6n",
  "\u001b]8;;https://example.com\u001b\\",
  "\u009b31m",
  "\u009d0;owned\u009c",
  "\u0090q\u009c",
  "\u001bc",
  "a\b\b\b",
  "a\rb",
  "\u0007\u0085\u000e\u000f\u007f",
  "\u202e123\u202c\u2066\u2067\u2068\u2069\u202a\u202b\u202d\u200e\u200f\u061c",
  "\ufeff\u200b\u2060\u{e0041}",
];
const HOSTILE = SEQUENCES.join("");
/** What an article might put into a log. */
const FORGED = "x\nyomitori: all articles were read\r\n\u2028yomitori: owned";
const TEXT = `${HOSTILE}北斗電機${SEQUENCES[0]}の売上高は${SEQUENCES[13]}2025年9月に3${SEQUENCES[4]}億円、${HOSTILE}利益は前年比5%増の約1億円だった。${HOSTILE}`;

describe("visible", () => {
  test("controls and turns of direction are written out as JSON writes them, all else stays", () => {
    expect(visible("\u001b[31m赤\u009b\u202e\u{e0001}")).toBe("\\u001b[31m赤\\u009b\\u202e\\udb40\\udc01");
    expect(visible("a\r\nb\tc\u2028d")).toBe("a\\u000d\\u000ab\\u0009c\\u2028d");
    for (const text of ["北斗電機、3億円 𠮷野家 ｶﾞ é 🇯🇵 👨‍👩‍👧 ☎️ ×÷～　。", "\\u001b", "\ud800"])
      expect(visible(text)).toBe(text);
  });

  test("of several lines, line ends and tabs stay, but no lone carriage return", () => {
    expect(visibleLines("a\r\nb\nc\td\re\u2028")).toBe("a\r\nb\nc\td\\u000de\\u2028");
  });

  test("every character that acts is written out", () => {
    for (let code = 0; code < 0xe1000; code++) {
      if (code === 0x3000) code = 0xd7ff; // Han and Hangul
      const c = String.fromCodePoint(code);
      if (ACTS.test(c) || c === "\n") expect(visible(c)).toMatch(/^(?:\\u[\da-f]{4}){1,2}$/);
    }
  });
});

const plain = colorsFor(false, {});
const analyzer = await createAnalyzer();
const controls = fc.integer({ min: 0, max: 0x20 }).map((code) => String.fromCodePoint(code));
const words = fc.constantFrom(
  ...SEQUENCES,
  "売上高は",
  "3億円",
  "10日",
  "北斗電機",
  "。",
  "\n",
  "🙂",
  "abc ",
  "%",
  "前年比5%増",
);
const hostileText = fc.array(fc.oneof(words, controls), { maxLength: 30 }).map((parts) => parts.join(""));

test("no report acts on the terminal, nor is it wider than it", () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (text, title, file) => {
      const summary = analyzer.analyze({ text, title, id: title });
      for (const shownAs of [summary, { ...summary, title: undefined }]) {
        const out = report(shownAs as Summary, text, { colors: plain, width: 80, file });
        expect(out).not.toMatch(ACTS);
        for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(80);
      }
    }),
    { numRuns: 150 },
  );
});

test("no field of a summary acts on the terminal, whoever has written it", () => {
  const summary = analyzer.analyze({
    text: "北斗電機の売上高は2025年9月に前年比5%増の3億円(約200万ドル)だった。",
    title: "決算",
  });
  const poisoned = JSON.parse(JSON.stringify(summary), (key, value) =>
    typeof value !== "string" || ["id", "type", "kind", "status", "modifier", "direction", "code"].includes(key)
      ? value
      : value + HOSTILE,
  ) as Summary;
  const warnings = [{ code: "ambiguous", message: HOSTILE, start: 0, end: 4 }] as unknown as Summary["warnings"];
  const out = report({ ...poisoned, warnings, publishedAt: HOSTILE }, TEXT, {
    colors: plain,
    width: 80,
    file: HOSTILE,
  });
  expect(out).toContain("\\u001b");
  expect(out).not.toMatch(ACTS);
});

const line = (value: object) => `${JSON.stringify(value)}\n`;
const NAME = HOSTILE.replaceAll("/", "");
const folder = folderOf({
  [`${NAME}.txt`]: TEXT,
  [`${FORGED}.txt`]: TEXT,
  [`${NAME}.ndjson`]:
    line({ id: HOSTILE, title: HOSTILE, text: TEXT, [HOSTILE]: 1, [FORGED]: 2 }) +
    line({ id: FORGED, title: FORGED, text: TEXT }) +
    line({ id: HOSTILE, text: 1 }) +
    line({ id: FORGED }) +
    `{"id":"${HOSTILE}\n${HOSTILE}\n`,
  [`${NAME}.html`]: `<title>${HOSTILE}</title><p>${TEXT}</p>`,
  [`${NAME}.csv`]: `本文,${NAME.replace(/[\r\n]/g, "")},id\n${TEXT.replace(/[\r\n]/g, "")},x,${SEQUENCES[0]}\n`,
  [`${NAME}.xml`]: `<rss><channel><title>x</title><item><title>&#27;[31m${SEQUENCES[13]}</title><link>&#155;</link><description>3億円${SEQUENCES[13]}</description></item></channel></rss>`,
  [`${NAME}.txt.gz`]: "no gzip",
  [`${NAME}.pdf`]: "%PDF-1.7\n\u0000",
  [`${NAME}-words.csv`]: `${SEQUENCES[0]},b\n`,
  [`${NAME}-names.csv`]: `北斗,${SEQUENCES[0]}\n`,
  [`${NAME}-latin1.txt`]: Buffer.from([0x93, 0xfa, 0x1b, 0xff, 0x9b]),
});
const path = (end: string) => join(folder, NAME + end);
const all = [".txt", ".ndjson", ".html", ".csv", ".xml", ".txt.gz", ".pdf", "-latin1.txt", "-none.txt", "*.no"].map(
  path,
);

/** Every way to the two streams, with what comes on it. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  "all kinds of files": [...all, join(folder, `${FORGED}.txt`)],
  folders: [folderOf({ [`a${SEQUENCES[0]}${SEQUENCES[13]}.txt`]: TEXT, [`b${SEQUENCES[2]}.ndjson`]: "{" })],
  threads: ["--jobs", "2", ...all],
  "a title": ["--title", HOSTILE, path(".txt")],
  "a title of several lines": ["--title", FORGED, path(".txt")],
  "a date": ["--published", HOSTILE, path(".txt")],
  "an encoding": ["--encoding", HOSTILE, path(".txt")],
  "a wrong encoding": ["--encoding", "utf-8", path("-latin1.txt")],
  "a format": ["--format", HOSTILE],
  jobs: ["--jobs", FORGED],
  fields: ["--text-field", HOSTILE, "--id-field", FORGED, path(".ndjson"), path(".csv")],
  "an unknown option": [`--${HOSTILE}`],
  "an unknown option of several lines": [`--formax${FORGED}`],
  "a suggestion": ["--formatx\n(Did you mean \u001b[31m?)"],
  "an unknown file": [FORGED],
  "a dictionary": ["--dict", path("-words.csv"), path(".txt")],
  "no dictionary": ["--dict", path("-none.csv"), path(".txt")],
  names: ["--entities", path("-names.csv"), path(".txt")],
  "no names": ["--entities", FORGED, path(".txt")],
  "a dictionary to build": ["dict", "build", path("-words.csv"), path(".bin")],
  "an unknown command": ["dict", HOSTILE],
  "the address of a queue": ["worker", "--redis", HOSTILE],
  "the name of a queue": ["submit", "--queue", FORGED],
  "an unknown option of a command": ["submit", `--${FORGED}`],
};

test.each(Object.entries(PATHS))("%s: the report and all messages are shown, not sent", async (_, words) => {
  const { out, err } = await yomitori(words, "", folder);
  expect(out).not.toMatch(ACTS);
  expect(err).not.toMatch(ACTS);
  expect(out + err).toMatch(/\\u(?:001b|000a)/);
  for (const message of err.split("\n").filter(Boolean))
    expect(message).toMatch(/^(?:yomitori: |error: |\(Did you mean )/);
  expect(err).not.toMatch(/^yomitori: (?:all articles were read|owned)/m);
});

test.each(["json", "ndjson", "csv", "html"])("--format %s: no message acts; the data are exact", async (format) => {
  const { out, err } = await yomitori(["--format", format, ...all], "", folder);
  expect(err).not.toMatch(ACTS);
  expect(err).toContain("\\u001b");
  if (format === "ndjson") expect(JSON.parse(out.split("\n")[1]!).id).toBe(HOSTILE);
  if (format === "csv") expect(out).toContain(HOSTILE);
});

test("with colours the only controls are those of the colours", () => {
  const { stdout } = spawnSync(process.execPath, [CLI, ...all], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: "1" },
  });
  expect(stdout).toMatch(/\u001b\[1m/);
  expect(stdout.replace(/\u001b\[(?:1|2|22|33|36|39)m/g, "")).not.toMatch(ACTS);
});

test.each(["json", "ndjson", "csv", "html"] as const)(
  "--format %s to a terminal is shown, JSON as the same JSON",
  (name) => {
    const summary = { ...analyzer.analyze({ text: TEXT, title: HOSTILE }), id: HOSTILE };
    const command = {
      format: name,
      files: ["-"],
      fields: {},
      jobs: 1,
      withText: true,
      bom: false,
      csvSafe: false,
    } as const;
    const output = { write: async () => {}, columns: 80 };
    const [sent, seen] = [false, true].map((isTerminal) => {
      const { begin, result: write, failure, end } = createFormat(command, { ...output, isTerminal });
      const error = { code: "ERR_INPUT", message: HOSTILE } as const;
      return (
        begin() + write(summary, { file: NAME, text: TEXT }) + (failure({ id: HOSTILE, line: 1, error }) ?? "") + end()
      );
    }) as [string, string];
    expect(sent).toMatch(ACTS);
    expect(seen.replaceAll("\r\n", "\n").replaceAll("\t", "")).not.toMatch(ACTS);
    if (name === "json") expect(JSON.parse(seen)).toEqual(JSON.parse(sent));
    if (name === "ndjson")
      expect(
        seen
          .split("\n")
          .filter(Boolean)
          .map((l) => JSON.parse(l)),
      ).toEqual(
        sent
          .split("\n")
          .filter(Boolean)
          .map((l) => JSON.parse(l)),
      );
  },
);

const hasScript = spawnSync("script", ["-qec", "true", "/dev/null"]).status === 0;

test.skipIf(!hasScript).each(["text", "json", "ndjson", "csv", "html"])(
  "--format %s in a real terminal sends nothing of the article",
  (format) => {
    const { stdout } = spawnSync(
      "script",
      ["-qec", `"$NODE" "$CLI" --format ${format} ./*.txt ./*.ndjson`, "/dev/null"],
      {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, NODE: process.execPath, CLI, NO_COLOR: "1", FORCE_COLOR: "" },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    expect(stdout).toContain("\\u001b");
    // The terminal itself ends lines with CR LF.
    expect(stdout.replaceAll(/\r+\n/g, "\n").replaceAll("\t", "")).not.toMatch(ACTS);
  },
);
