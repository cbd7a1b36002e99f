import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import { isOfSchool, MOST_SCHOOL_YEARS } from "../../times/recognise/school-year";
import type { FigureContext } from "../context";
import { isCountedAfterAll } from "../counted";
import { type Amount, draftOf, type FigureDraft } from "../draft";
import { isAfterPerson } from "./age";
import { endsAtWord, nounAt } from "./counter";

/** Words that count only before 目: 1日目, 3年目, 2番目. */
const PLAIN = new GuardedPattern(/(?:世紀|年|か月|カ月|ヶ月|ヵ月|週間?|日|時間|番)/, { first: "世年かカヶヵ週日時番" });
/** 2回目, 1人目, 2巡目指名, but not 3人目指す. */
const ORDINAL_SUFFIX = new GuardedPattern(/目(?!指(?!名|揮|導|定)|標|的|前|立|撃|途)/, { first: "目" });
/** Counters that order only in certain words, which `dict/not-figures.tsv` has as counted: 1次予選, 27号ホームラン. */
const RARELY_COUNTED = new CharSet("次号");

/** Before the number of those that are left in a contest: ベスト4, ベスト 8. */
const BEST = new GuardedPattern(/(?<![ァ-ヶー])ベスト ?/, { last: "ト " });
/** The most that are left: ベスト64. */
const MOST_LEFT = 64;

/** Reads 第5条, 第3レース, 2回目, 1日目, 2人目: a counter after 第 or before 目. A counter for ranks, 3位, is read by `readQuantity`. */
export function readOrdinal(context: FigureContext, amount: Amount): FigureDraft | null {
  const { text, lexicon } = context;
  if (amount.counter)
    return text[amount.end] === "目" ? ordinal(amount, amount.start, amount.end + 1, amount.counter) : null;
  const own = readSchoolYear(context, amount) ?? readBest(context, amount) ?? readCountedName(context, amount);
  if (own) return own;
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
  // 第2エチレンプラント: the name of a plant
  if (noun && isPartOfName(context, amount.end + noun.length)) return null;
  return ordinal(amount, start, amount.end + noun.length, noun);
}

/** Reads the year of a pupil or student: 小学校3年の児童, 文学部4年, 佐藤選手(3年). */
function readSchoolYear(context: FigureContext, amount: Amount): FigureDraft | null {
  const { text } = context;
  const { start, end, decimal } = amount;
  if (
    text[end] !== "年" ||
    text[end + 1] === "生" ||
    !/^\d$/.test(decimal) ||
    decimal === "0" ||
    Number(decimal) > MOST_SCHOOL_YEARS
  )
    return null;
  const isInBracket = text[start - 1] === "(" && /^[)=]/.test(text.slice(end + 1)) && isAfterPerson(context, start - 1);
  return isInBracket || isOfSchool(text, start, end + 1) ? ordinal(amount, start, end + 1, "年") : null;
}

/** Reads 1次 of 1次予選 and 27号 of 今季27号. */
function readCountedName(context: FigureContext, amount: Amount): FigureDraft | null {
  const { text } = context;
  const { start, end } = amount;
  if (!RARELY_COUNTED.hasAt(text, end) || !isCountedAfterAll(context, start, end)) return null;
  return ordinal(amount, text[start - 1] === "第" ? start - 1 : start, end + 1, text[end]!);
}

/** Reads ベスト4, the round in which four are left. */
function readBest({ text, isTaken }: FigureContext, amount: Amount): FigureDraft | null {
  const word = amount.script === "arabic" ? BEST.endingAt(text, amount.start) : "";
  if (word === "" || Number(amount.decimal) > MOST_LEFT || isTaken(amount.start - 1)) return null;
  const draft = ordinal(amount, amount.start - word.length, amount.end, "ベスト");
  return /^[盤版アセ]/.test(text.slice(amount.end)) ? null : draft;
}

/** 2回目, 三つめ: whether 目 follows the counter that ends at `end`. */
const endsOrdinal = (text: string, end: number, counter: string): boolean =>
  ORDINAL_SUFFIX.isAt(text, end) || (counter === "つ" && text[end] === "め");

/** Whether a word goes on that is no act: プラント in 第2エチレンプラント, but not 開催 in 第1戦開催. */
function isPartOfName({ document }: FigureContext, at: number): boolean {
  const t = document.tokenAt(at);
  const next = document.tokens[t];
  return document.starts[t] === at && next?.pos === "名詞" && /^(?:一般|固有名詞)$/.test(next.posDetail[0]);
}

/** A draft with a counter; if that is empty, as in 第3, a bare one, which is counted by 第: an ordinal always has a unit. */
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
