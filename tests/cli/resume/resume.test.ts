import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openResumedFile } from "../../../src/cli/resume/resume";
import type { InputArticle } from "../../../src/node/files/input-article";
import { folderOf } from "../spawn";

/** An article and its answer, "" if it has none in NDJSON. The analyzer is left out: it answers the same each time. */
interface Answered {
  readonly input: InputArticle;
  readonly text: string;
}

const summary = (input: InputArticle & { readonly article: object }, extra = ""): Answered => {
  const { id, text } = input.article as { id?: string; text: string };
  const line = input.line === undefined ? {} : { line: input.line };
  const answer = { schema: "yomitori/1", id, stats: { characters: text.length }, warnings: [], extra, ...line };
  return { input, text: `${JSON.stringify(answer)}\n` };
};
const failure = (line: number, id: string | null, code = "ERR_INPUT"): Answered => ({
  input: { file: "in.ndjson", line, problem: { code: "ERR_INPUT", message: "!" }, ...(id === null ? {} : { id }) },
  text: `${JSON.stringify({ id, line, error: { code, message: "日本\u2028" } })}\n`,
});
const article = (line: number | undefined, text: string, id?: string) => ({
  file: "in.ndjson",
  ...(line === undefined ? {} : { line }),
  article: { text, ...(id === undefined ? {} : { id }) },
});

/** Ends, characters that other readers take for line ends, and characters of several bytes. */
const words = fc.string({ unit: fc.constantFrom("円", "a", "\r", "\u2028", "\u2029", "\u0085", "😀", '"', "\ud800") });
const articles = fc
  .array(
    fc.record({
      kind: fc.constantFrom("summary", "summary", "summary", "failure", "file", "unnumbered", "unread"),
      blank: fc.nat(2),
      id: fc.option(words, { nil: undefined }),
      text: words,
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => {
    let line = 0;
    return list.map(({ kind, blank, id, text }): Answered => {
      line += 1 + blank;
      if (kind === "failure") return failure(line, id ?? null);
      if (kind === "summary") return summary(article(line, text, id), text);
      if (kind === "unnumbered") return summary(article(undefined, text, id), text);
      if (kind === "file")
        return { input: { file: "no.txt", problem: { code: "ERR_INPUT", message: "there is none" } }, text: "" };
      return { input: article(undefined, "円".repeat(1_000_001)), text: "" };
    });
  });

/** Goes on with a file as `run` does. Returns how many answers were counted, not made. */
async function resume(path: string, answered: readonly Answered[]): Promise<number> {
  const file = await openResumedFile(path, []);
  let counted = 0;
  const textOf = new Map(answered.map(({ input, text }) => [input, text]));
  try {
    for await (const input of file.unanswered(inputsOf(answered), () => counted++))
      await file.output.write(textOf.get(input)!);
  } catch (error) {
    await file.finish(false);
    throw error;
  }
  await file.finish(true);
  return counted;
}

async function* inputsOf(answered: readonly Answered[]): AsyncGenerator<InputArticle> {
  for (const { input } of answered) yield input;
}

const wholeOf = (answered: readonly Answered[]): Buffer => Buffer.from(answered.map(({ text }) => text).join(""));
const fileOf = (content: string | Uint8Array): string => join(folderOf({ "out.ndjson": content }), "out.ndjson");

test("a file that is cut at any byte becomes the whole file again", async () => {
  const path = fileOf("");
  await fc.assert(
    fc.asyncProperty(articles, async (answered) => {
      const whole = wholeOf(answered);
      const step = Math.max(1, Math.floor(whole.length / 60));
      for (let cut = 0; cut <= whole.length; cut += step) {
        writeFileSync(path, whole.subarray(0, cut));
        await resume(path, answered);
        expect(readFileSync(path).equals(whole), `cut at ${cut} of ${whole.length}`).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});

const FEW = [
  summary(article(2, "売上高は3億円。", "a"), "題\u2028名\r"),
  failure(5, null),
  summary(article(6, "円")),
  summary(article(9, "売上高は4億円。", "b"), "😀"),
];

test("every byte of the last line", async () => {
  const whole = wholeOf(FEW);
  const path = fileOf("");
  const before = whole.length - Buffer.byteLength(FEW[3]!.text);
  for (let cut = before; cut <= whole.length; cut++) {
    writeFileSync(path, whole.subarray(0, cut));
    // The answers before the last whole line are counted, not made again.
    expect(await resume(path, FEW)).toBe(cut === whole.length ? 3 : 2);
    expect(readFileSync(path).equals(whole)).toBe(true);
  }
});

test("a file that does not exist is created", async () => {
  const path = join(folderOf({}), "new.ndjson");
  await resume(path, FEW);
  expect(readFileSync(path).equals(wholeOf(FEW))).toBe(true);
});

test("that a thread died is not asked for again, any other failure is", async () => {
  const died = [...FEW.slice(0, 2), failure(7, null, "ERR_INTERNAL")];
  const path = fileOf(wholeOf(died));
  const next = [...FEW.slice(0, 2), summary(article(7, "円")), summary(article(8, "円"))];
  expect(await resume(path, next)).toBe(3);
  expect(readFileSync(path, "utf8")).toBe(`${wholeOf(died)}${next[3]!.text}`);
});

describe("refused, and no byte is changed", () => {
  const whole = wholeOf(FEW).toString();
  const lines = whole.split("\n");
  const other = (index: number, one: Answered) => FEW.map((answered, i) => (i === index ? one : answered));
  test.each<[string, string, readonly Answered[], RegExp]>([
    ["a text", "吾輩は猫である。\n名前はまだ無い。\n", FEW, /line 1 is no answer/],
    ["a text without a line feed", "吾輩は猫である。", FEW, /unfinished last line is not what this run answers/],
    ["a text behind the answers", `${whole}吾輩`, FEW, /has 6 bytes behind the last answer/],
    ["JSON that is no answer", '{"id":"a","text":"円"}\n', FEW, /line 1 is no answer/],
    ["an array", "[]\n", FEW, /line 1 is no answer/],
    ["a blank line", `${lines[0]}\n\n${lines[1]}\n${lines[2]}\n`, FEW, /line 2 is no answer/],
    ["a byte order mark", `\uFEFF${whole}`, FEW, /line 1 is no answer/],
    ["a NUL where a disk lost a line", `${lines[0]}\n\0\0\0\0`, FEW, /unfinished last line/],
    [
      "a lost answer",
      `${lines[0]}\n${lines[2]}\n`,
      FEW,
      /line 2 is not the answer to in\.ndjson:5: its line is 6, not 5/,
    ],
    ["a doubled answer", `${lines[0]}\n${lines[0]}\n`, FEW, /line 2 .* in\.ndjson:5: its id is "a", not null/],
    ["another order", whole, [FEW[3]!, ...FEW.slice(0, 3)], /line 1 .* in\.ndjson:9: its id is "a", not "b"/],
    ["fewer articles", whole, FEW.slice(0, 3), /line 4 answers no article: there are only 3/],
    ["another id", whole, other(0, summary(article(2, "売上高は3億円。", "c"))), /its id is "a", not "c"/],
    ["another length", whole, other(2, summary(article(6, "円円"))), /line 3 .* its text has 1 characters, not 2/],
    ["an article that can be read no more", whole, other(2, failure(6, null)), /line 3 .* it is a summary/],
    ["another blank line", whole, other(2, summary(article(7, "円"))), /line 3 .* its line is 6, not 7/],
    [
      "another last answer",
      whole,
      other(3, summary(article(9, "売上高は4億円。", "b"), "!")),
      /the last answer is not/,
    ],
    [
      "another unfinished answer",
      whole.slice(0, -4),
      other(3, summary(article(9, "売上高は4億円。", "b"), "!")),
      /unfinished last line is not/,
    ],
  ])("%s", async (_, content, answered, message) => {
    const path = fileOf(content);
    await expect(resume(path, answered)).rejects.toMatchObject({ code: "ERR_OPTION", message });
    expect(readFileSync(path, "utf8")).toBe(content);
  });
});

test("a file that two write to is refused, under another name, too; it is free again after the first", async () => {
  const path = fileOf("");
  const first = await openResumedFile(path, []);
  const again = join(path, "..", ".", "out.ndjson");
  await expect(openResumedFile(again, [])).rejects.toMatchObject({ code: "ERR_OPTION", message: /another run writes/ });
  await first.finish(true);
  await (await openResumedFile(again, [])).finish(true);
});

test("bytes that another program appended meanwhile are an error, and nothing is written over them", async () => {
  const path = fileOf("");
  const file = await openResumedFile(path, []);
  await file.output.write(FEW[0]!.text);
  writeFileSync(path, "other\n", { flag: "a" });
  await expect(file.output.write(FEW[1]!.text)).rejects.toMatchObject({
    code: "ERR_INPUT",
    message: /another program/,
  });
  expect(readFileSync(path, "utf8")).toBe(`${FEW[0]!.text}other\n`);
  await file.finish(false);
});

test("an input is refused as the file of answers; one that would be new is not left behind", async () => {
  const folder = folderOf({ "a.ndjson": "" });
  const refused = { code: "ERR_OPTION", message: /one of the files to read/ };
  await expect(openResumedFile(join(folder, "a.ndjson"), [join(folder, "*.ndjson")])).rejects.toMatchObject(refused);
  await expect(openResumedFile(join(folder, "b.ndjson"), [folder])).rejects.toMatchObject(refused);
  expect(() => readFileSync(join(folder, "b.ndjson"))).toThrow(/ENOENT/);
  await expect(openResumedFile(folder, [])).rejects.toMatchObject({ code: "ERR_OPTION", message: /EISDIR/ });
  await expect(openResumedFile("/dev/null", [])).rejects.toMatchObject({ message: /wanted a file/ });
});
