import type { Reading } from "../tokens/reading";
import type { Token } from "../types";
import { isJoint, KATAKANA_LETTER, LATIN_LETTER } from "./joints";
import type { KnownName, NameLexicon } from "./lexicon";

/**
 * What a word can be in a name. `abbreviation` is a country in one character (日, 米), `katakana` a word in katakana that IPADIC
 * does not know, `stop` what no name goes across: particles, verbs, punctuation, brackets.
 */
export type UnitKind =
  | "family"
  | "given"
  | "person"
  | "region"
  | "country"
  | "abbreviation"
  | "organization"
  | "proper"
  | "katakana"
  | "latin"
  | "noun"
  | "number"
  | "prefix"
  | "dot"
  | "stop";

/** A word of the text, or several that are one name in the gazetteer or one run of Latin letters. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: UnitKind;
  /** Whether IPADIC holds the word. */
  readonly known: boolean;
  /** 今年, 現在: nouns that stand for an adverb. */
  readonly adverbial: boolean;
  /** 県, 者, 氏: nouns that only follow another. */
  readonly suffix: boolean;
  readonly name: KnownName | undefined;
}

const KATAKANA = /^[ァ-ヴヶー・=]+$/;
const LETTER = /[\p{L}\p{N}]/u;
const LATIN_RUN = /[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9&'.+-]*[A-Za-zÀ-ɏ0-9+]|[A-Za-z]/y;
/** Outside of these no Latin word begins. */
const FIRST_DIGIT = 0x30;
const LAST_LATIN = 0x24f;

/** Before 都内 or 駅前 these are what the first character ends. */
const CARRIES_ENDING = new Set<UnitKind>(["region", "family", "proper", "katakana", "given", "noun"]);

/** The units of a reading in order, gazetteer names and Latin words merged. One pass. */
export function readUnits(reading: Reading, lexicon: NameLexicon): Unit[] {
  const { text, tokens, sentences, firstToken } = reading;
  const units: Unit[] = [];
  const closed = (at: number) => !isJoint(text, at, KATAKANA_LETTER) && !isJoint(text, at, LATIN_LETTER);
  /** Where a token that joins the end of a name to other words is cut; its end where it is not. */
  const cutOf = (token: Token) => token.start + (lexicon.splitWords.get(token.surface) ?? token.surface.length);
  const endsToken = (at: number) => {
    const token = tokens[reading.tokenAt(at)];
    return token === undefined || token.start === at || cutOf(token) === at;
  };

  for (let s = 0; s < sentences.length; s++) {
    const until = sentences[s]!.end;
    for (let t = firstToken[s]!; t < firstToken[s + 1]!; ) {
      const token = tokens[t]!;
      let found: { value: KnownName; end: number } | null = null;
      for (const match of lexicon.names.all(text, token.start)) {
        if (match.end <= until && endsToken(match.end) && closed(token.start) && closed(match.end)) found = match;
      }
      const before = units[units.length - 1];
      const joined = before?.end === token.start ? before : undefined;
      // 二百|四万十町: no name begins inside a number.
      if (joined?.kind === "number" && token.posDetail[0] === "数") found = null;
      const latin = found ? null : latinRun(text, token.start, until);
      const afterName = joined !== undefined && CARRIES_ENDING.has(joined.kind);
      const end = found?.end ?? latin ?? (afterName && token.surface.length > 1 ? cutOf(token) : token.end);
      if (found) units.push(nameUnit(text, token.start, end, found.value));
      else if (latin !== null) {
        const isSuffix = token.posDetail[0] === "接尾";
        units.push(unitOf(token, token.start, latin, text.slice(token.start, latin), "latin", isSuffix));
      } else if (end < token.end) units.push(rest(text, token.start, end, token));
      else units.push(wholeToken(token, lexicon));
      while (t < firstToken[s + 1]! && tokens[t]!.start < end) t++;
      // A name may end inside a token (東京|都内); the rest of the token is a unit of its own.
      const last = tokens[t - 1]!;
      if (last.end > end) units.push(rest(text, end, last.end, last));
    }
    units.push(sentenceEnd(until));
  }
  return units;
}

/** The index of the unit that ends at `end`, at or after `from`; -1 where none does. */
export function unitEndingAt(units: readonly Unit[], from: number, end: number): number {
  for (let j = from; j < units.length && units[j]!.start < end; j++) if (units[j]!.end === end) return j;
  return -1;
}

/** The index of the last unit that ends at `end`; -1 where none does. */
export function lastUnitEndingAt(units: readonly Unit[], end: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.end <= end) low = middle + 1;
    else high = middle;
  }
  return units[low - 1]?.end === end ? low - 1 : -1;
}

/** Where a Latin word that begins at `at` ends; null where none begins, or only digits stand. */
function latinRun(text: string, at: number, until: number): number | null {
  const first = text.charCodeAt(at);
  if (first > LAST_LATIN || first < FIRST_DIGIT) return null;
  LATIN_RUN.lastIndex = at;
  const run = LATIN_RUN.exec(text)?.[0];
  if (!run || !/[A-Za-z]/.test(run) || at + run.length > until) return null;
  return at + run.length;
}

const sentenceEnd = (at: number): Unit => ({
  start: at,
  end: at,
  text: "",
  kind: "stop",
  known: true,
  adverbial: false,
  suffix: false,
  name: undefined,
});

function nameUnit(text: string, start: number, end: number, name: KnownName): Unit {
  const kinds = { person: "person", organization: "organization", location: "region", none: "noun" } as const;
  const kind = name.subtype === "country" ? "country" : (kinds[name.type as keyof typeof kinds] ?? "proper");
  return { start, end, text: text.slice(start, end), kind, known: true, adverbial: false, suffix: false, name };
}

/** A token as a unit, with the token's own string: words come again, and a table is asked sooner for a string it has seen. */
const wholeToken = (token: Token, lexicon: NameLexicon): Unit =>
  unitOf(token, token.start, token.end, token.surface, kindOf(token, lexicon), token.posDetail[0] === "接尾");

/** A part of a token that belongs to the name before, or is left over behind it. */
const rest = (text: string, start: number, end: number, token: Token): Unit =>
  unitOf(token, start, end, text.slice(start, end), "noun", true);

function unitOf(token: Token, start: number, end: number, text: string, kind: UnitKind, suffix: boolean): Unit {
  const adverbial = token.posDetail[0] === "副詞可能";
  return { start, end, text, kind, known: token.known, adverbial, suffix, name: undefined };
}

/** Nearly every noun begins with kana or a common Chinese character. */
function hasLetter(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 0x4e00 && first <= 0x9fff) || (first >= 0x30a1 && first <= 0x30fa) || LETTER.test(word);
}

function kindOf(token: Token, lexicon: NameLexicon): UnitKind {
  const { surface, pos, posDetail, known } = token;
  if (surface === "・" || surface === "=" || surface === "＝") return "dot";
  if (pos === "接頭詞") return "prefix";
  if (pos !== "名詞") return "stop";
  const first = posDetail[0];
  if (first === "数") return "number";
  if (first === "代名詞" || first === "非自立" || !hasLetter(surface)) return "stop";
  if ((known && first !== "固有名詞") || lexicon.notNames.has(surface)) return "noun";
  if (!known) return surface.length > 1 && KATAKANA.test(surface) ? "katakana" : "noun";
  const second = posDetail[1];
  const third = posDetail[2];
  if (second === "人名") return third === "姓" ? "family" : third === "名" ? "given" : "person";
  if (second === "地域") {
    if (surface.length === 1) return third === "国" ? "abbreviation" : "noun";
    return third === "国" ? "country" : "region";
  }
  // IPADIC calls 清水 and 広島 organizations, after their teams.
  if (second === "組織" && lexicon.placeSurnames.has(surface)) return "region";
  if (second === "組織") return surface.length > 1 ? "organization" : "noun";
  return "proper";
}
