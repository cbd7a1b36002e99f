import { CharSet } from "../char-set";
import { Headings } from "./headings";
import type { Replacement } from "./offset-map";
import { SectionNumbers } from "./section-numbers";
import { continuesNumeral, endsNumeral, followsSign, separatesNumerals } from "./spaced-numerals";

/** White space within a line but for tabs, which lay out tables, and characters that show nothing. */
const SPACES = /[ \u00A0\u00AD\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+/g;
/** Zero-width spaces and joiners, soft hyphens, byte order marks. */
const INVISIBLE = new CharSet("\u00AD\u200B\u2060\uFEFF");
const IDEOGRAPHIC = "\u3000";

const DIGIT_RANGES = ["09", "０９"];
const DIGITS = new CharSet("", DIGIT_RANGES);
/** Digits, Latin letters, and signs that belong to the number before them. */
const WESTERN = new CharSet("%％℃℉°", [...DIGIT_RANGES, "AZ", "az", "ＡＺ", "ａｚ", "ÀÖ", "Øö", "øɏ"]);
/** Kana and kanji with their marks, and words in one character: ー 々 〇 ㌦. */
const JAPANESE = new CharSet("々〆〇", ["ぁゟ", "ァー", "㐀鿿", "豈﫿", "ｦﾟ", "㌀㍗"]);
const OPENING = new CharSet("([（［「『【〔");
const CLOSING = new CharSet(")]）］」』】〕");
/**
 * Finds the spaces that typography puts where the words have none: between a Latin letter or a digit and a Japanese character (2016 年,
 * NTT データ), by a bracket (売上高 (連結)), within a numeral (3 億 円, 50 %, 12 000), after 、, and all that is invisible. Two spaces or a
 * tab lay something out and stay.
 */
export function typographicSpaces(text: string): Replacement[] {
  const found: Replacement[] = [];
  const context = { sections: new SectionNumbers(text), headings: new Headings(text) };
  SPACES.lastIndex = 0;
  for (let match = SPACES.exec(text); match; match = SPACES.exec(text)) {
    const [run] = match;
    const start = match.index;
    const end = start + run.length;
    const visible = visibleOf(run);
    if (visible.length === 0 || (visible.length === 1 && isTypographic(text, start, end, visible, context)))
      found.push({ start, end, text: "" });
    else if (visible.length < run.length) found.push({ start, end, text: visible });
  }
  return found;
}

/** Returns the characters of a run of spaces that show something. */
function visibleOf(run: string): string {
  if (run.length === 1) return INVISIBLE.hasAt(run, 0) ? "" : run;
  return [...run].filter((c) => !INVISIBLE.hasAt(c, 0)).join("");
}

/** What separates in a text though it stands where a typographic space may. */
interface Context {
  readonly sections: SectionNumbers;
  readonly headings: Headings;
}

function isTypographic(
  text: string,
  start: number,
  end: number,
  space: string,
  { sections, headings }: Context,
): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (OPENING.has(after) || CLOSING.has(before))
    return (
      space !== IDEOGRAPHIC &&
      isByBracket(text, start, end) &&
      !ITEM.test(text.slice(Math.max(0, start - ITEM_WINDOW), start))
    );
  if (WESTERN.has(before)) {
    if (isJapaneseAt(text, end))
      return DIGITS.has(before) ? !sections.endsAt(start, end) : !headings.separates(start, end);
    return DIGITS.has(before) && continuesNumeral(text, start, end, space);
  }
  if (isJapaneseBefore(text, start)) {
    if (separatesNumerals(text, start, end) && !sections.spacesNumbers()) return false;
    if (DIGITS.has(after)) return space !== IDEOGRAPHIC || !sections.beginsAt(end);
    if (WESTERN.has(after)) return !headings.separates(start, end);
    return isJapaneseAt(text, end) && endsNumeral(text, start);
  }
  if (DIGITS.has(after)) return followsSign(text, start, end);
  return before === COMMA && after !== LINE_FEED && after !== CARRIAGE_RETURN;
}
/** The number of an item of a list: (2) 売上高, 3) 利益. */
const ITEM = /(?:^|[\n\r>＞])[ \t\u3000]*[(（]?[0-9０-９]{1,2}[)）]$/;
const ITEM_WINDOW = 16;
const COMMA = "、".charCodeAt(0);
const LINE_FEED = "\n".charCodeAt(0);
const CARRIAGE_RETURN = "\r".charCodeAt(0);

/** Whether a space before or behind a bracket is next to Japanese text: 売上高 (連結), LUCUA (ルクア); not in Bank (BOJ). */
function isByBracket(text: string, start: number, end: number): boolean {
  return OPENING.hasAt(text, end)
    ? isJapaneseBefore(text, start) || DIGITS.hasAt(text, start - 1) || isJapaneseAt(text, end + 1)
    : isJapaneseAt(text, end) || DIGITS.hasAt(text, end) || isJapaneseBefore(text, start - 1);
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
/** Whether a code point is a kanji of the supplementary planes: 𠮷. */
const isRareKanji = (code: number | undefined): boolean => code !== undefined && code >= 0x20000 && code < 0x33480;

function isJapaneseAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isHighSurrogate(code) ? isRareKanji(text.codePointAt(at)) : JAPANESE.has(code);
}

function isJapaneseBefore(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  return isLowSurrogate(code) ? isRareKanji(text.codePointAt(end - 2)) : JAPANESE.has(code);
}
