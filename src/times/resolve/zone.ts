import type { RecognisedTime, TimeContext } from "../recognise/rule";
import type { Link } from "./link";
import type { ResolvedTime } from "./resolved";

/** UTC+9, GMT-3:30, UTC±0. */
const SHIFTED = /(?:UTC|GMT)\s?([+±−-])\s?(\d{1,2})(?::?([0-5]\d))?(?!\d)/y;
const SHIFTED_BEFORE = /(?:UTC|GMT)\s?([+±−-])\s?(\d{1,2})(?::?([0-5]\d))?$/;
/** In the span itself: 2024-05-13T09:30+09:00. */
const OWN = /\d\d(?:Z|([+-])(\d\d):(\d\d))$/;
/** What may stand between a time and the note of its zone: 午後11時32分頃(UTC+9), 10時(現地時間、UTC-5). */
const BEFORE_NOTE = /(?:ごろ|頃|過ぎ|すぎ|[前後])?\s?(?:[(]\s?(?:現地(?:時間)?[、,=・/(]?\s?)?)?/y;
/** 日本時間の7時, 日本時間=7時, 13日(日本時間)午後3時. */
const AFTER_NAME = /(?:[のでは、,=:)]|では)?\s?$/;
/** The longest of 協定世界時(UTC)では stands well within this. */
const WINDOW = 16;
/** No zone is farther from UTC. */
const FARTHEST = 14;

/** (UTC+9、以下同), 以下すべて日本時間: what is said before it holds for all that follows. */
const BELOW = /[、,]?以下(?:、|は)?(?:同|すべて|全て)/g;
/** 時刻はいずれも日本時間, 時刻は現地時間(UTC+2): holds for the whole article. */
const ALL = /時刻は(?:すべて|全て|いずれも|、)?/g;
const LOCAL = /現地(?:時間)?(?:の|では|で|、)?$/;

/**
 * For each time of day the offset that the text names right beside it, as ISO 8601 writes it, both ends of a range alike; else the one that
 * the article names once for all.
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
  const standing = standingZones(context);
  return zones.map((zone, i) => {
    if (zone !== null || standing.length === 0 || !ofDay(i) || isLocal(context.text, found[i]!)) return zone;
    return standing.findLast(({ from }) => from <= found[i]!.start)?.zone ?? null;
  });
}

/** The zones that are said once, each with the place from which on it holds. */
function standingZones(context: TimeContext): readonly { readonly from: number; readonly zone: string }[] {
  const { text } = context;
  const all = matches(text, "時刻は", ALL).flatMap(({ index, 0: said }) => {
    const zone = zoneAt(context, index + said.length)?.zone;
    return zone ? [{ from: 0, zone }] : [];
  });
  const below = matches(text, "以下", BELOW).flatMap(({ index }) => {
    const zone = zoneBefore(context, index);
    return zone ? [{ from: index, zone }] : [];
  });
  return [...all, ...below];
}

/** All matches of a pattern, in each of which a word stands: most texts hold none. */
const matches = (text: string, word: string, pattern: RegExp): RegExpExecArray[] =>
  text.includes(word) ? [...text.matchAll(pattern)] : [];

const isLocal = (text: string, { start, end }: RecognisedTime): boolean =>
  LOCAL.test(text.slice(Math.max(0, start - WINDOW), start)) || /^[(]現地/.test(text.slice(end, end + 3));

function ownZone(text: string, { start, end }: RecognisedTime): string | null {
  const own = /T|:/.test(text.slice(start, end)) ? OWN.exec(text.slice(start, end)) : null;
  return own && (own[1] ? `${own[1]}${own[2]}:${own[3]}` : "+00:00");
}

/** 7時(日本時間) is told in it, but 7時(日本時間15時) is not: there the name belongs to the next. */
function zoneAfter(context: TimeContext, { end }: RecognisedTime, next: RecognisedTime | undefined): string | null {
  const { text } = context;
  BEFORE_NOTE.lastIndex = end;
  const named = zoneAt(context, end + BEFORE_NOTE.exec(text)![0].length);
  if (!named) return null;
  const ofNext = next && next.start - named.end < 3 && /^[の=]?\s?$/.test(text.slice(named.end, next.start));
  return ofNext ? null : named.zone;
}

/** The zone that is named at a place, and where its name ends. */
function zoneAt({ text, lexicon }: TimeContext, at: number): { readonly zone: string; readonly end: number } | null {
  SHIFTED.lastIndex = at;
  const shifted = SHIFTED.exec(text);
  if (shifted) {
    const zone = offsetOf(shifted);
    return zone === null ? null : { zone, end: at + shifted[0].length };
  }
  const named = lexicon.zones.longest(text, at);
  if (!named || /[A-Za-z\d+-]/.test(text[named.end] ?? "") || isCut(text, at)) return null;
  return { zone: named.value, end: named.end };
}

function zoneBefore({ text, lexicon }: TimeContext, start: number): string | null {
  const before = text.slice(Math.max(0, start - WINDOW), start).replace(AFTER_NAME, "");
  const shifted = SHIFTED_BEFORE.exec(before);
  if (shifted) return offsetOf(shifted);
  const named = lexicon.zones.longestBefore(before, before.length);
  return named && !isCut(before, named.start) ? named.value : null;
}

/** No name within a longer one: INTEREST, 東北東部標準時. */
const isCut = (text: string, at: number): boolean =>
  /[A-Za-z]/.test(text[at] ?? "") && /[A-Za-z]/.test(text[at - 1] ?? "");

function offsetOf([, sign, hours, minutes = "00"]: RegExpExecArray): string | null {
  if (Number(hours) > FARTHEST) return null;
  return `${sign === "+" || sign === "±" ? "+" : "-"}${hours!.padStart(2, "0")}:${minutes}`;
}
