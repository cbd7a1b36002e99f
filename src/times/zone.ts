import type { TimeContext } from "./context";
import type { Link } from "./link";
import type { Found } from "./recognise";
import type { Resolved } from "./setting";

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

/** For each time of day the offset that the text names right beside it, as ISO 8601 writes it; both ends of a range have the same. */
export function zonesOf(
  context: TimeContext,
  found: readonly Found[],
  values: readonly (Resolved | null)[],
  links: readonly (Link | null)[],
): (string | null)[] {
  const ofDay = (i: number): boolean => values[i]?.type === "time";
  const after = found.map((item, i) =>
    ofDay(i) ? (ownZone(context.text, item) ?? zoneAfter(context, item, found[i + 1])) : null,
  );
  const zones = found.map((item, i) => (ofDay(i) ? (after[i] ?? zoneBefore(context, item)) : null));
  for (let i = found.length - 1; i > 0; i--) if (links[i]?.range) zones[i - 1] ??= after[i]!;
  for (let i = 1; i < found.length; i++) if (links[i]?.range) zones[i] ??= zones[i - 1]!;
  return zones;
}

function ownZone(text: string, { start, end }: Found): string | null {
  const own = /T|:/.test(text.slice(start, end)) ? OWN.exec(text.slice(start, end)) : null;
  return own && (own[1] ? `${own[1]}${own[2]}:${own[3]}` : "+00:00");
}

/** 7時(日本時間) is told in it, but 7時(日本時間15時) is not: there the name belongs to the next. */
function zoneAfter({ text, lexicon }: TimeContext, { end }: Found, next: Found | undefined): string | null {
  BEFORE_NOTE.lastIndex = end;
  const at = end + BEFORE_NOTE.exec(text)![0].length;
  SHIFTED.lastIndex = at;
  const shifted = SHIFTED.exec(text);
  const named = shifted ? null : lexicon.zones.longest(text, at);
  if (named && (/[A-Za-z\d+-]/.test(text[named.end] ?? "") || isCut(text, at))) return null;
  const zone = shifted ? offsetOf(shifted) : (named?.value ?? null);
  const zoneEnd = shifted ? at + shifted[0].length : (named?.end ?? at);
  if (zone && next && next.start - zoneEnd < 3 && /^[の=]?\s?$/.test(text.slice(zoneEnd, next.start))) return null;
  return zone;
}

function zoneBefore({ text, lexicon }: TimeContext, { start }: Found): string | null {
  const before = text.slice(Math.max(0, start - WINDOW), start).replace(AFTER_NAME, "");
  const shifted = SHIFTED_BEFORE.exec(before);
  if (shifted) return offsetOf(shifted);
  const named = lexicon.zonesBefore.longestBefore(before, before.length);
  return named && !isCut(before, named.start) ? named.value : null;
}

/** No name within a longer one: INTEREST, 東北東部標準時. */
const isCut = (text: string, at: number): boolean =>
  /[A-Za-z]/.test(text[at] ?? "") && /[A-Za-z]/.test(text[at - 1] ?? "");

function offsetOf([, sign, hours, minutes = "00"]: RegExpExecArray): string | null {
  if (Number(hours) > FARTHEST) return null;
  return `${sign === "+" || sign === "±" ? "+" : "-"}${hours!.padStart(2, "0")}:${minutes}`;
}
