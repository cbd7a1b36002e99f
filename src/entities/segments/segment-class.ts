import { isDigit } from "../../numerals/parse";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import { createWordMemo } from "../../tokens/word-memo";
import { NO_WORD_ID, type Word } from "../../tokens/words";
import type { NameLists } from "../names/lexicon";

/**
 * What a word can be in a name, as bits. `Abbreviation` is a country in one character (日, 米), `Katakana` a word in katakana that
 * IPADIC does not know, `Stop` what no name goes across: particles, verbs, punctuation, brackets.
 */
export enum Kind {
  Stop = 0,
  Family = 1 << 0,
  Given = 1 << 1,
  Person = 1 << 2,
  Region = 1 << 3,
  Country = 1 << 4,
  Abbreviation = 1 << 5,
  Organization = 1 << 6,
  Proper = 1 << 7,
  Katakana = 1 << 8,
  Latin = 1 << 9,
  Noun = 1 << 10,
  Number = 1 << 11,
  Prefix = 1 << 12,
  Dot = 1 << 13,
}

/** What is true of a string wherever it stands, as bits: in which letters it is written, and what the lists hold of it. */
export enum Trait {
  /** Katakana with the signs that join two words of a name. */
  Katakana = 1 << 0,
  /** Katakana alone. */
  KatakanaWord = 1 << 1,
  Kanji = 1 << 2,
  KanjiOrKana = 1 << 3,
  /** It is in the list of … */
  NotName = 1 << 4,
  Boundary = 1 << 5,
  Acronym = 1 << 6,
  ShortFamily = 1 << 7,
  Title = 1 << 8,
  Role = 1 << 9,
  LegalForm = 1 << 10,
  /** A word of the list may begin where it does. */
  BeginsTitle = 1 << 11,
  BeginsLegalForm = 1 << 12,
  /** A word of the list may end where it does. */
  EndsSuffix = 1 << 13,
}

/**
 * What is known of a word, as one number, so that the words of a text are read from one table: its kind, its traits, whether it is cut
 * behind a name, and whether it leads a longer one.
 */
export type Marks = number;
const KIND_BITS = 14;
const TRAIT_BITS = 14;
const SPLIT = 1 << (KIND_BITS + TRAIT_BITS);
const LEAD = SPLIT << 1;

export const kindIn = (marks: Marks): Kind => marks & ((1 << KIND_BITS) - 1);
export const traitsIn = (marks: Marks): number => (marks >> KIND_BITS) & ((1 << TRAIT_BITS) - 1);
/** Whether a name of the gazetteer or a run of Latin letters may begin with the word: at most places none does. */
export const isLead = (marks: Marks): boolean => (marks & LEAD) !== 0;
/** Whether the beginning of the word belongs to a name before it: 都 in 都内. */
export const isSplit = (marks: Marks): boolean => (marks & SPLIT) !== 0;

/** A word without an id: rare, or in no dictionary. */
interface UnknownWord {
  readonly marks: Marks;
  /** Its labels. */
  readonly class: number;
  readonly isCountry: boolean;
  readonly known: boolean;
  /** Another word with the same text. */
  readonly next: UnknownWord | undefined;
}

/** The marks of the token `t` of a reading. Words come again: each is looked at once. */
export type UnitWords = (document: TokenizedDocument, t: number) => Marks;

/** When so many are remembered, all are forgotten. */
const MOST_WORDS = 2 ** 15;

const KATAKANA = /^[ァ-ヴヶー・=]+$/;
const KATAKANA_WORD = /^[ァ-ヴヶー]+$/;
const KANJI = /^[\p{Script=Han}々ヶ]+$/u;
const KANJI_OR_KANA = /^[\p{Script=Han}々ヶぁ-ん]+$/u;
/** IPADIC's label of countries. */
const COUNTRY = "国";
const LETTER = /[\p{L}\p{N}]/u;

/** Reads words, and remembers them. */
export function createUnitWords(lists: NameLists): UnitWords {
  const ofKnown = createWordMemo(read);
  let unknown = new Map<string, UnknownWord>();
  /** Of any number in digits: no list holds one. */
  let digits: Marks | undefined;

  function read(word: Word): Marks {
    const { surface } = word;
    const leads = isLatin(surface.charCodeAt(0)) || lists.names.mayBegin(surface);
    const marks = kindOf(word, lists) | (readTraits(surface, lists) << KIND_BITS);
    return marks | (lists.splitWords.has(surface) ? SPLIT : 0) | (leads ? LEAD : 0);
  }

  /** Of a word without an id, what is read of it is a function of its text, its class, and whether it is known and a country. */
  function ofUnknown(word: Word, wordClass: number): Marks {
    const { surface, posDetail, known } = word;
    const isCountry = posDetail[2] === COUNTRY;
    const next = unknown.get(surface);
    for (let one = next; one; one = one.next)
      if (one.class === wordClass && one.isCountry === isCountry && one.known === known) return one.marks;
    const marks = read(word);
    if (unknown.size >= MOST_WORDS) unknown = new Map();
    unknown.set(surface, { marks, class: wordClass, isCountry, known, next });
    return marks;
  }

  return (document, t) => {
    const { tokens, wordIds, classes } = document;
    if (wordIds[t] !== NO_WORD_ID) return ofKnown(document, t);
    const token = tokens[t]!;
    if ((classes[t]! & NUMERAL) !== NUMERAL || !isDigits(token.surface)) return ofUnknown(token, classes[t]!);
    digits ??= read(token);
    return digits;
  };
}

const NUMERAL = WordClass.Noun | WordClass.Number;

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** Whether a run of Latin letters and digits may begin with a UTF-16 unit: 0 to ɏ. */
export const isLatin = (unit: number): boolean => unit >= 0x30 && unit <= 0x24f;

/** ・ or = as a UTF-16 unit: what joins the words of a name. */
export const isDot = (unit: number): boolean => unit === 0x30fb || unit === 0x3d;

/** The bits of `Trait` of a string. */
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

function kindOf({ surface, pos, posDetail, known }: Word, { notNames, placeSurnames }: NameLists): Kind {
  if (surface.length === 1 && isDot(surface.charCodeAt(0))) return Kind.Dot;
  if (pos === "接頭詞") return Kind.Prefix;
  if (pos !== "名詞") return Kind.Stop;
  const [first, second, third] = posDetail;
  if (first === "数") return Kind.Number;
  if (first === "代名詞" || first === "非自立" || !LETTER.test(surface)) return Kind.Stop;
  if ((known && first !== "固有名詞") || notNames.has(surface)) return Kind.Noun;
  const { length } = surface;
  if (!known) return length > 1 && KATAKANA.test(surface) ? Kind.Katakana : Kind.Noun;
  if (second === "人名") return third === "姓" ? Kind.Family : third === "名" ? Kind.Given : Kind.Person;
  if (second === "地域") {
    if (length === 1) return third === COUNTRY ? Kind.Abbreviation : Kind.Noun;
    return third === COUNTRY ? Kind.Country : Kind.Region;
  }
  // IPADIC calls 清水 and 広島 organizations, after their teams.
  if (second === "組織" && placeSurnames.has(surface)) return Kind.Region;
  if (second === "組織") return length > 1 ? Kind.Organization : Kind.Noun;
  return Kind.Proper;
}
