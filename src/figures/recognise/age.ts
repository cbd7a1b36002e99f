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

/** Reads 佐藤(52), 無職の女性(29), 山田容疑者(45=東京都在住): a bare number in brackets after a person. 52歳 is read like any counter. */
export function readBracketedAge(context: FigureContext, amount: Amount): FigureDraft | null {
  const { text, document } = context;
  if (text[amount.start - 1] !== "(" || !AFTER_AGE.hasAt(text, amount.end)) return null;
  if (amount.script !== "arabic" || !/^\d{1,3}$/.test(amount.decimal) || Number(amount.decimal) > OLDEST) return null;
  const bracket = amount.start - 1;
  const token = document.tokens[document.tokenAt(bracket - 1)];
  const isName = context.nameEndingAt(bracket)?.entity.type === "person" || token?.posDetail[1] === "人名";
  if (!isName && !PERSON_WORD.endsAt(text, bracket)) return null;
  const { start, end, decimal } = amount;
  return draftOf({ start, end, kind: "age", decimal, unit: { text: "歳" }, amount });
}
