import { describe, expect, it, test } from "vitest";
import { createWarningCount } from "../../src/cli/warning-count";
import type { Summary, WarningCode } from "../../src/types";
import { yomitori } from "./spawn";

const summary = (...codes: WarningCode[]) =>
  ({ warnings: codes.map((code) => ({ code, message: "" })) }) as unknown as Summary;

describe("the messages of a run", () => {
  const messages = (format: "csv" | "html", ...summaries: Summary[]): string[] => {
    const count = createWarningCount(format);
    for (const each of summaries) count.add(each);
    return count.messages();
  };
  it("are none without warnings", () => {
    expect(messages("csv")).toEqual([]);
    expect(messages("csv", summary())).toEqual([]);
  });
  it("name the articles without a date once", () => {
    const rest = "relative dates and no publication date: pass --published or a publishedAt field";
    expect(messages("html", summary("noPublicationDate"))).toEqual([`1 article has ${rest}`]);
    expect(messages("csv", summary("noPublicationDate"), summary("noPublicationDate"))).toEqual([
      `2 articles have ${rest}`,
    ]);
  });
  it("count the others by code, in the order of the list, if the output is data", () => {
    const all = [
      summary("notProse", "unreadNumber", "unreadNumber"),
      summary("noPublicationDate"),
      summary("ambiguous"),
    ];
    expect(messages("csv", ...all).slice(1)).toEqual([
      "warnings in 2 of 3 articles: 1 ambiguous, 2 unreadNumber, 1 notProse",
    ]);
    expect(messages("html", ...all)).toHaveLength(1);
  });
});

const articles = '{"text":"昨日、額は$4.6 zillionだった。"}\n{"text":"来月会う。"}\n{"text":"会った。"}\n';
const UNDATED =
  "yomitori: 2 articles have relative dates and no publication date: pass --published or a publishedAt field\n";

test.each(["json", "ndjson", "csv"])("%s: counts on standard error, once a run", async (format) => {
  const { code, err } = await yomitori(["--input", "ndjson", "--format", format], articles);
  expect([code, err]).toEqual([0, `${UNDATED}yomitori: warnings in 1 of 3 articles: 1 unreadNumber\n`]);
});

test("text: the warnings are in the report, after the words that they are about", async () => {
  const { err, out } = await yomitori(["--input", "ndjson"], articles);
  expect(err).toBe(UNDATED);
  expect(out).toMatch(/Warnings\n {2}昨日: relative dates.*\n {2}\$4\.6 zillion: the scale/);
});

test("html: the warnings are in Japanese", async () => {
  const { err, out } = await yomitori(["--input", "ndjson", "--format", "html"], articles);
  expect(err).toBe(UNDATED);
  expect(out).toContain("公開日がないため");
  expect(out).toContain("「$4.6 zillion」: 数値の桁か単位を読み取れません");
});

test("nothing is said if all have a date", async () => {
  const { err } = await yomitori(
    ["--input", "ndjson", "--format", "csv", "--published", "2025-11-01"],
    '{"text":"昨日会った。"}',
  );
  expect(err).toBe("");
});
