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
  /(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:年度?|四半期|期|[カかヶヵ]月|日|週間?|大会|場所|シーズン)(?:ぶり|振り|連続)/,
  { first: `${DIGITS}一二三四五六七八九十` },
);
/** Between a record and its figure: 過去最多となる約100件. */
const LINK = new GuardedPattern(/(?:の|となる|となった|である)(?:約|およそ|計)?|約|およそ|計/, {
  last: "のるた約そ計",
});
/** After a record that belongs to the next figure: 3連敗で過去最低の5点. */
const NEXT_FIGURE = new GuardedPattern(/(?:の|となる)?約?\d/, { first: `のと約${DIGITS}` });
/** The end of the words in which a record of the figure may be. */
const STOPS = new CharSet("。()");
const NEXT_NUMBER = new CharSet(DIGITS);

/** The comparison of a figure with all before it, or null: 過去最高の100億円, 100億円で過去最高だった, 5%増と2期ぶりの増益. */
export function compareWithRecord(context: FigureContext, draft: FigureDraft): Comparison | null {
  if (draft.kind === "ordinal" || draft.kind === "age") return null;
  return recordBefore(context, draft.start) ?? recordAfter(context, draft.end);
}

/** Reads a record before a figure: 過去最高の100億円. */
function recordBefore({ text, lexicon }: FigureContext, start: number): Comparison | null {
  const end = start - LINK.endingAt(text, start).length;
  const record = lexicon.records.longestBefore(text, end);
  return record && { basis: "other", text: text.slice(record.start, end), direction: record.value };
}

/** Reads a record after a figure: 100億円で過去最高だった, 5%増と2期ぶりの増益. */
function recordAfter({ text, lexicon }: FigureContext, from: number): Comparison | null {
  const { records, recordStarts, directions } = lexicon;
  const last = Math.min(text.length, from + RECORD_REACH);
  for (let at = from; at < last && !STOPS.hasAt(text, at); at++) {
    const record = recordStarts.hasAt(text, at) ? records.longest(text, at) : null;
    if (record && !NEXT_FIGURE.isAt(text, record.end))
      return { basis: "other", text: text.slice(at, record.end), direction: record.value };
    const end = SINCE.endAt(text, at);
    const direction =
      end > 0
        ? firstDirection(
            text,
            end,
            DIRECTION_REACH,
            (i) => (records.longest(text, i) ?? directions.longest(text, i))?.value ?? null,
          )
        : null;
    if (direction) return { basis: "other", text: text.slice(at, end), direction };
    if (NEXT_NUMBER.hasAt(text, at)) return null;
  }
  return null;
}
