import { expect, it } from "vitest";
import { createAnalyzer } from "../../src/index";
import { warningsOf } from "./check-warnings";

it.each(["03/04/05に会う。", "日付は25/11/05付だ。"])("%s", (text) => {
  expect(warningsOf(text)).toEqual([`ambiguous ${/[\d/]+/.exec(text)![0]}`]);
});

it.each([
  ["of one reading", "日付は25/31/01だ。"],
  ["options", "支払いは10/11/12回だ。"],
  ["single digits", "比は1/2/3だ。"],
  ["a whole year", "2003/04/05に会う。"],
  ["a longer code", "番号は03/04/05/06とA03/04/05だ。"],
  ["an address", "https://example.com/03/04/05を見る。"],
])("not %s", (_, text) => {
  expect(warningsOf(text)).toEqual([]);
});

it("the message names the days", async () => {
  const { warnings } = (await createAnalyzer()).analyze({ text: "03/04/05に会う。", publishedAt: "2025-11-01" });
  expect(warnings[0]!.message).toBe("may be 2003-04-05 or 2005-03-04 or 2005-04-03");
});
