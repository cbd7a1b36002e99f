import type { TimeLexicon } from "../lexicon";
import type { TimeSpec } from "../spec";
import { weekdayOpening } from "./dates/weekday";
import { type Fixed, readDuration } from "./durations/duration";
import { lengthOpening } from "./durations/duration-amount";
import {
  everyWordOpening,
  frequencyOpening,
  readEveryLength,
  readEveryWeekday,
  readEveryWord,
  readFrequency,
} from "./durations/recurrence";
import { headOpening, readHead } from "./elliptical-range";
import { PIECES, readMoment } from "./moment";
import { isDigit, type TimeContext } from "./time-context";
import { anyOf, Openings, type Opens, type PieceRule, type RulesAt } from "./trigger";

/** An expression as recognised, before anything is resolved. */
export type Found = { readonly start: number; readonly end: number } & (
  | { readonly kind: "moment"; readonly spec: TimeSpec }
  | { readonly kind: "duration" | "set"; readonly value: string }
);

/** A rule that reads a whole expression. */
interface ExpressionRule extends Opens {
  readonly read: (context: TimeContext, at: number) => Found | null;
}

const setBy =
  (read: (context: TimeContext, at: number) => Fixed | null): ExpressionRule["read"] =>
  (context, at) => {
    const set = read(context, at);
    return set && { start: at, end: set.end, kind: "set", value: set.value };
  };

/** The first that reads has the place. */
export const EXPRESSIONS: readonly ExpressionRule[] = [
  { opening: everyWordOpening, read: setBy(readEveryWord) },
  { opening: weekdayOpening, read: setBy(readEveryWeekday) },
  { opening: lengthOpening, read: setBy(readEveryLength) },
  { opening: frequencyOpening, read: setBy(readFrequency) },
  { opening: headOpening, read: readHeadMoment },
  {
    opening: (lexicon) => anyOf([lengthOpening(lexicon), ...PIECES.map((rule) => rule.opening(lexicon))]),
    read: readMomentOrDuration,
  },
];

/** Where an expression can begin, and a piece of one; made once for a lexicon. */
export interface TimeOpenings {
  readonly expressions: RulesAt<ExpressionRule>;
  readonly pieces: RulesAt<PieceRule>;
}

export const createTimeOpenings = (lexicon: TimeLexicon): TimeOpenings => ({
  expressions: new Openings(EXPRESSIONS, lexicon),
  pieces: new Openings(PIECES, lexicon),
});

/** All expressions of a text from left to right; the first rule that reads at a place has it. */
export function recognise(context: TimeContext): Found[] {
  const { text, document } = context;
  const { expressions } = context.openings;
  const found: Found[] = [];
  for (const { start, end } of document.sentences) {
    for (let at = start; at < end; ) {
      if (!expressions.mayBegin(text, at)) {
        at++;
        continue;
      }
      const rules = expressions.at(context, at);
      const read = rules.length === 0 || context.taken(at, at + 1) ? null : readAt(context, at, rules);
      if (read && read.end <= end && !context.taken(read.start, read.end) && !isNoTime(context, read)) {
        found.push(read);
        at = read.end;
      } else at = read === null && isDigit(text, at) ? numberEnd(text, at) : at + 1;
    }
  }
  return found;
}

function readAt(context: TimeContext, at: number, rules: readonly ExpressionRule[]): Found | null {
  const word = context.lexicon.notTimes.longest(context.text, at);
  if (
    word &&
    !/^(?:間|[前後](?![半期])|半|余|ほど|以|[一二三四五六七八九十\d]*秒)/.test(
      context.text.slice(word.end, word.end + 2),
    )
  )
    return null;
  for (const rule of rules) {
    const found = rule.read(context, at);
    if (found) return found;
  }
  return null;
}

function readHeadMoment(context: TimeContext, at: number): Found | null {
  const head = readHead(context, at);
  return head && { start: at, end: head.end, kind: "moment", spec: head.spec };
}

/** 3日 may be a day or a length, 3日前 a moment or the length before a 前; the one that reads farther is meant. */
function readMomentOrDuration(context: TimeContext, at: number): Found | null {
  const moment = readMoment(context, at);
  if (moment?.spec.offset) return { start: at, end: moment.end, kind: "moment", spec: moment.spec };
  const duration = readDuration(context, at, moment?.end ?? 0);
  if (duration && (!moment || moment.end < duration.end || (moment.end === duration.end && moment.rank !== "century")))
    return { start: at, end: duration.end, kind: "duration", value: duration.value };
  return moment && { start: at, end: moment.end, kind: "moment", spec: moment.spec };
}

/** 前年比, 3年生, 3日目, 10年債: `dict/not-times.tsv`. A kanji numeral must not cut a word (三日月, 十月桜). */
function isNoTime({ text, lexicon, isWords }: TimeContext, { start, end }: Found): boolean {
  const after = lexicon.notTimesAfter.longest(text, end);
  if (after?.value) return true;
  return /[〇一二三四五六七八九十百千]/.test(text[start]!) && !isWords(start, start + 1) && !isWords(start, end);
}

/** A number that begins no time is passed as a whole: 12345年 is none, and 2345年 in it neither. */
function numberEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isDigit(text, end)) end++;
  return end;
}
