import { GuardedPattern } from "../../text/guarded-pattern";
import { isBreak, type NameContext } from "../context";
import { type EntityDraft, entityDraft, RANK } from "../draft";
import { SegmentClass } from "../segments/segment-class";

/** 第135回 before 全英オープン: the number of an event is part of its name. */
const EDITION = new GuardedPattern(/第\d{1,3}回/, { last: "回" });
/** The version of a product: プレイステーション|3, Windows| XP, iPhone| 16, but not 3台, 3.5 or 3万. */
const VERSION = new GuardedPattern(/ ?(?:\d{1,4}|XP|Vista|[IVX]{1,4}|Pro|mini)(?![A-Za-z\d.,%年月日件台本人円])/, {
  first: " 0123456789XVIPm",
});

/** Finds listed names, among them countries and prefectures: NHK, フランス, 千葉県. */
export function listedNames(context: NameContext): EntityDraft[] {
  const { text, segments, triggers, lexicon } = context;
  const drafts: EntityDraft[] = [];
  for (const i of triggers) {
    const segment = segments[i]!;
    const isAbbreviation = segment.class === SegmentClass.Abbreviation;
    const name = segment.name ?? (isAbbreviation ? lexicon.shortCountries.get(segment.text) : undefined);
    if (!name || name.type === "none") continue;
    if (name.type === "location" && lexicon.placeDerivatives.longest(text, segment.end)?.value === false) continue;
    if (isAbbreviation && !isCountry(context, i)) continue;
    const { type, key, subtype } = name;
    const start = type === "event" ? segment.start - EDITION.endingAt(text, segment.start).length : segment.start;
    const end = type === "product" ? Math.max(segment.end, VERSION.endAt(text, segment.end)) : segment.end;
    drafts.push(entityDraft({ start, end }, type, RANK.listed, { key, subtype }));
  }
  return drafts;
}

/** Whether a segment of one character is a country: 米 in 米カリフォルニア州, 米大統領 and 米、英, but not in 日米, 訪米, 米軍 and 米粉. */
function isCountry({ text, segments }: NameContext, i: number): boolean {
  const segment = segments[i]!;
  const previous = segments[i - 1];
  const next = segments[i + 1];
  if (segment.text === "日" || (previous && !isBreak(previous))) return false;
  if (next?.class === SegmentClass.Abbreviation) return false;
  const isBeforeWord =
    next !== undefined &&
    (next.class === SegmentClass.Dot || (next.text.length > 1 && next.class !== SegmentClass.Stop));
  return isBeforeWord || text[segment.end] === "、";
}
