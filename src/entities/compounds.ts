import type { EntityType } from "../types";
import { isNamelike, type NameContext, PERSONAL } from "./context";
import { type Draft, draftOf, RANK } from "./draft";
import type { NameSuffix } from "./lexicon";
import { Kind, Trait } from "./unit-words";
import type { Unit } from "./units";

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
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit.kind === Kind.Stop) {
      runStart = i + 1;
      continue;
    }
    if (unit.name?.type === "person" || unit.name?.type === "none") continue;
    if ((unit.traits & Trait.EndsSuffix) === 0) continue;
    const suffix = lexicon.suffixes.endingAt(text, unit.end, units[runStart]!.start);
    if (!suffix || suffix.value.type === "none") continue;
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
  const { text, units, lexicon } = context;
  let first = last;
  while (first > runStart && units[first]!.start > suffixStart) first--;
  const inside = units[first]!.start < suffixStart;
  // An ending inside a word counts only where the word is a name or unknown: 社 in 本社 is no ending.
  if (inside && !endsInside(units[first]!, suffix)) return null;
  let at = inside ? first : first - 1;
  const parts: Unit[] = [];
  for (; at >= runStart; at--) {
    const unit = units[at]!;
    if (at !== first && !joins(context, at, suffix, parts.length === 0)) break;
    parts.push(unit);
    if (parts.length >= MOST_PARTS) break;
  }
  // The run was walked right to left.
  parts.reverse();
  let lead = trimmed(parts, suffix);
  while (lead < parts.length && parts[lead]!.kind === Kind.Dot) lead++;
  const kept = parts.slice(lead);
  if (kept.length === 0) return null;
  const start = kept[0]!.start;
  const end = units[last]!.end;
  if (!satisfies(kept, suffix, suffixStart - start) && !hasSeat(text, start, end, suffix)) return null;
  const whole = text.slice(start, end);
  if (lexicon.notNames.has(whole) || end - start > 40) return null;
  // 第87回全国高等学校野球選手権大会 is what the gazetteer knows without the number.
  const plain = whole.replace(/^第\d+回/, "");
  const known = plain === whole ? null : lexicon.names.longest(plain, 0);
  const key = known?.end === plain.length ? known.value.key : undefined;
  return draftOf({ start, end }, suffix.type as EntityType, RANK.compound, { key });
}

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
  const ending = beside && unit.suffix && context.lexicon.suffixes.endingAt(unit.text, unit.text.length, 0);
  return !(ending && ending.value.type === "location" && unit.text.length === 1) && !isTitle(unit);
}

const isTitle = (unit: Unit) => unit.kind === Kind.Noun && unit.text.length > 1 && (unit.traits & Trait.Title) !== 0;

/** How many parts on the left do not belong: common nouns before the first proper one, 警備大手 and the like. */
function trimmed(parts: readonly Unit[], suffix: NameSuffix): number {
  if (suffix.before === "any" || suffix.type === "law") return 0;
  const proper = parts.findIndex(isNamelike);
  if (proper <= 0) return 0;
  for (let i = 0; i < proper; i++) {
    if ((parts[i]!.traits & Trait.LegalForm) !== 0 || parts[i]!.text === "第") return i;
  }
  // What is joined to the first proper word by a prefix or is one sign belongs to it: 新日本…, 全日本….
  let lead = proper;
  while (
    lead > 0 &&
    (parts[lead - 1]!.kind === Kind.Prefix ||
      (parts[lead - 1]!.text.length === 1 && parts[lead - 1]!.kind === Kind.Noun))
  )
    lead--;
  return lead;
}

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

/** The place of a firm, behind its name: (東京都港区), (本社・大阪市). */
const SEAT = /\((?:本社[・:]?)?[^()、。\d]{1,12}[市区町村]\)/y;

/** 北斗電機(東京都港区): a firm whose name is of common nouns, since its seat follows. */
function hasSeat(text: string, start: number, end: number, suffix: NameSuffix): boolean {
  SEAT.lastIndex = end;
  return suffix.subtype === "company" && end - start > suffix.text.length + 1 && SEAT.test(text);
}

/** 日米 names two countries and carries no name: 日米同盟, 日中関係. */
const isPair = (parts: readonly Unit[], i: number) =>
  parts[i]!.kind === Kind.Abbreviation &&
  (parts[i - 1]?.kind === Kind.Abbreviation || parts[i + 1]?.kind === Kind.Abbreviation);

function satisfies(parts: readonly Unit[], suffix: NameSuffix, length: number): boolean {
  switch (suffix.before) {
    case "any":
      // 起用法, 治療法: a law has a longer name, or stands in the gazetteer.
      return length > (suffix.text === "法" ? 2 : 1) || parts.some(isNamelike);
    case "region":
      return parts.some((unit) => unit.kind === Kind.Region || unit.kind === Kind.Country);
    case "country":
      return parts.at(-1)!.kind === Kind.Country;
    case "family":
      return parts.length === 1 && parts[0]!.kind === Kind.Family;
    case "name":
      return parts.some(
        (unit, i) =>
          (isNamelike(unit) && !(suffix.type === "organization" && isPair(parts, i))) ||
          (!unit.known && unit.kind === Kind.Noun),
      );
  }
}
