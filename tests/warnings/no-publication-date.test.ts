import { expect, it } from "vitest";
import { createAnalyzer } from "../../src/index";
import { warningsOf } from "./check-warnings";

it.each(["昨日会った。", "来月会う。", "2月7日に会う。", "午後3時に会う。", "金曜日に会う。", "3年前に会った。"])(
  "%s",
  (text) => {
    expect(warningsOf(text, {})).toEqual(["noPublicationDate"]);
    expect(warningsOf(text)).toEqual([]);
  },
);

it.each(["2025年2月7日に会い、翌日も会った。", "3日間会った。", "毎週月曜日に会う。", "2024年に会った。", "会った。"])(
  "not for %s",
  (text) => {
    expect(warningsOf(text, {})).toEqual([]);
  },
);

it("is said once an article, with the first time and the number of others", async () => {
  const { warnings } = (await createAnalyzer()).analyze("昨日会い、明日も会い、来月も会う。");
  expect(warnings).toEqual([
    {
      code: "noPublicationDate",
      message: "昨日 and 2 more: relative dates, which need a date of publication (publishedAt)",
    },
  ]);
});

it("a user's time without an anchor needs none, unless it has an X", async () => {
  const read = async (timex: string) =>
    (
      await createAnalyzer({
        recognizers: {
          times: [{ name: "mine", recognize: () => [{ start: 0, end: 2, type: "date" as const, timex }] }],
        },
      })
    ).analyze("祭日に会う。").warnings;
  expect(await read("2025-05-05")).toEqual([]);
  expect(await read("XXXX-05-05")).toMatchObject([{ code: "noPublicationDate" }]);
});
