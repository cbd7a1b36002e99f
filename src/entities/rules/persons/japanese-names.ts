import type { NameContext } from "../../context";
import type { Draft } from "../../draft";
import { Kind, Trait } from "../../segments/segment-class";
import type { Unit } from "../../segments/segments";
import { hasAge } from "./person-evidence";
import type { AcceptPerson } from "./person-parse";

/** Endings in one character that follow family names and end no given name. */
const NO_GIVEN = /^[家派側流系氏君様邸組社戦軍案宅県市区町村駅線会党署庁省殿]$/;
const PARTICLE = /^(?:は|が|も|と|や|を|に|の|、|で|ら|と|へ|から|より|。|[)）」』]|$)/;
const MOST_GIVEN = 4;
const LONGEST_UNCUT = 5;
const NAMED = Kind.Given | Kind.Family;

/** Names in kanji: 石破茂, 高木ブー, 石破, and those that IPADIC cannot cut. The longest first. */
export function japaneseName(context: NameContext, i: number, accept: AcceptPerson): Draft | null {
  const { units, lexicon } = context;
  const unit = units[i]!;
  if (isKatakana(unit)) return null;
  const { kind } = unit;
  if ((kind & (Kind.Family | Kind.Region)) !== 0) {
    const next = units[i + 1]?.start === unit.end ? units[i + 1] : undefined;
    const isSurname = kind === Kind.Family || lexicon.placeSurnames.has(unit.text) || next?.kind === Kind.Given;
    const draft = isSurname ? surnameFirst(context, i, next, accept) : null;
    if (draft) return draft;
  } else if (kind === Kind.Person) {
    const draft = accept(i, { last: i, full: true, needs: "nothing" });
    if (draft) return draft;
  } else if (kind === Kind.Given) {
    const draft = accept(i, { last: i, given: unit.text, full: false, needs: "title" });
    if (draft) return draft;
  }
  return uncutName(context, i, accept);
}

const isKatakana = ({ text, traits }: Unit) => (traits & Trait.KatakanaWord) !== 0 && text.length > 1;

/** A family name, with a given name or alone; `next` is what is joined to it. */
function surnameFirst(context: NameContext, i: number, next: Unit | undefined, accept: AcceptPerson): Draft | null {
  const { text, units } = context;
  const unit = units[i]!;
  if (next && (unit.traits & Trait.KanjiOrKana) !== 0) {
    const full = fullName(context, i, next, accept);
    if (full) return full;
    if (isKatakana(next) && !next.name) {
      // 滝川クリステル, 高木ブー
      const isNamed = (next.kind & (Kind.Given | Kind.Person)) !== 0;
      if (isNamed || (next.kind & (Kind.Katakana | Kind.Noun)) !== 0) {
        const needs = isNamed ? "nothing" : "title";
        const mixed = accept(i, { last: i + 1, family: unit.text, given: next.text, full: true, needs });
        if (mixed) return mixed;
      }
    }
  }
  const isBare = unit.kind === Kind.Family && unit.text.length > 1 && isApart(units, i);
  const isFree = isBare && PARTICLE.test(text.slice(unit.end, unit.end + 2)) && next?.kind !== Kind.Noun;
  const needs = unit.kind === Kind.Region ? "personal" : isFree ? "nothing" : "title";
  return accept(i, { last: i, family: unit.text, full: false, needs });
}

/** A family name and what can be a given name behind it. */
function fullName(context: NameContext, i: number, next: Unit, accept: AcceptPerson): Draft | null {
  const { text, units } = context;
  const family = units[i]!;
  let most = i;
  for (let j = i + 1, length = 0; j < Math.min(i + 4, units.length); j++) {
    const piece = units[j]!;
    if (!isGivenPiece(piece) || (piece.traits & Trait.Boundary) !== 0) break;
    length += piece.text.length;
    // Four characters only with kana among them: 太郎左衛門 is rare, 総理大臣 is not.
    if (length > MOST_GIVEN || (length === MOST_GIVEN && !/[ぁ-んァ-ヴ]/.test(piece.text))) break;
    most = j;
  }
  for (let last = most; last > i; last--) {
    const isSingle =
      last === i + 1 && (next.kind === Kind.Given || (next.kind === Kind.Family && family.kind === Kind.Family));
    const pieces = units.slice(i + 1, last + 1);
    if (!isSingle && (startsTitle(context, i + 1, last) || pieces.some((u) => u.text.length > 2))) continue;
    const isNamed = isSingle ? next.kind === Kind.Given : pieces.some((u) => (u.kind & NAMED) !== 0);
    const given = text.slice(family.end, units[last]!.end);
    const needs = isNamed && family.kind === Kind.Family ? "nothing" : "title";
    const draft = accept(i, { last, family: family.text, given, full: true, needs });
    if (draft) return draft;
  }
  return null;
}

/** Whether a name that IPADIC cannot cut may begin at a word. */
export const canBeUncut = (units: readonly Unit[], i: number): boolean =>
  units[i]!.kind !== Kind.Number && (units[i]!.traits & Trait.Kanji) !== 0 && isApart(units, i);

/** Names that IPADIC cannot cut: 蘇|春|成, 中|辻|正人. They stand apart and have what only persons have. */
function uncutName({ text, units, lexicon }: NameContext, i: number, accept: AcceptPerson): Draft | null {
  const unit = units[i]!;
  if (!canBeUncut(units, i)) return null;
  let isNamed = false;
  let isWord = false;
  for (let j = i, length = 0; j < Math.min(i + 4, units.length); j++) {
    const piece = units[j]!;
    if ((piece.traits & Trait.KanjiOrKana) === 0 || !isUncutPiece(piece)) return null;
    length += piece.text.length;
    if (length > LONGEST_UNCUT) return null;
    isNamed ||= (piece.kind & NAMED) !== 0;
    isWord ||= isCommon(piece) && piece.text.length > 1;
    if (length < 2 || (j === i && isCommon(piece)) || (isWord && !isNamed)) continue;
    if (lexicon.titles.longest(text, piece.end) === null && !hasAge(text, piece.end)) continue;
    const cut = units[i + 1]?.kind === Kind.Family ? text.slice(unit.start, units[i + 1]!.end) : text[unit.start]!;
    const given = text.slice(unit.start + cut.length, piece.end);
    const needs = isNamed ? "title" : "personal";
    const draft = accept(i, { last: j, full: true, needs, family: cut, ...(given ? { given } : {}) });
    if (draft) return draft;
  }
  return null;
}

const isCommon = ({ kind, known }: Unit) => known && kind === Kind.Noun;

const NEVER_UNCUT = Kind.Number | Kind.Country | Kind.Organization;
const isUncutPiece = (unit: Unit) =>
  unit.kind !== Kind.Stop && (unit.kind & NEVER_UNCUT) === 0 && !(isCommon(unit) && unit.text.length > 2);

const isApart = (units: readonly Unit[], i: number) =>
  i === 0 || units[i - 1]!.kind === Kind.Stop || units[i - 1]!.kind === Kind.Dot;

const GIVEN_PIECES = NAMED | Kind.Noun | Kind.Region | Kind.Proper;
const isGivenPiece = (unit: Unit) =>
  (unit.kind & GIVEN_PIECES) !== 0 &&
  (unit.traits & Trait.KanjiOrKana) !== 0 &&
  !unit.adverbial &&
  (unit.kind === Kind.Given || !unit.suffix || (unit.text.length === 1 && !NO_GIVEN.test(unit.text)));

/** Whether a title of two characters or more, or one that ends there, begins in the units: 石破|総理 is no full name. */
function startsTitle({ text, units, lexicon }: NameContext, from: number, to: number): boolean {
  for (let j = from; j <= to; j++) {
    const title = lexicon.titles.longest(text, units[j]!.start);
    if (title && (title.end - units[j]!.start > 1 || title.end === units[to]!.end)) return true;
  }
  return false;
}
