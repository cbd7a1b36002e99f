import type { NameContext } from "./context";
import { type Draft, RANK } from "./draft";
import { type TitleFound, titleAfter } from "./titles";
import type { Unit } from "./units";

const AGE = /^(?:[（(][ぁ-ん・\s]{2,20}[）)])?(?:・[^、。（(]{1,12})?[（(](?:当時)?\d{1,3}(?:歳|[）)、,])/;
const READING = /^[（(][ぁ-ん・=\s]{2,24}(?:[、,][^）)]{0,30})?[）)]/;
const KANJI = /^[\p{Script=Han}々ヶぁ-ん]+$/u;
const KANJI_ONLY = /^[\p{Script=Han}々ヶ]+$/u;
const KATAKANA = /^[ァ-ヴヶー・=＝]+$/;
const KATAKANA_PART = /^[ァ-ヴヶー]+$/;
const KATAKANA_FULL = /^[ァ-ヴヶー]{2,}(?:[・=＝](?:[ァ-ヴヶー]+|[A-Z]))+$/;
/** Endings in one character that follow family names and end no given name. */
const NO_GIVEN = /^[家派側流系氏君様邸組社戦軍案宅県市区町村駅線会党署庁省殿]$/;
const PARTICLE = /^(?:は|が|も|と|や|を|に|の|、|で|ら|と|へ|から|より|。|[)）」』]|$)/;

interface Parsed {
  readonly last: number;
  readonly family?: string;
  readonly given?: string;
  /** A full name that needs no other evidence. */
  readonly full: boolean;
  /** How much evidence the name needs: a family name any title, a word that is none of a name's one that only persons have. */
  readonly needs: "nothing" | "title" | "personal";
}

/** Names of persons: by IPADIC's classes, by what stands behind (titles, ages, readings) and before (歌手の, 俳優・). */
export function personNames(context: NameContext): Draft[] {
  const { units } = context;
  const drafts: Draft[] = [];
  for (let i = 0; i < units.length; i++) {
    if (units[i]!.kind === "stop") continue;
    const draft = personAt(context, i);
    if (!draft) continue;
    drafts.push(draft);
    while (i + 1 < units.length && units[i + 1]!.start < draft.end) i++;
  }
  return drafts;
}

function personAt(context: NameContext, i: number): Draft | null {
  const { text, units } = context;
  for (const name of parses(context, i)) {
    const start = units[i]!.start;
    const end = units[name.last]!.end;
    const reading = READING.exec(text.slice(end, end + 64))?.[0].length ?? 0;
    const title = titleAfter(context, reading > 0 ? unitEndingAt(units, name.last, end + reading) : name.last);
    const weak = name.needs === "nothing" && !name.full && !title;
    if (!enough(context, i, name, title, reading > 0)) continue;
    return {
      start,
      end,
      type: "person",
      rank: weak ? RANK.weak : RANK.person,
      ...(name.family ? { family: name.family } : {}),
      ...(name.given ? { given: name.given } : {}),
      ...(units[i]!.name && units[i]!.end === end ? { key: units[i]!.name!.key } : {}),
      ...(title && title.kind !== "courtesy" && (title.close || name.full)
        ? { titles: [title.text.replace(/^[・、]/, "")] }
        : {}),
      ...(weak ? { weak } : {}),
    };
  }
  return null;
}

/** The ways in which a name can begin at `i`, the longest first. */
function* parses(context: NameContext, i: number): Generator<Parsed> {
  const { units, lexicon, text } = context;
  const unit = units[i]!;
  const next = units[i + 1];
  if (unit.name) {
    if (unit.name.type === "person") yield { last: i, full: true, needs: "nothing", ...knownParts(unit) };
    return;
  }
  if (lexicon.boundaries.has(unit.text) || lexicon.notNames.has(unit.text)) return;
  if (lexicon.titles.longest(unit.text, 0)?.end === unit.text.length && unit.kind !== "family") return;
  if (unit.kind === "noun" && lexicon.roles.endingAt(unit.text, unit.text.length, 0)?.start === 0) return;
  const before = units[i - 1];
  const surname = unit.kind === "family" || (unit.kind === "region" && lexicon.placeSurnames.has(unit.text));
  if (surname && KANJI.test(unit.text) && next && next.start === unit.end) {
    let length = 0;
    const ends: number[] = [];
    for (let j = i + 1; j < Math.min(i + 4, units.length); j++) {
      const piece = units[j]!;
      if (!givenPiece(piece) || lexicon.boundaries.has(piece.text)) break;
      length += piece.text.length;
      if (length > 4 || (length > 3 && !/[ぁ-んァ-ヴ]/.test(piece.text))) break;
      ends.push(j);
    }
    for (const last of ends.reverse()) {
      const given = text.slice(unit.end, units[last]!.end);
      const only = last === i + 1;
      const isGiven =
        only && (next.kind === "given" || next.kind === "family") && (unit.kind === "family" || next.kind === "given");
      const isTitle = startsTitle(context, i + 1, last);
      if (isTitle && !isGiven) continue;
      if (isGiven)
        yield { last, family: unit.text, given, full: true, needs: next.kind === "given" ? "nothing" : "title" };
      else if (units.slice(i + 1, last + 1).every((u) => u.text.length <= 2)) {
        const named = units.slice(i + 1, last + 1).some((u) => u.kind === "given" || u.kind === "family");
        yield {
          last,
          family: unit.text,
          given,
          full: true,
          needs: named && unit.kind === "family" ? "nothing" : "title",
        };
      }
    }
  }
  if (
    KATAKANA.test(unit.text) &&
    unit.text.length > 1 &&
    (unit.kind === "katakana" ||
      unit.kind === "person" ||
      unit.kind === "family" ||
      unit.kind === "given" ||
      unit.kind === "region" ||
      unit.kind === "proper")
  ) {
    let last = i;
    let personal = unit.kind === "person" || unit.kind === "given" || unit.kind === "family";
    for (let next = partAfterDot(units, last, personal); next > 0; next = partAfterDot(units, last, personal)) {
      last = next;
      personal ||= units[last]!.kind === "person" || units[last]!.kind === "given" || units[last]!.kind === "family";
      // IPADIC may have cut the part: リチャード・ストール|マン.
      while (
        units[last + 1] &&
        KATAKANA_PART.test(units[last + 1]!.text) &&
        units[last + 1]!.start === units[last]!.end
      )
        last++;
    }
    if (units[last + 1]?.kind === "number" && units[last + 2]?.text === "世") {
      // ジェームズ2世
      yield { last: last + 2, family: text.slice(unit.start, units[last]!.end), full: true, needs: "nothing" };
      return;
    }
    const whole = text.slice(unit.start, units[last]!.end);
    const suffix = lexicon.suffixes.endingAt(whole, whole.length, 0);
    const followed = units[last + 1];
    const goesOn =
      followed !== undefined &&
      followed.kind !== "stop" &&
      followed.kind !== "dot" &&
      followed.start === units[last]!.end;
    // ソニー・ピクチャーズ has an ending of its own; a list without a break is no name.
    if (suffix && suffix.start > 0 && suffix.value.text.length > 2) return;
    if (whole.split(/[・=＝]/).some((part) => part.length > 10)) return;
    if (KATAKANA_FULL.test(whole)) {
      const parts = partsOf(whole);
      if (unit.kind !== "region" || personal)
        yield { last, ...parts, full: true, needs: personal && !goesOn ? "nothing" : goesOn ? "title" : "nothing" };
    } else if (unit.kind !== "region" && unit.kind !== "proper") {
      const parts = personal ? { family: whole } : { family: whole };
      yield {
        last: i,
        ...parts,
        full: false,
        needs: personal && !goesOn ? "nothing" : personal ? "title" : "personal",
      };
    } else yield { last: i, family: whole, full: false, needs: "personal" };
    return;
  }
  // 滝川クリステル, 高木ブー
  if (surname && next?.start === unit.end && KATAKANA.test(next.text) && next.text.length > 1 && !next.name) {
    const named = next.kind === "given" || next.kind === "person";
    if (named || next.kind === "katakana" || next.kind === "noun") {
      yield { last: i + 1, family: unit.text, given: next.text, full: true, needs: named ? "nothing" : "title" };
    }
  }
  if (unit.kind === "person") yield { last: i, full: true, needs: "nothing", ...partsOf(unit.text) };
  if (surname) {
    const alone =
      unit.kind === "family" && unit.text.length > 1 && (!before || before.kind === "stop" || before.kind === "dot");
    const bare = alone && PARTICLE.test(text.slice(unit.end, unit.end + 2)) && next?.kind !== "noun";
    yield {
      last: i,
      family: unit.text,
      full: false,
      needs: unit.kind === "region" ? "personal" : bare ? "nothing" : "title",
    };
  }
  // 習主席, 李首相: a family name in one character that the gazetteer has of somebody.
  if (unit.kind === "noun" && lexicon.shortFamilies.has(unit.text))
    yield { last: i, family: unit.text, full: false, needs: "personal" };
  if (unit.kind === "given") yield { last: i, given: unit.text, full: false, needs: "title" };
  // Names that IPADIC cannot cut: 蘇|春|成, 習|近平. They stand apart and have what only persons have.
  if (
    KANJI_ONLY.test(unit.text) &&
    (!before || before.kind === "stop" || before.kind === "dot") &&
    unit.kind !== "number"
  ) {
    let length = 0;
    for (let j = i; j < Math.min(i + 4, units.length); j++) {
      const piece = units[j]!;
      if (
        !KANJI.test(piece.text) ||
        piece.kind === "stop" ||
        piece.kind === "number" ||
        piece.kind === "country" ||
        piece.kind === "organization"
      )
        break;
      if (piece.known && piece.kind === "noun" && piece.text.length > 2) break;
      length += piece.text.length;
      if (length > 5) break;
      if (
        length < 2 ||
        (lexicon.titles.longest(text, units[j + 1]?.start ?? 0)?.end === undefined &&
          !AGE.test(text.slice(piece.end, piece.end + 40)) &&
          !READING.test(text.slice(piece.end, piece.end + 40)))
      )
        continue;
      if (j === i && piece.known && piece.kind === "noun") continue;
      const named = units.slice(i, j + 1).some((u) => u.kind === "given" || u.kind === "family");
      if (!named && units.slice(i, j + 1).some((u) => u.known && u.kind === "noun" && u.text.length > 1)) continue;
      yield { last: j, full: true, needs: named ? "title" : "personal", family: text[unit.start]! };
    }
  }
}

/** Whether a title of two characters or more, or one that ends there, begins in the units: 石破|総理 is no full name. */
function startsTitle({ text, units, lexicon }: NameContext, from: number, to: number): boolean {
  for (let j = from; j <= to; j++) {
    const title = lexicon.titles.longest(text, units[j]!.start);
    if (title && (title.end - units[j]!.start > 1 || title.end === units[to]!.end)) return true;
  }
  return false;
}

/** Whether what stands around a name is enough for it. */
function enough(context: NameContext, i: number, name: Parsed, title: TitleFound | null, reading: boolean): boolean {
  const { text, units, lexicon } = context;
  if (name.needs === "nothing") return true;
  const end = units[name.last]!.end;
  if (AGE.test(text.slice(end, end + 40)) || (reading && name.needs === "title")) return true;
  const unit = units[i]!;
  if (title) {
    if (name.needs === "title" && (title.close || name.full)) return true;
    if (name.needs === "personal" && title.close) {
      if (title.kind === "courtesy" || title.kind === "honorific") return true;
      // ブラジル大統領 is a country's; トランプ大統領, unknown to every list, is a person.
      if (unit.kind === "katakana" || unit.kind === "family" || lexicon.shortFamilies.has(unit.text)) return true;
      if (unit.kind === "region" && lexicon.placeSurnames.has(unit.text))
        return (
          title.kind === "role" &&
          /^(?:前|元|現|新)?(?:総裁|社長|会長|監督|投手|教授|議員|頭取|委員長|幹事長|官房長官|外相|財務相|防衛相|法相)/.test(
            title.text,
          )
        );
      return false;
    }
  }
  return name.needs === "title" && name.full && hasRoleBefore(context, i);
}

/** 歌手の宇多田, 俳優・高倉, プロゴルファー宮里. */
function hasRoleBefore({ text, units, lexicon }: NameContext, i: number): boolean {
  const start = units[i]!.start;
  const at = /[・の、]/.test(text[start - 1] ?? "") ? start - 1 : start;
  return lexicon.roles.endingAt(text, at, Math.max(0, at - 10)) !== null;
}

const givenPiece = (unit: Unit) =>
  (unit.kind === "given" ||
    unit.kind === "family" ||
    unit.kind === "noun" ||
    unit.kind === "region" ||
    unit.kind === "proper") &&
  KANJI.test(unit.text) &&
  !unit.adverbial &&
  (unit.kind === "given" || !unit.suffix || (unit.text.length === 1 && !NO_GIVEN.test(unit.text)));

/** The unit of the next part of a name written with ・, past an initial as in ヘンリー・R・ヘイル; -1 where none stands. */
function partAfterDot(units: readonly Unit[], last: number, personal: boolean): number {
  let at = last;
  if (units[at + 1]?.kind === "dot" && /^[A-Z]$/.test(units[at + 2]?.text ?? "")) at += 2;
  const part = units[at + 2];
  if (units[at + 1]?.kind !== "dot" || !part || !KATAKANA.test(part.text) || part.start !== units[at + 1]!.end)
    return -1;
  // アメリカ・ラスベガス is two places; フォード is a company, but not in ロバート・フォード.
  if (part.kind === "country" || (part.name && !(personal && part.name.type === "organization"))) return -1;
  return at + 2;
}

function knownParts({ text, name }: Unit): { family?: string; given?: string } {
  const family = name?.family;
  return family && text.startsWith(family) ? { family, given: text.slice(family.length) } : partsOf(text);
}

/** ゲーリー・コールマン: what stands last is the family name. */
function partsOf(name: string): { family?: string; given?: string } {
  if (!/[・=＝]/.test(name)) return KATAKANA.test(name) ? { family: name } : {};
  const parts = name.split(/[・=＝]/);
  return { family: parts.at(-1)!, given: parts[0]! };
}

/** The unit that ends at `end`, at or after `from`; `from` where none does. */
function unitEndingAt(units: readonly Unit[], from: number, end: number): number {
  for (let j = from; j < units.length && units[j]!.start < end; j++) if (units[j]!.end === end) return j;
  return from;
}
