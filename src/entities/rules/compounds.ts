import type { EntityType } from "../../types";
import { isNamelike, type NameContext, PERSONAL } from "../context";
import { type Draft, draftOf, RANK } from "../draft";
import type { NameSuffix } from "../names/lexicon";
import { Kind, Trait } from "../segments/segment-class";
import type { Unit } from "../segments/segments";

const KANA_SIDE = /[ァ-ヴーA-Za-z]/;
const LEAD = /^(?:新|全|東|西|南|北|大|第|在)$/;
/** No name is of more words; it keeps the walk linear. */
const MOST_PARTS = 12;
/** After these the word goes on: 法 in 法人, 会 in 会長, 県 in 県民. */
const GOES_ON = /^[長員人民者局室館院機器車台団料券費]/;
/** Numbers that are part of a name: 第2次, 捜査4課, 群馬4区, 30師団. */
const NUMBERED = /^(?:課|係|区|師団|連隊|軍|艦隊|部隊|号|次|回|代)$/;

/**
 * Names that end in a word which says what they are of: 東京地検特捜部, 有楽町駅, 著作権法. From the ending the rule walks left over
 * what a name can hold; of the endings in one run of nouns each gives a candidate, and the longest will win.
 */
export function compoundNames(context: NameContext): Draft[] {
  const { text, units, lexicon } = context;
  const drafts: Draft[] = [];
  let runStart = 0;
  /** Whether a word of the run carries a name. */
  let carries = false;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit.kind === Kind.Stop) {
      runStart = i + 1;
      carries = false;
      continue;
    }
    carries ||= isCarrier(unit);
    if (unit.name?.type === "person" || unit.name?.type === "none") continue;
    if ((unit.traits & Trait.EndsSuffix) === 0) continue;
    const suffix = lexicon.suffixes.longestBefore(text, unit.end, units[runStart]!.start);
    if (!suffix || suffix.value.type === "none") continue;
    if (!carries && suffix.value.before === "name" && suffix.value.subtype !== SEATED) continue;
    if ((unit.traits & Trait.Boundary) !== 0 && unit.text === suffix.value.text) continue;
    if (GOES_ON.test(text.slice(unit.end, unit.end + 1)) && units[i + 1]?.suffix) continue;
    const draft = grow(context, runStart, i, suffix.start, suffix.value);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function grow(
  context: NameContext,
  runStart: number,
  last: number,
  suffixStart: number,
  suffix: NameSuffix,
): Draft | null {
  const { text, units, lexicon, nameAt } = context;
  let first = last;
  while (first > runStart && units[first]!.start > suffixStart) first--;
  const inside = units[first]!.start < suffixStart;
  // An ending inside a word counts only where the word is a name or unknown: 社 in 本社 is no ending.
  if (inside && !endsInside(units[first]!, suffix)) return null;
  const high = inside ? first : first - 1;
  let walked = high + 1;
  while (walked > runStart && high - walked < MOST_PARTS - 1) {
    if (walked - 1 !== first && !joins(context, walked - 1, suffix, walked > high)) break;
    walked--;
  }
  let low = trimmed(units, walked, high, suffix);
  while (low <= high && units[low]!.kind === Kind.Dot) low++;
  if (low > high) return null;
  const { start } = units[low]!;
  const { end } = units[last]!;
  if (!satisfies(units, low, high, suffix, suffixStart - start) && !hasSeat(text, start, end, suffix)) return null;
  if (end - start > 40 || lexicon.notNames.has(nameAt(start, end).text)) return null;
  const edition = text[start] === "第" ? EDITION.exec(nameAt(start, end).text) : null;
  const key = edition ? nameAt(start + edition[0].length, end).listed?.key : undefined;
  return draftOf({ start, end }, suffix.type as EntityType, RANK.compound, { key });
}

/** 第87回全国高等学校野球選手権大会 is what the gazetteer knows without the number. */
const EDITION = /^第\d+回/;

/** Whether the unit at `at` can stand in a name of that sort, to whose left part the walk has come. */
function joins(context: NameContext, at: number, suffix: NameSuffix, beside: boolean): boolean {
  const { units } = context;
  const unit = units[at]!;
  const next = units[at + 1]!;
  if (unit.end !== next.start || unit.adverbial) return false;
  if (unit.kind === Kind.Dot) return isJoint(context, at);
  // 岡田克也民主党代表: a person, and the party that the title is of.
  if (next.kind === Kind.Organization && (unit.kind === Kind.Given || unit.kind === Kind.Person)) return false;
  if (unit.kind === Kind.Prefix) return LEAD.test(unit.text);
  if ((unit.traits & Trait.Boundary) !== 0) return false;
  if (unit.kind === Kind.Number) return units[at - 1]?.text === "第" || NUMBERED.test(next.text);
  if (unit.suffix && units[at - 1]?.kind === Kind.Number)
    return units[at - 2]?.text === "第" || NUMBERED.test(unit.text);
  if (suffix.type === "location") return joinsPlace(context, unit, suffix, beside);
  if (suffix.type === "facility" && unit.kind === Kind.Organization && !beside) return false;
  return suffix.type === "event" || !isTitle(unit);
}

/** After these a dot begins another name. */
const PARTED = Kind.Country | Kind.Region | Kind.Organization;

/** ・ inside a name in katakana or Latin; after a country, a place or a body it parts two names. */
function isJoint({ text, units }: NameContext, at: number): boolean {
  const before = units[at - 1];
  if (!before || !KANA_SIDE.test(text[units[at]!.start - 1] ?? "") || !KANA_SIDE.test(text[units[at]!.end] ?? ""))
    return false;
  return (before.kind & PARTED) === 0 && (before.traits & Trait.Boundary) === 0;
}

function joinsPlace(context: NameContext, unit: Unit, suffix: NameSuffix, beside: boolean): boolean {
  if (unit.kind === Kind.Organization || unit.kind === Kind.Person || unit.kind === Kind.Abbreviation) return false;
  // 米国カリフォルニア州 is two places, ドイツ連邦共和国 and 中国南部 are one.
  if (unit.kind === Kind.Country) return beside && suffix.text.length > 1;
  if (unit.kind !== Kind.Noun) return true;
  if (unit.known && !unit.suffix && unit.text.length > 1) return false;
  // An ending does not stand right before another: 県|市.
  const ending = beside && unit.suffix && context.lexicon.suffixes.longestBefore(unit.text, unit.text.length, 0);
  return !(ending && ending.value.type === "location" && unit.text.length === 1) && !isTitle(unit);
}

const isTitle = (unit: Unit) => unit.kind === Kind.Noun && unit.text.length > 1 && (unit.traits & Trait.Title) !== 0;

/** The first of the units from `low` to `high` that belongs: common nouns before the first proper one do not, 警備大手 and the like. */
function trimmed(units: readonly Unit[], low: number, high: number, suffix: NameSuffix): number {
  if (suffix.before === "any" || suffix.type === "law") return low;
  let proper = low;
  while (proper <= high && !isNamelike(units[proper]!)) proper++;
  if (proper > high) return low;
  for (let i = low; i < proper; i++) {
    if ((units[i]!.traits & Trait.LegalForm) !== 0 || units[i]!.text === "第") return i;
  }
  // What is joined to the first proper word by a prefix or is one sign belongs to it: 新日本…, 全日本….
  let lead = proper;
  while (lead > low && isBound(units[lead - 1]!)) lead--;
  return lead;
}

const isBound = ({ kind, text }: Unit) => kind === Kind.Prefix || (text.length === 1 && kind === Kind.Noun);

/** Whether the ending may stand inside this word: an unknown word, or one that IPADIC calls a name of that sort. */
function endsInside(unit: Unit, suffix: NameSuffix): boolean {
  if (unit.kind === Kind.Katakana || (!unit.known && unit.kind === Kind.Noun))
    return suffix.text.length > 2 || !KANA_SIDE.test(suffix.text);
  // 愛媛|県警察本部: the list holds the prefecture with its ending.
  if (unit.name?.subtype === "prefecture" && suffix.before === "region") return suffix.type === "organization";
  if (unit.kind === Kind.Region || unit.kind === Kind.Country)
    return suffix.type === "location" && unit.name === undefined;
  if (unit.name) return unit.name.type === suffix.type;
  return (unit.kind & PERSONAL) === 0 && isNamelike(unit);
}

/** What stands before its seat. */
const SEATED = "company";
/** The place of a firm, behind its name: (東京都港区), (本社・大阪市). */
const SEAT = /\((?:本社[・:]?)?[^()、。\d]{1,12}[市区町村]\)/y;

/** 北斗電機(東京都港区): a firm whose name is of common nouns, since its seat follows. */
function hasSeat(text: string, start: number, end: number, suffix: NameSuffix): boolean {
  SEAT.lastIndex = end;
  return suffix.subtype === SEATED && end - start > suffix.text.length + 1 && SEAT.test(text);
}

/** Whether the units from `low` to `high` hold what the ending must have before it, in `length` units of the text. */
function satisfies(units: readonly Unit[], low: number, high: number, suffix: NameSuffix, length: number): boolean {
  switch (suffix.before) {
    case "any":
      // 起用法, 治療法: a law has a longer name, or stands in the gazetteer.
      return length > (suffix.text === "法" ? 2 : 1) || some(units, low, high, isNamelike);
    case "region":
      return some(units, low, high, isRegion);
    case "country":
      return units[high]!.kind === Kind.Country;
    case "family":
      return low === high && units[low]!.kind === Kind.Family;
    case "name":
      return suffix.type === "organization" ? holdsBody(units, low, high) : some(units, low, high, isCarrier);
  }
}

function some(units: readonly Unit[], low: number, high: number, test: (unit: Unit) => boolean): boolean {
  for (let i = low; i <= high; i++) if (test(units[i]!)) return true;
  return false;
}

const isRegion = ({ kind }: Unit) => kind === Kind.Region || kind === Kind.Country;
/** A proper name, or a word that nobody knows. */
const isCarrier = (unit: Unit) => isNamelike(unit) || (!unit.known && unit.kind === Kind.Noun);

/** 日米 names two countries and carries no name of a body: 日米同盟, 日中関係. */
function holdsBody(units: readonly Unit[], low: number, high: number): boolean {
  const isShort = (i: number) => i >= low && i <= high && units[i]!.kind === Kind.Abbreviation;
  for (let i = low; i <= high; i++)
    if (isCarrier(units[i]!) && !(isShort(i) && (isShort(i - 1) || isShort(i + 1)))) return true;
  return false;
}
