import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import { type Amount, draftOf, type FigureDraft } from "../draft";
import { endsAtWord, nounAt } from "./counter";

/** Words that count only before 目: 1日目, 3年目, 2番目. */
const PLAIN = new GuardedPattern(/(?:世紀|年|か月|カ月|ヶ月|ヵ月|週間?|日|時間|番)/, { first: "世年かカヶヵ週日時番" });
/** 2回目, 1人目, but not 3人目指す. */
const ORDINAL_SUFFIX = new GuardedPattern(/目(?!指|標|的|前|立|撃|途)/, { first: "目" });

/** Reads 第5条, 第3レース, 2回目, 1日目, 2人目: a counter after 第 or before 目. A counter for ranks, 3位, is read by `readQuantity`. */
export function readOrdinal(context: FigureContext, amount: Amount): FigureDraft | null {
  const { text, lexicon } = context;
  if (amount.counter)
    return text[amount.end] === "目" ? ordinal(amount, amount.start, amount.end + 1, amount.counter) : null;
  const hasPrefix = text[amount.start - 1] === "第" && !context.isTaken(amount.start - 1);
  const start = hasPrefix ? amount.start - 1 : amount.start;
  const counterEnd = lexicon.counters.longest(text, amount.end)?.end ?? -1;
  const plainEnd = PLAIN.endAt(text, amount.end);
  for (const end of [counterEnd, plainEnd]) {
    if (end < 0) continue;
    const counter = text.slice(amount.end, end);
    if (endsOrdinal(text, end, counter)) return ordinal(amount, start, end + 1, counter);
    if (hasPrefix && end !== plainEnd && endsAtWord(context, end, counter)) return ordinal(amount, start, end, counter);
  }
  if (!hasPrefix) return null;
  const noun = nounAt(context, amount.end) ?? "";
  return ordinal(amount, start, amount.end + noun.length, noun);
}

/** 2回目, 三つめ: whether 目 follows the counter that ends at `end`. */
const endsOrdinal = (text: string, end: number, counter: string): boolean =>
  ORDINAL_SUFFIX.isAt(text, end) || (counter === "つ" && text[end] === "め");

/** A draft with a counter; if that is empty, as in 第3, a bare one, which is counted by 第. */
const ordinal = (amount: Amount, start: number, end: number, counter: string): FigureDraft =>
  draftOf({
    start,
    end,
    kind: "ordinal",
    decimal: amount.decimal,
    unit: { text: counter || "第" },
    amount,
    bare: counter === "",
  });
