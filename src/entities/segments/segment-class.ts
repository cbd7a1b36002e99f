import { isDigit } from "../../numerals/parse";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import { createWordMemo } from "../../tokens/word-memo";
import { NO_WORD_ID, type Word } from "../../tokens/words";
import type { NameLists } from "../names/name-lists";
import { readTraits } from "../names/traits";
import { isLatin } from "./latin-run";

/**
 * What a segment can be in a name, as bits. `Abbreviation` is a country in one character (日, 米), `Katakana` a word in katakana that is not
 * in IPADIC, `Stop` a word that no name contains: particles, verbs, punctuation, brackets.
 */
export enum SegmentClass {
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

/**
 * The segment class and the traits of a word, whether it is split behind a name, and whether a longer segment may begin with it, packed
 * into one number, so that all of it takes one look-up.
 */
export type SegmentMarks = number;
const CLASS_BITS = 14;
const TRAIT_BITS = 14;
const SPLIT = 1 << (CLASS_BITS + TRAIT_BITS);
const MAY_BEGIN_LONGER = SPLIT << 1;

/** Returns the segment class of a word. */
export const classIn = (marks: SegmentMarks): SegmentClass => marks & ((1 << CLASS_BITS) - 1);
/** Returns the bits of `Trait` of a word. */
export const traitsIn = (marks: SegmentMarks): number => (marks >> CLASS_BITS) & ((1 << TRAIT_BITS) - 1);
/** Whether a listed name or a run of Latin letters may begin with the word. Most words begin none. */
export const mayBeginLonger = (marks: SegmentMarks): boolean => (marks & MAY_BEGIN_LONGER) !== 0;
/** Whether the beginning of the word belongs to a name before it: 都 in 都内. */
export const isSplit = (marks: SegmentMarks): boolean => (marks & SPLIT) !== 0;

/** A word without an id, which is rare or in no dictionary. */
interface UnknownWord {
  readonly marks: SegmentMarks;
  /** Bits of `WordClass`. */
  readonly wordClass: number;
  readonly isCountry: boolean;
  readonly known: boolean;
  /** Another word with the same text. */
  readonly next: UnknownWord | undefined;
}

/** Returns the marks of the token `t` of a document. */
export type SegmentMarksReader = (document: TokenizedDocument, t: number) => SegmentMarks;

/** How many words without an id are remembered before all are forgotten. No output depends on it. */
const MOST_WORDS = 2 ** 15;

const KATAKANA = /^[ァ-ヴヶー・=]+$/;
/** The detail of the part of speech of countries in IPADIC. */
const COUNTRY = "国";
const LETTER = /[\p{L}\p{N}]/u;

const NUMERAL = WordClass.Noun | WordClass.Number;

/** Creates a reader of segment marks that reads each word once and remembers what it read. */
export function createSegmentMarksReader(lists: NameLists): SegmentMarksReader {
  const marksOfKnown = createWordMemo(read);
  let unknownWords = new Map<string, UnknownWord>();
  /** The marks of every number in digits: they are equal, since no list contains one. */
  let marksOfDigits: SegmentMarks | undefined;

  function read(word: Word): SegmentMarks {
    const { surface } = word;
    const isLonger = isLatin(surface.charCodeAt(0)) || lists.names.mayBegin(surface);
    const marks = classOf(word, lists) | (readTraits(surface, lists) << CLASS_BITS);
    return marks | (lists.splitWords.has(surface) ? SPLIT : 0) | (isLonger ? MAY_BEGIN_LONGER : 0);
  }

  /** Returns the marks of a word without an id, which depend on its text, its class, and whether it is known and a country. */
  function marksOfUnknown(word: Word, wordClass: number): SegmentMarks {
    const { surface, posDetail, known } = word;
    const isCountry = posDetail[2] === COUNTRY;
    const next = unknownWords.get(surface);
    for (let one = next; one; one = one.next)
      if (one.wordClass === wordClass && one.isCountry === isCountry && one.known === known) return one.marks;
    const marks = read(word);
    if (unknownWords.size >= MOST_WORDS) unknownWords = new Map();
    unknownWords.set(surface, { marks, wordClass, isCountry, known, next });
    return marks;
  }

  return (document, t) => {
    const { tokens, wordIds, classes } = document;
    if (wordIds[t] !== NO_WORD_ID) return marksOfKnown(document, t);
    const token = tokens[t]!;
    if ((classes[t]! & NUMERAL) !== NUMERAL || !isDigits(token.surface)) return marksOfUnknown(token, classes[t]!);
    marksOfDigits ??= read(token);
    return marksOfDigits;
  };
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** Whether a code unit is ・ or =, which join the words of a name: ゲーリー・コールマン. */
export const isDot = (codeUnit: number): boolean => codeUnit === 0x30fb || codeUnit === 0x3d;

/** Returns the segment class of a word by its part of speech, its letters and the lists: `Family` for 石破, `Region` for 千葉. */
function classOf({ surface, pos, posDetail, known }: Word, { notNames, placeSurnames }: NameLists): SegmentClass {
  if (surface.length === 1 && isDot(surface.charCodeAt(0))) return SegmentClass.Dot;
  if (pos === "接頭詞") return SegmentClass.Prefix;
  if (pos !== "名詞") return SegmentClass.Stop;
  const [first, second, third] = posDetail;
  if (first === "数") return SegmentClass.Number;
  if (first === "代名詞" || first === "非自立" || !LETTER.test(surface)) return SegmentClass.Stop;
  if ((known && first !== "固有名詞") || notNames.has(surface)) return SegmentClass.Noun;
  const { length } = surface;
  if (!known) return length > 1 && KATAKANA.test(surface) ? SegmentClass.Katakana : SegmentClass.Noun;
  if (second === "人名")
    return third === "姓" ? SegmentClass.Family : third === "名" ? SegmentClass.Given : SegmentClass.Person;
  if (second === "地域") return classOfPlace(length, third === COUNTRY);
  // IPADIC calls 清水 and 広島 organizations, after their teams.
  if (second === "組織" && placeSurnames.has(surface)) return SegmentClass.Region;
  if (second === "組織") return length > 1 ? SegmentClass.Organization : SegmentClass.Noun;
  return SegmentClass.Proper;
}

function classOfPlace(length: number, isCountry: boolean): SegmentClass {
  if (length === 1) return isCountry ? SegmentClass.Abbreviation : SegmentClass.Noun;
  return isCountry ? SegmentClass.Country : SegmentClass.Region;
}
