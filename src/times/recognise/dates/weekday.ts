import { CharSet, WHITE_SPACE } from "../../../text/char-set";
import type { Piece, Rank } from "../../spec";
import type { TimeContext } from "../time-context";
import type { Opening } from "../trigger";

const DAYS = "月火水木金土日";
const SPELT_DAYS = ["げつ", "か", "すい", "もく", "きん", "ど", "にち"];
const BRACKETED: Form = {
  pattern: /[([]([月火水木金土日])(?:曜日?)?(?:[・、,]?(?:祝|振休|休|振替休日|祝日|休日))?[)\]]/y,
  starts: new CharSet("(["),
};
const PLAIN: Form = {
  pattern: /([月火水木金土日])曜日?/y,
  starts: new CharSet(DAYS),
};
const NTH: Form = {
  pattern: /(第\s?([1-5一二三四五])の?|最終|最後の)([月火水木金土日])曜日?/y,
  starts: new CharSet("第最"),
};
/** この金曜日 is this week's, 次の the coming one, 前の the last. */
const TOLD: Form = {
  pattern: /(この前の|この|次の|今度の|来る|前の|先の)([月火水木金土日])曜日?/y,
  starts: new CharSet("こ次今来前先"),
};
const SPELT: Form = {
  pattern: /(げつ|か|すい|もく|きん|ど|にち)ようび?/y,
  starts: new CharSet(SPELT_DAYS),
};

export const weekdayOpening = (): Opening => ({
  words: [
    ...[...DAYS].flatMap((day) => [`${day}曜`, `(${day}`, `[${day}`]),
    ...SPELT_DAYS.map((day) => `${day}よう`),
    ...[..."12345一二三四五", ...WHITE_SPACE].map((n) => `第${n}`),
    ...["最終", "最後", "この", "次の", "今度の", "来る", "前の", "先の"],
  ],
});

/** 金曜日, 7日(金), 8月27日水曜日, 第3月曜日, 最終金曜日, にちようび. A bracket is read after a day only. */
export function readWeekday(context: TimeContext, at: number, before: Rank | null): Piece | null {
  const { text } = context;
  if (before === "day") {
    const bracket = exec(BRACKETED, text, at);
    if (bracket)
      return { end: at + bracket[0].length, rank: "weekday", spec: { weekday: DAYS.indexOf(bracket[1]!) + 1 } };
  }
  const nth = exec(NTH, text, at);
  if (nth && before !== "day") {
    const number = nth[2] ? (/\d/.test(nth[2]) ? Number(nth[2]) : "一二三四五".indexOf(nth[2]) + 1) : -1;
    return {
      end: at + nth[0].length,
      rank: "weekday",
      spec: { weekday: DAYS.indexOf(nth[3]!) + 1, nthWeekday: number },
    };
  }
  const told = before === null ? exec(TOLD, text, at) : null;
  if (told) {
    const weekday = DAYS.indexOf(told[2]!) + 1;
    const end = at + told[0].length;
    if (told[1] === "この") return { end, rank: "weekday", spec: { week: { from: "publication", by: 0 }, weekday } };
    return { end, rank: "weekday", spec: { weekday, toward: /[前先]/.test(told[1]!) ? -1 : 1 } };
  }
  const plain = exec(PLAIN, text, at);
  if (plain) {
    return context.isWords(at, at + plain[0].length) || before !== null
      ? { end: at + plain[0].length, rank: "weekday", spec: { weekday: DAYS.indexOf(plain[1]!) + 1 } }
      : null;
  }
  const spelt = exec(SPELT, text, at);
  if (!spelt || !context.isWords(at, at + spelt[0].length)) return null;
  return { end: at + spelt[0].length, rank: "weekday", spec: { weekday: SPELT_DAYS.indexOf(spelt[1]!) + 1 } };
}

/** A pattern with the units that it can begin with. */
interface Form {
  readonly pattern: RegExp;
  readonly starts: CharSet;
}

function exec({ pattern, starts }: Form, text: string, at: number): RegExpExecArray | null {
  if (!starts.hasAt(text, at)) return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
}
