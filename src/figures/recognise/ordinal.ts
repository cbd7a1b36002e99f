import { CharSet } from "../../text/char-set";
import { WordClass } from "../../tokens/word-class";
import type { FigureContext } from "../context";
import { type Amount, type Draft, draftOf } from "../draft";
import { isOf } from "../measured/phrase";

/** No counters by themselves, but with 目 they are: 1日目, 3年目, 2番目. */
const PLAIN = /(?:世紀|年|か月|カ月|ヶ月|ヵ月|週間?|日|時間|番)/y;
const PLAIN_STARTS = new CharSet("世年かカヶヵ週日時番");
const ORDINAL_ENDS = new CharSet("目め");

/** 第5条, 第3レース, 2回目, 1日目, 2人目: a counter behind 第 or before 目. A counter that is a place by itself (3位) needs neither. */
export function readOrdinal(context: FigureContext, amount: Amount): Draft | null {
  const { text, lexicon } = context;
  if (amount.counter)
    return text[amount.end] === "目" ? ordinal(amount, amount.start, amount.end + 1, amount.counter) : null;
  const behind = text[amount.start - 1] === "第" && !context.taken(amount.start - 1);
  const start = behind ? amount.start - 1 : amount.start;
  const counterEnd = lexicon.counters.longest(text, amount.end)?.end;
  const plainEnd = PLAIN_STARTS.hasAt(text, amount.end) ? plainCounterEnd(text, amount.end) : undefined;
  for (const end of [counterEnd, plainEnd]) {
    if (end === undefined || (!behind && !ORDINAL_ENDS.hasAt(text, end))) continue;
    const word = text.slice(amount.end, end);
    const last =
      (text[end] === "目" || (word === "つ" && text[end] === "め")) &&
      !/^目(?:指|標|的|前|立|撃|途)/.test(text.slice(end, end + 2));
    if (last) return ordinal(amount, start, end + 1, word);
    if (behind && end !== plainEnd && endsAtWord(context, end, word)) return ordinal(amount, start, end, word);
  }
  if (!behind) return null;
  const noun = nounAt(context, amount.end);
  return noun ? ordinal(amount, start, amount.end + noun.length, noun) : ordinal(amount, start, amount.end, "");
}

function plainCounterEnd(text: string, at: number): number | undefined {
  PLAIN.lastIndex = at;
  return PLAIN.test(text) ? PLAIN.lastIndex : undefined;
}

/** 3本 but not 3本部, 第3コーナー but not 第3コ: a counter must not end inside a word. */
export function endsAtWord({ document, text }: FigureContext, end: number, counter: string): boolean {
  const token = document.tokenAt(end - 1);
  if (token < 0 || document.ends[token]! <= end || document.starts[token]! < end - counter.length) return true;
  return !/^[一-鿿々ァ-ヶー]/.test(text[end]!);
}

const NAMING = WordClass.General | WordClass.Verbal | WordClass.Suffix;

/** The common noun that begins at `at`, for counters no table has: 第3レース, 4商品, 11項目. */
export function nounAt({ document, taken, text, lexicon }: FigureContext, at: number): string | null {
  const token = document.tokenAt(at);
  if (token < 0 || document.starts[token] !== at || taken(at) || !isOf(document, token, WordClass.Noun)) return null;
  const { surface } = document.tokens[token]!;
  if (!isOf(document, token, NAMING) || !/^[一-鿿々ァ-ヶー]{1,6}$/.test(surface)) return null;
  return lexicon.modifiersAfter.longest(text, at) ? null : surface;
}

const ordinal = (amount: Amount, start: number, end: number, text: string): Draft => {
  const bare = text === "";
  return draftOf({
    start,
    end,
    kind: "ordinal",
    decimal: amount.decimal,
    unit: bare ? undefined : { text },
    amount,
    bare,
  });
};
