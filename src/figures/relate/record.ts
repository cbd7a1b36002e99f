import { CharSet } from "../../text/char-set";
import type { Comparison } from "../../types";
import type { FigureContext } from "../context";
import type { Draft } from "../draft";

/** How far behind the figure its record may begin, and the direction behind 2期ぶり, in characters. */
const REACH = 12;
const SOON = 6;
/** 2期ぶり, 3年連続 */
const SPAN =
  /(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:年度?|四半期|期|[カかヶヵ]月|日|週間?|大会|場所|シーズン)(?:ぶり|振り|連続)/y;
const SPAN_STARTS = new CharSet("0123456789一二三四五六七八九十");
const DIGITS = new CharSet("0123456789");
/** Beyond these nothing is said of the figure. */
const STOPS = new CharSet("。()");
/** Between a record and its figure: 過去最多となる約100件. */
const LINK = /(?:の|となる|となった|である)?(?:約|およそ|計)?$/;
const LINK_ENDS = new CharSet("のるた約そ計");

/** A figure against all before it: 過去最高の100億円, 100億円で過去最高だった, 5%増と2期ぶりの増益. */
export function readRecord({ text, lexicon }: FigureContext, draft: Draft): Comparison | null {
  if (draft.kind === "ordinal" || draft.kind === "age") return null;
  const end = draft.start - (LINK_ENDS.hasAt(text, draft.start - 1) ? linkBefore(text, draft.start) : 0);
  const before = lexicon.records.longestBefore(text, end);
  if (before) return { basis: "other", text: text.slice(before.start, end), direction: before.value };
  const last = Math.min(text.length, draft.end + REACH);
  for (let at = draft.end; at < last && !STOPS.hasAt(text, at); at++) {
    const record = lexicon.recordStarts.hasAt(text, at) ? lexicon.records.longest(text, at) : null;
    // that of the figure behind it: 3連敗で過去最低の5点
    if (record && !/^(?:の|となる)?約?\d/.test(text.slice(record.end, record.end + 5)))
      return { basis: "other", text: text.slice(at, record.end), direction: record.value };
    if (!SPAN_STARTS.hasAt(text, at)) continue;
    SPAN.lastIndex = at;
    const span = SPAN.exec(text)?.[0];
    const direction = span && directionSoon(lexicon, text, at + span.length);
    if (direction) return { basis: "other", text: span, direction };
    if (DIGITS.hasAt(text, at)) return null;
  }
  return null;
}

const linkBefore = (text: string, end: number): number => LINK.exec(text.slice(Math.max(0, end - 8), end))![0].length;

function directionSoon(
  { directions, records }: FigureContext["lexicon"],
  text: string,
  from: number,
): Comparison["direction"] | null {
  for (let at = from; at < from + SOON && !/[。、()\d]/.test(text[at] ?? "。"); at++) {
    const found = records.longest(text, at) ?? directions.longest(text, at);
    if (found) return found.value;
  }
  return null;
}
