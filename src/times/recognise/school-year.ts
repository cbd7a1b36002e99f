import { GuardedPattern } from "../../text/guarded-pattern";

/** No school has more years. */
export const MOST_SCHOOL_YEARS = 6;
/** Before a school year: 小学3年の児童, 中学1、2年, 文学部4年, 県立工業高3年. */
const SCHOOL_BEFORE = new GuardedPattern(
  /(?:小学|中学|高校|大学|高専|短大|学校|学部|学科|学院|課程|大学院|[業商農立央部南北西東園島山川田]高|[附付]属中)(?:校|部)?の?(?:\d[、・〜~-]){0,5}/,
  { last: "学校専大部科院程高中の、・〜~-" },
);
/** After 4年 that is a time or another word: 大学4年間, 大学4年前. */
const OTHER_AFTER = new GuardedPattern(/[間前後度ぶ目半代以ほ余]/, { first: "間前後度ぶ目半代以ほ余" });

/** Whether 3年 in `[start, end)` is a year of school by the word before it: 小学3年, 文学部4年; but not 大学4年間. */
export const isOfSchool = (text: string, start: number, end: number): boolean =>
  text[end - 1] === "年" && SCHOOL_BEFORE.endsAt(text, start) && !OTHER_AFTER.isAt(text, end);
