import { isDigit } from "../../numerals/parse";
import type { PlaceCode } from "../build/place-codes";
import { type BodyForms, bodyFormsOf } from "../linking/body-links";
import { plainPerson } from "../linking/person-links";
import { type PlaceParts, placePartsOf } from "../linking/place-links";
import { readTraits } from "../segments/segment-class";
import type { KnownName, NameLists, NameSuffix } from "./lexicon";

/** What a text says of the name that it may be, as bits. */
export enum NameSign {
  Read = 1 << 0,
  /** It is no name: UTC, M6.9, 木造2階, or a table says so. */
  NoName = 1 << 1,
  BeginsWithDigit = 1 << 2,
  EndsWithDigit = 1 << 3,
  /** It begins with a letter, and with none of a measure: it is a figure only where a numeral begins it. */
  BeginsWord = 1 << 4,
  Dotted = 1 << 5,
  /** 株式会社 and the like stand at an end. */
  Company = 1 << 6,
}

const ZONE = /^(?:UTC|GMT)[+-]\d/;
/** M6.9 */
const DECIMAL = /\d\.\d/;
/** 木造2階 */
const COUNTED = /\d(\D{1,3})$/;
const COMPANY = /^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|合同会社)$/;
const LETTER = /^[\p{L}\p{N}]/u;

/** The text of a name with what it says wherever it stands, each read when it is asked for, and once. */
export class NameText {
  /** The name of the lists that it is as a whole. */
  readonly listed: KnownName | undefined;
  readonly #lists: NameLists;
  #signs = 0;
  #traits: number | undefined;
  #plain: string | undefined;
  #place: PlaceParts | undefined;
  #body: BodyForms | undefined;
  #coded: PlaceCode | undefined;
  #ending: NameSuffix | null | undefined;

  constructor(
    readonly text: string,
    lists: NameLists,
  ) {
    const found = lists.names.longest(text, 0);
    this.listed = found?.end === text.length ? found.value : undefined;
    this.#lists = lists;
  }

  /** Bits of `NameSign`. */
  get signs(): number {
    if (this.#signs === 0) this.#signs = signsOf(this.text, this.#lists);
    return this.#signs;
  }

  /** Bits of `Trait`. */
  get traits(): number {
    this.#traits ??= readTraits(this.text, this.#lists);
    return this.#traits;
  }

  /** As the name of a person, without what joins its parts. */
  get plain(): string {
    this.#plain ??= plainPerson(this.text);
    return this.#plain;
  }

  /** As the name of a place. */
  get place(): PlaceParts {
    this.#place ??= placePartsOf(this.text);
    return this.#place;
  }

  get coded(): PlaceCode {
    this.#coded ??= this.#lists.placeCodes(this.text);
    return this.#coded;
  }

  /** As the name of a body. */
  get body(): BodyForms {
    this.#body ??= bodyFormsOf(this.text, this.#lists);
    return this.#body;
  }

  /** The longest ending of the lists that it has behind something. */
  get ending(): NameSuffix | null {
    if (this.#ending === undefined)
      this.#ending = this.#lists.suffixes.longestBefore(this.text, this.text.length, 1)?.value ?? null;
    return this.#ending;
  }
}

function signsOf(text: string, { acronyms, notNames, counters, suffixes, measures }: NameLists): number {
  let signs = NameSign.Read;
  const counter = COUNTED.exec(text)?.[1];
  const isCounted =
    counter !== undefined && counters.has(counter) && !suffixes.longestBefore(counter, counter.length, 0);
  if (acronyms.has(text) || notNames.has(text) || ZONE.test(text) || DECIMAL.test(text) || isCounted)
    signs |= NameSign.NoName;
  if (isDigit(text.charCodeAt(0))) signs |= NameSign.BeginsWithDigit;
  if (isDigit(text.charCodeAt(text.length - 1))) signs |= NameSign.EndsWithDigit;
  if (LETTER.test(text) && !measures.mayBegin(text)) signs |= NameSign.BeginsWord;
  if (COMPANY.test(text)) signs |= NameSign.Company;
  if (text.includes("・")) signs |= NameSign.Dotted;
  return signs;
}

/** The names of one text by their places; in one text, equal texts are one object. */
export type NamesAt = (start: number, end: number) => NameText;

/** Names come again, in a text and in the next: what they say is kept. */
export interface NameTexts {
  of(text: string): NameText;
  /** For the names of one text. */
  in(text: string): NamesAt;
}

/** When so many are kept, all are forgotten before the next text. */
const MOST = 2 ** 15;

export function createNameTexts(lists: NameLists): NameTexts {
  let kept = new Map<string, NameText>();
  function of(text: string): NameText {
    const known = kept.get(text);
    if (known) return known;
    const name = new NameText(text, lists);
    kept.set(text, name);
    return name;
  }
  return {
    of,
    in(text) {
      if (kept.size >= MOST) kept = new Map();
      /** The last that was asked for by where it begins. */
      const byStart: (NameText | undefined)[] = new Array(text.length);
      return (start, end) => {
        const last = byStart[start];
        if (last !== undefined && last.text.length === end - start) return last;
        const name = of(text.slice(start, end));
        byStart[start] = name;
        return name;
      };
    },
  };
}
