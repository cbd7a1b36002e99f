import { isDigit } from "../../numerals/parse";
import { type BodyForms, bodyFormsOf } from "./body-forms";
import type { ListedName, NameLists, NameSuffix } from "./name-lists";
import type { PlaceCode } from "./place-codes";
import { type PlaceParts, placePartsOf } from "./place-parts";
import { readTraits } from "./traits";

/** What a text shows about the name that it may be, as bits. `Read` is set once the others are known. */
export enum NameSign {
  Read = 1 << 0,
  /** It is no name: UTC+9, M6.9, 木造2階, or a word that a table lists as none. */
  NoName = 1 << 1,
  BeginsWithDigit = 1 << 2,
  EndsWithDigit = 1 << 3,
  /** It begins with a letter or digit, but not like a unit or counter, so that it is a figure only if a numeral begins it. */
  BeginsWord = 1 << 4,
  /** It contains a ・. */
  Dotted = 1 << 5,
  /** It begins or ends with a legal form of companies: 株式会社. */
  Company = 1 << 6,
}

/** UTC+9, GMT-5 */
const ZONE = /^(?:UTC|GMT)[+-]\d/;
/** M6.9 */
const DECIMAL = /\d\.\d/;
/** 木造2階 */
const COUNTED = /\d(\D{1,3})$/;
const COMPANY = /^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|合同会社)$/;
const LETTER = /^[\p{L}\p{N}]/u;
/** The signs between the parts of a name: ・ in ゲーリー・コールマン. */
const JOINERS = /[・=＝\s]/g;

/** Returns the name of a person without the signs that join its parts: ゲーリーコールマン for ゲーリー・コールマン. */
export const plainPerson = (text: string): string => text.replace(JOINERS, "");

/** The text of a name, read as the name of a person, a place or a body. Each is read once, when it is first needed. */
export class NameForm {
  /** The listed name that the whole text is. */
  readonly listed: ListedName | undefined;
  readonly #lists: NameLists;
  #signs = 0;
  #traits: number | undefined;
  #plain: string | undefined;
  #place: PlaceParts | undefined;
  #body: BodyForms | undefined;
  #placeCode: PlaceCode | undefined;
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

  /** As the name of a person, without what joins its parts: ゲーリーコールマン. */
  get plain(): string {
    this.#plain ??= plainPerson(this.text);
    return this.#plain;
  }

  /** As the name of a place. */
  get place(): PlaceParts {
    this.#place ??= placePartsOf(this.text);
    return this.#place;
  }

  /** As the name of a place that has a code. */
  get placeCode(): PlaceCode {
    this.#placeCode ??= this.#lists.placeCodes(this.text);
    return this.#placeCode;
  }

  /** As the name of an organization, a facility, a work, an event or a law. */
  get body(): BodyForms {
    this.#body ??= bodyFormsOf(this.text, this.#lists);
    return this.#body;
  }

  /** The longest listed last word that it ends with and is not the whole of: 駅 of 東京駅. */
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

/** Returns the text of a span, read as a name. In one text, equal spans of text are one object. */
export type NameFormAt = (start: number, end: number) => NameForm;

/** Remembers the texts of names, since names are repeated within an article and in the next one. */
export interface NameForms {
  /** Returns a text, read as a name. */
  of(text: string): NameForm;
  /** Returns a reader of the spans of a text. */
  in(text: string): NameFormAt;
}

/** How many texts are remembered before all are forgotten, between two articles. No output depends on it. */
const MOST_FORMS = 2 ** 15;

/** Creates the memory of an analyzer. */
export function createNameForms(lists: NameLists): NameForms {
  let kept = new Map<string, NameForm>();
  function of(text: string): NameForm {
    const known = kept.get(text);
    if (known) return known;
    const name = new NameForm(text, lists);
    kept.set(text, name);
    return name;
  }
  return {
    of,
    in(text) {
      if (kept.size >= MOST_FORMS) kept = new Map();
      /** The last form read, by its start: the rules mostly read the same span several times. */
      const byStart: (NameForm | undefined)[] = new Array(text.length);
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
