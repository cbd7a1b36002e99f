import type { NameContext } from "./context";
import { hasAge } from "./person-evidence";
import type { PersonParse } from "./person-parse";
import type { Unit } from "./units";

const KANJI = /^[\p{Script=Han}々ヶぁ-ん]+$/u;
const KANJI_ONLY = /^[\p{Script=Han}々ヶ]+$/u;
const KATAKANA = /^[ァ-ヴヶー]{2,}$/;
/** Endings in one character that follow family names and end no given name. */
const NO_GIVEN = /^[家派側流系氏君様邸組社戦軍案宅県市区町村駅線会党署庁省殿]$/;
const PARTICLE = /^(?:は|が|も|と|や|を|に|の|、|で|ら|と|へ|から|より|。|[)）」』]|$)/;
const MOST_GIVEN = 4;
const LONGEST_UNCUT = 5;

/** Names in kanji: 石破茂, 高木ブー, 石破, and those that IPADIC cannot cut. The longest first. */
export function* japaneseNames(context: NameContext, i: number): Generator<PersonParse> {
  const { text, units, lexicon } = context;
  const unit = units[i]!;
  const next = units[i + 1]?.start === unit.end ? units[i + 1] : undefined;
  if (KATAKANA.test(unit.text)) return;
  const surname =
    unit.kind === "family" ||
    (unit.kind === "region" && (lexicon.placeSurnames.has(unit.text) || next?.kind === "given"));
  if (surname && KANJI.test(unit.text) && next) {
    yield* fullNames(context, i, next);
    if (KATAKANA.test(next.text) && !next.name) {
      // 滝川クリステル, 高木ブー
      const named = next.kind === "given" || next.kind === "person";
      if (named || next.kind === "katakana" || next.kind === "noun") {
        yield { last: i + 1, family: unit.text, given: next.text, full: true, needs: named ? "nothing" : "title" };
      }
    }
  }
  if (unit.kind === "person") yield { last: i, full: true, needs: "nothing" };
  if (surname) {
    const bare = unit.kind === "family" && unit.text.length > 1 && isApart(units, i);
    const free = bare && PARTICLE.test(text.slice(unit.end, unit.end + 2)) && next?.kind !== "noun";
    const needs = unit.kind === "region" ? "personal" : free ? "nothing" : "title";
    yield { last: i, family: unit.text, full: false, needs };
  }
  if (unit.kind === "given") yield { last: i, given: unit.text, full: false, needs: "title" };
  yield* uncutNames(context, i);
}

/** A family name and what can be a given name behind it. */
function* fullNames(context: NameContext, i: number, next: Unit): Generator<PersonParse> {
  const { text, units, lexicon } = context;
  const family = units[i]!;
  const ends: number[] = [];
  for (let j = i + 1, length = 0; j < Math.min(i + 4, units.length); j++) {
    const piece = units[j]!;
    if (!givenPiece(piece) || lexicon.boundaries.has(piece.text)) break;
    length += piece.text.length;
    // Four characters only with kana among them: 太郎左衛門 is rare, 総理大臣 is not.
    if (length > MOST_GIVEN || (length === MOST_GIVEN && !/[ぁ-んァ-ヴ]/.test(piece.text))) break;
    ends.push(j);
  }
  for (const last of ends.reverse()) {
    const pieces = units.slice(i + 1, last + 1);
    const single =
      pieces.length === 1 && (next.kind === "given" || (next.kind === "family" && family.kind === "family"));
    if (!single && (startsTitle(context, i + 1, last) || pieces.some((u) => u.text.length > 2))) continue;
    const named = single ? next.kind === "given" : pieces.some((u) => u.kind === "given" || u.kind === "family");
    const given = text.slice(family.end, units[last]!.end);
    const sure = named && family.kind === "family";
    yield { last, family: family.text, given, full: true, needs: sure ? "nothing" : "title" };
  }
}

/** Whether a name that IPADIC cannot cut may begin at a word. */
export const canBeUncut = (units: readonly Unit[], i: number): boolean =>
  units[i]!.kind !== "number" && isApart(units, i) && KANJI_ONLY.test(units[i]!.text);

/** Names that IPADIC cannot cut: 蘇|春|成, 中|辻|正人. They stand apart and have what only persons have. */
function* uncutNames({ text, units, lexicon }: NameContext, i: number): Generator<PersonParse> {
  const unit = units[i]!;
  if (!canBeUncut(units, i)) return;
  for (let j = i, length = 0; j < Math.min(i + 4, units.length); j++) {
    const piece = units[j]!;
    if (!KANJI.test(piece.text) || !uncutPiece(piece)) return;
    length += piece.text.length;
    if (length > LONGEST_UNCUT) return;
    if (length < 2 || (j === i && piece.known && piece.kind === "noun")) continue;
    if (lexicon.titles.longest(text, piece.end) === null && !hasAge(text, piece.end)) continue;
    const pieces = units.slice(i, j + 1);
    const named = pieces.some((u) => u.kind === "given" || u.kind === "family");
    if (!named && pieces.some((u) => u.known && u.kind === "noun" && u.text.length > 1)) continue;
    const cut = units[i + 1]?.kind === "family" ? text.slice(unit.start, units[i + 1]!.end) : text[unit.start]!;
    const given = text.slice(unit.start + cut.length, piece.end);
    yield { last: j, full: true, needs: named ? "title" : "personal", family: cut, ...(given ? { given } : {}) };
  }
}

const uncutPiece = (unit: Unit) =>
  unit.kind !== "stop" &&
  unit.kind !== "number" &&
  unit.kind !== "country" &&
  unit.kind !== "organization" &&
  !(unit.known && unit.kind === "noun" && unit.text.length > 2);

const isApart = (units: readonly Unit[], i: number) =>
  i === 0 || units[i - 1]!.kind === "stop" || units[i - 1]!.kind === "dot";

const GIVEN_KINDS = new Set(["given", "family", "noun", "region", "proper"]);
const givenPiece = (unit: Unit) =>
  GIVEN_KINDS.has(unit.kind) &&
  KANJI.test(unit.text) &&
  !unit.adverbial &&
  (unit.kind === "given" || !unit.suffix || (unit.text.length === 1 && !NO_GIVEN.test(unit.text)));

/** Whether a title of two characters or more, or one that ends there, begins in the units: 石破|総理 is no full name. */
function startsTitle({ text, units, lexicon }: NameContext, from: number, to: number): boolean {
  for (let j = from; j <= to; j++) {
    const title = lexicon.titles.longest(text, units[j]!.start);
    if (title && (title.end - units[j]!.start > 1 || title.end === units[to]!.end)) return true;
  }
  return false;
}
