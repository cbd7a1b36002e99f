import type { TimeContext } from "./context";
import { readDuration } from "./duration";
import { readHead } from "./head";
import { readMoment } from "./moment";
import { readSet } from "./set";
import type { TimeSpec } from "./spec";

/** An expression as recognised, before anything is resolved. */
export type Found = { readonly start: number; readonly end: number } & (
  | { readonly kind: "moment"; readonly spec: TimeSpec }
  | { readonly kind: "duration" | "set"; readonly value: string }
);

/** Where a time can begin: a digit, or any character of a word; kana and signs that begin none are passed by. */
const PASS = /[\s、。,.()「」『』ーっんをがはにでもへ]/;

/** All expressions of a text from left to right; the first rule that reads at a place has it. */
export function recognise(context: TimeContext): Found[] {
  const { text, reading } = context;
  const found: Found[] = [];
  for (const sentence of reading.sentences) {
    for (let at = sentence.start; at < sentence.end; ) {
      if (PASS.test(text[at]!) && !/[にでも]/.test(text[at]!)) {
        at++;
        continue;
      }
      const next = context.taken(at, at + 1) ? null : readAt(context, at);
      if (!next || next.end > sentence.end || context.taken(next.start, next.end) || isNoTime(context, next)) {
        at = next === null && isInNumber(text, at) ? numberEnd(text, at) : at + 1;
        continue;
      }
      found.push(next);
      at = next.end;
    }
  }
  return found;
}

function readAt(context: TimeContext, at: number): Found | null {
  const word = context.lexicon.notTimes.longest(context.text, at);
  if (
    word &&
    !/^(?:間|[前後](?![半期])|半|余|ほど|以|[一二三四五六七八九十\d]*秒)/.test(
      context.text.slice(word.end, word.end + 2),
    )
  )
    return null;
  const set = readSet(context, at);
  if (set) return { start: at, end: set.end, kind: "set", value: set.value };
  const head = readHead(context, at);
  if (head) return { start: at, end: head.end, kind: "moment", spec: head.spec };
  const moment = readMoment(context, at);
  if (moment?.spec.offset) return { start: at, end: moment.end, kind: "moment", spec: moment.spec };
  const duration = readDuration(context, at);
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
const isInNumber = (text: string, at: number): boolean => /\d/.test(text[at]!);

function numberEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && /\d/.test(text[end]!)) end++;
  return end;
}
