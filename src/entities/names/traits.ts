import type { NameLists } from "./name-lists";

/** What is true of a string in any context, as bits: its letters, and which lists contain it. */
export enum Trait {
  /** Katakana and the signs that join two words of a name: ゲーリー・コールマン. */
  Katakana = 1 << 0,
  /** Nothing but katakana. */
  KatakanaWord = 1 << 1,
  Kanji = 1 << 2,
  KanjiOrKana = 1 << 3,
  /** It is in the list of this name; so for the next six. */
  NotName = 1 << 4,
  Boundary = 1 << 5,
  Acronym = 1 << 6,
  ShortFamily = 1 << 7,
  Title = 1 << 8,
  Role = 1 << 9,
  LegalForm = 1 << 10,
  /** An entry of the list may begin with its first two characters. */
  BeginsTitle = 1 << 11,
  BeginsLegalForm = 1 << 12,
  /** An entry of the list may end with its last two characters. */
  EndsSuffix = 1 << 13,
}

const KATAKANA = /^[ァ-ヴヶー・=]+$/;
const KATAKANA_WORD = /^[ァ-ヴヶー]+$/;
const KANJI = /^[\p{Script=Han}々ヶ]+$/u;
const KANJI_OR_KANA = /^[\p{Script=Han}々ヶぁ-ん]+$/u;

/** Returns the bits of `Trait` of a string. */
export function readTraits(text: string, lists: NameLists): number {
  const { titles, roles, legalForms, suffixes } = lists;
  const { length } = text;
  let traits = 0;
  if (KATAKANA.test(text)) traits |= Trait.Katakana;
  if (KATAKANA_WORD.test(text)) traits |= Trait.KatakanaWord;
  if (KANJI.test(text)) traits |= Trait.Kanji;
  if (KANJI_OR_KANA.test(text)) traits |= Trait.KanjiOrKana;
  if (lists.notNames.has(text)) traits |= Trait.NotName;
  if (lists.boundaries.has(text)) traits |= Trait.Boundary;
  if (lists.acronyms.has(text)) traits |= Trait.Acronym;
  if (lists.shortFamilies.has(text)) traits |= Trait.ShortFamily;
  if (titles.longest(text, 0)?.end === length) traits |= Trait.Title;
  if (roles.longestBefore(text, length, 0)?.start === 0) traits |= Trait.Role;
  if (legalForms.longest(text, 0)?.end === length) traits |= Trait.LegalForm;
  if (titles.mayBegin(text)) traits |= Trait.BeginsTitle;
  if (legalForms.mayBegin(text)) traits |= Trait.BeginsLegalForm;
  if (suffixes.mayEnd(text)) traits |= Trait.EndsSuffix;
  return traits;
}
