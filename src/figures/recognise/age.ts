import type { FigureContext } from "../context";
import { type Amount, type Draft, draftOf } from "../draft";

/** Who may stand before a bare age in brackets, where no name or honorific does: 女性(29), 会社員の男(45). */
const PERSON_WORD =
  /(?:男|女|男性|女性|男児|女児|男子|女子|少年|少女|員|長|者|役|さん|ちゃん|くん|君|氏|師|士|手|生|督|優|家|相|人|夫|妻|父|母|親|子|娘|告|授|官|医|民|客|徒|児|孫|王|卿|職|兄|弟|姉|妹)$/;

/** 佐藤(52), 無職の女性(29), 山田容疑者(45=東京都在住): a bare number in brackets after a person. With 歳 it is a counter like others. */
export function readBracketedAge(context: FigureContext, amount: Amount): Draft | null {
  const { text, document } = context;
  if (text[amount.start - 1] !== "(" || !/[)=、,・]/.test(text[amount.end] ?? "")) return null;
  if (amount.script !== "arabic" || !/^\d{1,3}$/.test(amount.decimal) || Number(amount.decimal) > 120) return null;
  const before = amount.start - 1;
  const token = document.tokens[document.tokenAt(before - 1)];
  const isName = context.nameEndingAt(before)?.entity.type === "person" || token?.posDetail[1] === "人名";
  if (!isName && !PERSON_WORD.test(text.slice(Math.max(0, before - 6), before))) return null;
  const { start, end, decimal } = amount;
  return draftOf({ start, end, kind: "age", decimal, unit: { text: "歳" }, amount });
}
