import { GuardedPattern } from "../../text/guarded-pattern";
import type { RecognisedTime, TimeContext } from "../recognise/rule";
import type { Link } from "./link";
import type { ResolvedTime } from "./resolved";

/** A zone by its offset: UTC+9, GMT-3:30, UTC±0. */
const SHIFTED = new GuardedPattern(/(?:UTC|GMT)\s?([+±−-])\s?(\d{1,2})(?::?([0-5]\d))?(?!\d)/, { first: "UG" });
const SHIFTED_BEFORE = new GuardedPattern(/(?:UTC|GMT)\s?[+±−-]\s?\d{1,2}(?::?[0-5]\d)?/, { last: "0123456789" });
/** The zone in the span itself: 2024-05-13T09:30+09:00, 09:30Z. */
const OWN = /\d\d(?:Z|([+-])(\d\d):(\d\d))$/;
/** Between a time and its zone: 午後11時32分頃(UTC+9), 10時(現地時間、UTC-5). Sticky; matches everywhere, perhaps nothing. */
const BEFORE_NOTE = /(?:ごろ|頃|過ぎ|すぎ|[前後])?\s?(?:[(]\s?(?:現地(?:時間)?[、,=・/(]?\s?)?)?/y;
/** Between a zone and its time: 日本時間の7時, 日本時間=7時, 13日(日本時間)午後3時. */
const AFTER_NAME = new GuardedPattern(/では|[のでは、,=:)]/, { last: "のでは、,=:)" });
/** Between a zone and the time after it, to which it then belongs: 日本時間15時. */
const BEFORE_NEXT = /^[の=]?\s?$/;
/** No zone is farther from UTC, in hours. */
const FARTHEST = 14;

/** After a zone that holds for the rest of the article: (UTC+9、以下同). */
const BELOW = /[、,]?以下(?:、|は)?(?:同|すべて|全て)/g;
/** Before a zone that holds for the whole article: 時刻はいずれも日本時間. */
const ALL = /時刻は(?:すべて|全て|いずれも|、)?/g;
/** Before a local time, to which no zone of the article applies: 現地時間の7時, 現地では7時. */
const LOCAL_BEFORE = new GuardedPattern(/現地(?:時間)?(?:では|[ので、])?/, { last: "地間はので、" });

/**
 * Finds the offset of each time of day, as ISO 8601 writes it: the zone that is named next to it or to the other end of its range, else one
 * that holds for the article. Null if none is named.
 */
export function zonesOf(
  context: TimeContext,
  found: readonly RecognisedTime[],
  values: readonly (ResolvedTime | null)[],
  links: readonly (Link | null)[],
): (string | null)[] {
  const ofDay = (i: number): boolean => values[i]?.type === "time";
  const after = found.map((item, i) =>
    ofDay(i) ? (ownZone(context.text, item) ?? zoneAfter(context, item, found[i + 1])) : null,
  );
  const zones = found.map(({ start }, i) => (ofDay(i) ? (after[i] ?? zoneBefore(context, start)) : null));
  for (let i = found.length - 1; i > 0; i--) if (links[i]?.range) zones[i - 1] ??= after[i]!;
  for (let i = 1; i < found.length; i++) if (links[i]?.range) zones[i] ??= zones[i - 1]!;
  if (!zones.some((zone, i) => zone === null && ofDay(i))) return zones;
  const ofArticle = zonesOfArticle(context);
  return zones.map((zone, i) => {
    if (zone !== null || ofArticle.length === 0 || !ofDay(i) || isLocal(context.text, found[i]!)) return zone;
    return ofArticle.findLast(({ from }) => from <= found[i]!.start)?.zone ?? null;
  });
}

/** The zones that are named once for the article, each with the position from which it holds. */
function zonesOfArticle(context: TimeContext): readonly { readonly from: number; readonly zone: string }[] {
  const { text } = context;
  const all = matches(text, "時刻は", ALL).flatMap(({ index, 0: match }) => {
    const zone = zoneAt(context, index + match.length)?.zone;
    return zone ? [{ from: 0, zone }] : [];
  });
  const below = matches(text, "以下", BELOW).flatMap(({ index }) => {
    const zone = zoneBefore(context, index);
    return zone ? [{ from: index, zone }] : [];
  });
  return [...all, ...below];
}

/** All matches of a pattern. It contains `word`, which most texts do not: the cheap test comes first. */
const matches = (text: string, word: string, pattern: RegExp): RegExpExecArray[] =>
  text.includes(word) ? [...text.matchAll(pattern)] : [];

const isLocal = (text: string, { start, end }: RecognisedTime): boolean =>
  LOCAL_BEFORE.endsAt(text, start) || text.startsWith("(現地", end);

function ownZone(text: string, { start, end }: RecognisedTime): string | null {
  const span = text.slice(start, end);
  const own = /T|:/.test(span) ? OWN.exec(span) : null;
  return own && (own[1] ? `${own[1]}${own[2]}:${own[3]}` : "+00:00");
}

/** The zone named after a time: 7時(日本時間), but not 7時(日本時間15時), where it belongs to the next. */
function zoneAfter(context: TimeContext, { end }: RecognisedTime, next: RecognisedTime | undefined): string | null {
  const { text } = context;
  BEFORE_NOTE.lastIndex = end;
  const named = zoneAt(context, end + BEFORE_NOTE.exec(text)![0].length);
  if (!named) return null;
  const ofNext = next && BEFORE_NEXT.test(text.slice(named.end, next.start));
  return ofNext ? null : named.zone;
}

/** The zone that is named at `at`, with the end of its name. */
function zoneAt({ text, lexicon }: TimeContext, at: number): { readonly zone: string; readonly end: number } | null {
  const shifted = SHIFTED.at(text, at);
  if (shifted) {
    const zone = offsetOf(shifted);
    return zone === null ? null : { zone, end: at + shifted[0].length };
  }
  const named = lexicon.zones.longest(text, at);
  if (!named || /[A-Za-z\d+-]/.test(text[named.end] ?? "") || isCut(text, at)) return null;
  return { zone: named.value, end: named.end };
}

/** The zone named right before a time. */
function zoneBefore({ text, lexicon }: TimeContext, start: number): string | null {
  const gapEnd = /\s/.test(text[start - 1] ?? "") ? start - 1 : start;
  const end = gapEnd - AFTER_NAME.endingAt(text, gapEnd).length;
  const shifted = SHIFTED_BEFORE.endingAt(text, end);
  if (shifted !== "") return offsetOf(SHIFTED.at(shifted, 0)!);
  const named = lexicon.zones.longestBefore(text, end);
  return named && !isCut(text, named.start) ? named.value : null;
}

/** Whether a name begins inside a longer word: EST in INTEREST. */
const isCut = (text: string, at: number): boolean =>
  /[A-Za-z]/.test(text[at] ?? "") && /[A-Za-z]/.test(text[at - 1] ?? "");

function offsetOf([, sign, hours, minutes = "00"]: RegExpExecArray): string | null {
  if (Number(hours) > FARTHEST) return null;
  return `${sign === "+" || sign === "±" ? "+" : "-"}${hours!.padStart(2, "0")}:${minutes}`;
}
