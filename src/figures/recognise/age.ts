import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import { type Amount, draftOf, type FigureDraft } from "../draft";

/** Before a bare age in brackets, the end of a word for a person: 女性(29), 会社員の男(45). */
const PERSON_WORD = new GuardedPattern(
  /男性|女性|男児|女児|男子|女子|少年|少女|さん|ちゃん|くん|[男女員長者役君氏師士手生督優家相人夫妻父母親子娘告授官医民客徒児孫王卿職兄弟姉妹]/,
  { last: "性児子年女んん男員長者役君氏師士手生督優家相人夫妻父母親娘告授官医民客徒孫王卿職兄弟姉妹" },
);
/** After a bare age in brackets: (29), (45=東京都在住). */
const AFTER_AGE = new CharSet(")=、,・");
/** No person is older: 佐藤(121). */
const OLDEST = 120;

/** In the bracket before an age: (当時52), (享年48). */
const BEFORE_AGE = new GuardedPattern(/\((?:事件|事故|犯行)?(?:当時|享年)?/, { last: "(時年件故行" });
/** Before the age of someone who has died: 享年74. */
const AT_DEATH = new GuardedPattern(/享年/, { last: "年" });
/** Before 9つ of a child: 当時9つだった. */
const THEN = new GuardedPattern(/当時/, { last: "時" });
/** After 20代 that is no age: 20代目, 10代続く老舗, 10代にわたる, 30代表. */
const NOT_DECADE_AFTER = new GuardedPattern(/目|続|にわた|将軍|当主|表|理|替|の(?:将軍|当主|天皇|大統領|首相)/, {
  first: "目続に将当表理替の",
});
/** Before 20代 that is no age: 第20代, 歴代30代, 1990年代 is read as a time. */
const NOT_DECADE_BEFORE = new GuardedPattern(/[第歴全計約]/, { last: "第歴全計約" });

/** Reads ages without 歳: 佐藤(52), 無職の女性(29), 山田容疑者(45=東京都在住), 長女(9つ), 享年74, 20代. 52歳 is read like any counter. */
export function readAge(context: FigureContext, amount: Amount): FigureDraft | null {
  if (amount.several) return null;
  return readDecade(context, amount) ?? readYearsOfLife(context, amount);
}

/** Reads 20代 of people, which is about twenty. */
function readDecade({ text, document }: FigureContext, amount: Amount): FigureDraft | null {
  const { start, end, decimal } = amount;
  if (text[end] !== "代" || !/^[1-9]0$/.test(decimal) || document.tokenAt(end) < 0) return null;
  if (NOT_DECADE_BEFORE.endsAt(text, start) || NOT_DECADE_AFTER.isAt(text, end + 1)) return null;
  return draftOf({ start, end: end + 1, kind: "age", decimal, unit: { text: "歳" }, modifier: "about", amount });
}

function readYearsOfLife(context: FigureContext, amount: Amount): FigureDraft | null {
  const { text } = context;
  const { start, decimal, script } = amount;
  const isSmall = amount.counter === "つ" || (text[amount.end] === "つ" && decimal.length === 1);
  const end = isSmall && !amount.counter ? amount.end + 1 : amount.end;
  if (!/^\d{1,3}$/.test(decimal) || Number(decimal) > OLDEST) return null;
  const age = draftOf({ start, end, kind: "age", decimal, unit: { text: "歳" }, amount });
  if (/^[歳才]/.test(text.slice(end, end + 1))) return null;
  if (AT_DEATH.endsAt(text, start) || (isSmall && THEN.endsAt(text, start))) return age;
  const before = BEFORE_AGE.endingAt(text, start);
  if (before === "" || !(AFTER_AGE.hasAt(text, end) || isBeforePlace(context, end))) return null;
  if (script !== "arabic" && !isSmall) return null;
  return isAfterPerson(context, start - before.length) ? age : null;
}

/** Whether the name of a place begins at a position: (38 東京都在住), where the space is lost. */
function isBeforePlace({ document }: FigureContext, at: number): boolean {
  const t = document.tokenAt(at);
  return document.starts[t] === at && document.tokens[t]!.posDetail[1] === "地域";
}

/** The reading of a name in the bracket after it: (ことみつき). */
const READING = new GuardedPattern(/\([ぁ-ゖー・ ]{2,20}\)/, { last: ")" });

/** Whether a person, or a word for one, ends before a bracket at `bracket`, or before the reading of the name: 佐藤(さとう)(52). */
export function isAfterPerson(context: FigureContext, bracket: number): boolean {
  const { text, document } = context;
  const end = bracket - READING.endingAt(text, bracket).length;
  const token = document.tokens[document.tokenAt(end - 1)];
  const isName = context.nameEndingAt(end)?.entity.type === "person" || token?.posDetail[1] === "人名";
  return isName || PERSON_WORD.endsAt(text, end);
}
