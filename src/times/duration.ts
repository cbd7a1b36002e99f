import type { TimeContext } from "./context";
import { durationValue, readLength } from "./length";
import { isLength } from "./length-or-date";
import { readYear } from "./year";

/** A recognised duration or set, which nothing need resolve. */
export interface Fixed {
  readonly end: number;
  readonly value: string;
}

const NOT_AFTER = /^(?:外|帯|差|割|速|表|目|半ば|つ|の\d)/;

/** 3日間, 2時間半, 88年 in 88年ぶり, 数日間. 10年 and 3日 only where the words beside them make them a length. */
export function readDuration(context: TimeContext, at: number): Fixed | null {
  const { text } = context;
  const read = readLength(context, at);
  if (!read || NOT_AFTER.test(text.slice(read.end, read.end + 2))) return null;
  if (read.length.TM !== undefined && /[割時]/.test(text[at - 1] ?? "")) return null;
  if (
    read.plain &&
    !isPlainLength(context, at, read.end, read.length.Y ?? read.length.D!, read.length.Y !== undefined, read.choice)
  )
    return null;
  if (
    /[〇一二三四五六七八九十百千数半ひふまる]/.test(text[at]!) &&
    !read.word &&
    !context.isWords(at, at + 1) &&
    !context.isWords(at, read.end)
  )
    return null;
  return { end: read.end, value: durationValue(read.length, read.several) };
}

function isPlainLength(
  context: TimeContext,
  at: number,
  end: number,
  value: number,
  isYears: boolean,
  choice: boolean,
): boolean {
  if (!isYears) return value > 31 || value < 1 || isLength(context, at, end);
  return value >= 1 && (choice ? isLength(context, at, end) || value < 10 : readYear(context, at) === null);
}
