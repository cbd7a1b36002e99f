import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { Comparison } from "../../types";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";
import { firstDirection } from "./direction";

/** How far after the figure its record may begin, in characters. */
const RECORD_REACH = 12;
/** How far after 2期ぶり its direction may begin, in characters. */
const DIRECTION_REACH = 6;
const DIGITS = "0123456789";
/** The first, or one of several, in a length of time: 2期ぶり, 3年連続. */
const SINCE = new GuardedPattern(
  /(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:(年度?)|(四半期)|(期)|([カかヶヵケ]月)|(日|営業日)|週間?|大会|場所|シーズン)(?:(ぶり|振り)|連続)/,
  { first: `${DIGITS}一二三四五六七八九十` },
);
/** What a change is against that goes on for several of a length of time, by the group of `SINCE`: 4カ月連続で上昇. */
const BASES = ["yearOnYear", "quarterOnQuarter", "previousTerm", "monthOnMonth", "previousDay"] as const;
/** Between a record and its figure: 過去最多となる約100件. */
const LINK = new GuardedPattern(
  /(?:の|となる|となった|である|だった|記録の|値の|額の|水準の|更新となる|タイの|の合計)(?:約|およそ|計)?|約|およそ|計/,
  { last: "のるた約そ計" },
);
/** After a record that belongs to the next figure: 3連敗で過去最低の5点. */
const NEXT_FIGURE = new GuardedPattern(/(?:の|となる)?約?\d/, { first: `のと約${DIGITS}` });
/** After a figure that the record is not of: 989人を下回る過去最低の人数. */
const OTHER_FIGURE = new GuardedPattern(/を(?:[上下]回|超え|抜)/, { first: "を" });
/** Between a figure and a word that is not said of it: 300回を掲載する史上最長の連載. */
const OBJECT = new GuardedPattern(/を(?!記録|達成|マーク|獲得|集め|数え)/, { first: "を" });
/** A note right after the figure: 96人(前年度90人)で、過去最多. */
const NOTE = new GuardedPattern(/\([^()]{1,20}\)/, { first: "(" });
/** The end of the words in which a record of the figure may be. */
const STOPS = new CharSet("。()");
const NEXT_NUMBER = new CharSet(DIGITS);

/** The comparison of a figure with all before it, or null: 過去最高の100億円, 100億円で過去最高だった, 5%増と2期ぶりの増益. */
export function compareWithRecord(context: FigureContext, draft: FigureDraft): Comparison | null {
  const isScore = draft.kind === "ratio" && draft.decimal === null;
  if (draft.kind === "ordinal" || draft.kind === "age" || isScore) return null;
  return recordBefore(context, draft.start) ?? recordAfter(context, draft.end);
}

/** Reads a record before a figure: 過去最高の100億円, 過去最少だった2009年の471件. */
function recordBefore(context: FigureContext, start: number): Comparison | null {
  const { text, lexicon } = context;
  const time = text[start - 1] === "の" ? context.timeEndingAt(start - 1) : undefined;
  for (const from of time ? [start, time.start] : [start]) {
    const end = from - LINK.endingAt(text, from).length;
    const record = lexicon.records.longestBefore(text, end);
    if (record) return { basis: "other", text: text.slice(record.start, end), direction: record.value };
  }
  return null;
}

/** Reads a record after a figure: 100億円で過去最高だった, 5%増と2期ぶりの増益. */
function recordAfter({ text, lexicon }: FigureContext, from: number): Comparison | null {
  if (OTHER_FIGURE.isAt(text, from)) return null;
  const { records, recordStarts } = lexicon;
  const first = Math.max(from, NOTE.endAt(text, from));
  const last = Math.min(text.length, first + RECORD_REACH);
  for (let at = first; at < last && !STOPS.hasAt(text, at) && !OBJECT.isAt(text, at); at++) {
    const record = recordStarts.hasAt(text, at) ? records.longest(text, at) : null;
    if (record && !NEXT_FIGURE.isAt(text, record.end))
      return { basis: "other", text: text.slice(at, record.end), direction: record.value };
    const since = SINCE.at(text, at);
    const found = since ? sinceThen({ text, lexicon }, at, since) : null;
    if (found) return found;
    if (NEXT_NUMBER.hasAt(text, at)) return null;
  }
  return null;
}

/** Reads a change that is the first, or goes on: 2期ぶりの増益, 4カ月連続で上昇, 10年ぶりの高水準. */
function sinceThen(
  { text, lexicon }: Pick<FigureContext, "text" | "lexicon">,
  at: number,
  since: RegExpExecArray,
): Comparison | null {
  const end = at + since[0].length;
  let isRecord = false;
  const direction = firstDirection(text, end, DIRECTION_REACH, (i) => {
    const record = lexicon.recordsSince.longest(text, i);
    if (record) isRecord = true;
    const word = record ? null : lexicon.directions.longest(text, i);
    return record?.value ?? (word && word.end - i > 1 ? word.value.direction : null);
  });
  if (!direction) return null;
  const basis = isRecord ? undefined : BASES.find((_, k) => since[k + 1] !== undefined);
  return { basis: basis ?? "other", text: text.slice(at, end), direction };
}
