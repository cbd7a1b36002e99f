import type { EntityType } from "../types";
import { isNamelike, type NameContext } from "./context";
import { type Draft, RANK } from "./draft";
import type { NameSuffix } from "./lexicon";
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
    if (unit.kind === "stop") {
      runStart = i + 1;
      continue;
    }
    if (unit.name?.type === "person" || unit.name?.type === "none") continue;
    const from = units[runStart]!.start;
    const suffix = lexicon.suffixes.endingAt(text, unit.end, from);
    if (!suffix || suffix.value.type === "none") continue;
    if (unit.text === suffix.value.text && lexicon.boundaries.has(unit.text)) continue;
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
  if (inside && !endsInside(units[first]!, suffix, lexicon)) return null;
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
  let lead = trimmed(context, parts, suffix);
  while (lead < parts.length && parts[lead]!.kind === "dot") lead++;
  const kept = parts.slice(lead);
  if (kept.length === 0) return null;
  const start = kept[0]!.start;
  const end = units[last]!.end;
  if (!satisfies(context, kept, suffix, suffixStart - start)) return null;
  const whole = text.slice(start, end);
  if (lexicon.notNames.has(whole) || end - start > 40) return null;
  // 第87回全国高等学校野球選手権大会 is what the gazetteer knows without the number.
  const plain = whole.replace(/^第\d+回/, "");
  const known = plain === whole ? null : lexicon.names.longest(plain, 0);
  const key = known?.end === plain.length ? { key: known.value.key } : {};
  return { start, end, type: suffix.type as EntityType, rank: RANK.compound, ...key };
}

/** Whether the unit at `at` can stand in a name of that sort, to whose left part the walk has come. */
function joins(context: NameContext, at: number, suffix: NameSuffix, beside: boolean): boolean {
  const { units, lexicon } = context;
  const unit = units[at]!;
  const next = units[at + 1]!;
  if (unit.end !== next.start || unit.adverbial) return false;
  if (unit.kind === "dot") return isJoint(context, at);
  // 岡田克也民主党代表: a person, and the party that the title is of.
  if (next.kind === "organization" && (unit.kind === "given" || unit.kind === "person")) return false;
  if (unit.kind === "prefix") return LEAD.test(unit.text);
  if (lexicon.boundaries.has(unit.text)) return false;
  if (unit.kind === "number") return units[at - 1]?.text === "第" || NUMBERED.test(next.text);
  if (unit.suffix && units[at - 1]?.kind === "number") return units[at - 2]?.text === "第" || NUMBERED.test(unit.text);
  if (suffix.type === "location") return joinsPlace(context, unit, suffix, beside);
  if (suffix.type === "facility" && unit.kind === "organization" && !beside) return false;
  return suffix.type === "event" || !isTitle(context, unit);
}

/** ・ inside a name in katakana or Latin; after a country, a place or a body it parts two names. */
function isJoint({ text, units, lexicon }: NameContext, at: number): boolean {
  const before = units[at - 1];
  if (!before || !KANA_SIDE.test(text[units[at]!.start - 1] ?? "") || !KANA_SIDE.test(text[units[at]!.end] ?? ""))
    return false;
  return !["country", "region", "organization"].includes(before.kind) && !lexicon.boundaries.has(before.text);
}

function joinsPlace(context: NameContext, unit: Unit, suffix: NameSuffix, beside: boolean): boolean {
  if (unit.kind === "organization" || unit.kind === "person" || unit.kind === "abbreviation") return false;
  // 米国カリフォルニア州 is two places, ドイツ連邦共和国 and 中国南部 are one.
  if (unit.kind === "country") return beside && suffix.text.length > 1;
  if (unit.kind !== "noun") return true;
  if (unit.known && !unit.suffix && unit.text.length > 1) return false;
  // An ending does not stand right before another: 県|市.
  const ending = beside && unit.suffix && context.lexicon.suffixes.endingAt(unit.text, unit.text.length, 0);
  return !(ending && ending.value.type === "location" && unit.text.length === 1) && !isTitle(context, unit);
}

const isTitle = ({ lexicon }: NameContext, unit: Unit) =>
  unit.kind === "noun" && unit.text.length > 1 && lexicon.titles.longest(unit.text, 0)?.end === unit.text.length;

const isLegalForm = (word: string, { legalForms }: NameContext["lexicon"]) =>
  legalForms.longest(word, 0)?.end === word.length;

/** How many parts on the left do not belong: common nouns before the first proper one, 警備大手 and the like. */
function trimmed({ lexicon }: NameContext, parts: readonly Unit[], suffix: NameSuffix): number {
  if (suffix.before === "any" || suffix.type === "law") return 0;
  const proper = parts.findIndex((unit) => isNamelike(unit, lexicon));
  if (proper <= 0) return 0;
  for (let i = 0; i < proper; i++) {
    if (isLegalForm(parts[i]!.text, lexicon) || parts[i]!.text === "第") return i;
  }
  // What is joined to the first proper word by a prefix or is one sign belongs to it: 新日本…, 全日本….
  let lead = proper;
  while (
    lead > 0 &&
    (parts[lead - 1]!.kind === "prefix" || (parts[lead - 1]!.text.length === 1 && parts[lead - 1]!.kind === "noun"))
  )
    lead--;
  return lead;
}

/** Whether the ending may stand inside this word: an unknown word, or one that IPADIC calls a name of that sort. */
function endsInside(unit: Unit, suffix: NameSuffix, lexicon: NameContext["lexicon"]): boolean {
  if (unit.kind === "katakana" || (!unit.known && unit.kind === "noun"))
    return suffix.text.length > 2 || !KANA_SIDE.test(suffix.text);
  // 愛媛|県警察本部: the list holds the prefecture with its ending.
  if (unit.name?.subtype === "prefecture" && suffix.before === "region") return suffix.type === "organization";
  if (unit.kind === "region" || unit.kind === "country") return suffix.type === "location" && unit.name === undefined;
  if (unit.name) return unit.name.type === suffix.type;
  return unit.kind !== "family" && unit.kind !== "given" && unit.kind !== "person" && isNamelike(unit, lexicon);
}

/** 日米 names two countries and carries no name: 日米同盟, 日中関係. */
const isPair = (parts: readonly Unit[], i: number) =>
  parts[i]!.kind === "abbreviation" && (parts[i - 1]?.kind === "abbreviation" || parts[i + 1]?.kind === "abbreviation");

function satisfies({ lexicon }: NameContext, parts: readonly Unit[], suffix: NameSuffix, length: number): boolean {
  switch (suffix.before) {
    case "any":
      // 起用法, 治療法: a law has a longer name, or stands in the gazetteer.
      return length > (suffix.text === "法" ? 2 : 1) || parts.some((unit) => isNamelike(unit, lexicon));
    case "region":
      return parts.some((unit) => unit.kind === "region" || unit.kind === "country");
    case "country":
      return parts.at(-1)!.kind === "country";
    case "family":
      return parts.length === 1 && parts[0]!.kind === "family";
    case "name":
      return parts.some(
        (unit, i) =>
          (isNamelike(unit, lexicon) && !(suffix.type === "organization" && isPair(parts, i))) ||
          (!unit.known && unit.kind === "noun"),
      );
  }
}
