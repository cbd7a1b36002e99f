import { isDigit } from "../../numerals/parse";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import type { KnownName, NameLexicon } from "../names/lexicon";
import type { NamesAt, NameText } from "../names/name-form";
import { isJoint, KATAKANA_LETTER, LATIN_LETTER } from "./script-boundary";
import { isDot, isLatin, isLead, isSplit, Kind, kindIn, type Marks, Trait, traitsIn } from "./segment-class";

/** A word of the text, or several that are one name in the gazetteer or one run of Latin letters. */
export interface Unit extends Span {
  readonly text: string;
  readonly kind: Kind;
  /** Whether IPADIC holds the word. */
  readonly known: boolean;
  /** 今年, 現在: nouns that stand for an adverb. */
  readonly adverbial: boolean;
  /** 県, 者, 氏: nouns that only follow another. */
  readonly suffix: boolean;
  /** Bits of `Trait`. */
  readonly traits: number;
  readonly name: KnownName | undefined;
}

/** Behind what is above it no run goes on. */
const LAST_LATIN = 0x24f;
const LATIN_RUN = /[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9&'.+-]*[A-Za-zÀ-ɏ0-9+]|[A-Za-z]/y;
/** What a word must be to be a part of a name; dots apart, the rest are boundaries of names, and nothing more is asked of them. */
const PARTS = WordClass.Noun | WordClass.Prefix;

/** Before 都内 or 駅前 these are what the first character ends. */
const CARRIES_ENDING = Kind.Region | Kind.Family | Kind.Proper | Kind.Katakana | Kind.Given | Kind.Noun;

/** The units of a reading in order, gazetteer names and Latin words merged. One pass. */
export function readUnits(document: TokenizedDocument, lexicon: NameLexicon, nameAt: NamesAt): Unit[] {
  const { text, tokens, starts, ends, classes, sentences, firstToken } = document;
  const { words, names, splitWords } = lexicon;
  const units: Unit[] = [];
  let until = 0;
  const isInside = (at: number) => isJoint(text, at, KATAKANA_LETTER) || isJoint(text, at, LATIN_LETTER);
  /** Where a token that joins the end of a name to other words is cut; its end where it is not. */
  const cutOf = (t: number, marks: Marks) =>
    isSplit(marks) ? starts[t]! + splitWords.get(tokens[t]!.surface)! : ends[t]!;
  const canEnd = (at: number) => {
    if (at > until || isInside(at)) return false;
    const t = document.tokenAt(at);
    return t < 0 || starts[t] === at || cutOf(t, words(document, t)) === at;
  };
  const listedAt = (start: number, joined: Kind, marks: Marks) => {
    const found = names.longest(text, start, canEnd);
    if (!found || isInside(start)) return null;
    // 二百|四万十町: no name begins inside a number.
    return joined === Kind.Number && kindIn(marks) === Kind.Number ? null : found;
  };
  const partOf = (t: number, start: number, end: number, kind: Kind, suffix: boolean) => {
    const name = nameAt(start, end);
    const adverbial = (classes[t]! & WordClass.Adverbial) !== 0;
    return unitOf(start, end, name.text, kind, tokens[t]!.known, adverbial, suffix, name.traits);
  };
  /** A part of a token that belongs to the name before, or is left over behind it. */
  const rest = (t: number, start: number, end: number) => partOf(t, start, end, Kind.Noun, true);
  const wholeToken = (t: number, marks: Marks) => {
    const { surface, known } = tokens[t]!;
    const adverbial = (classes[t]! & WordClass.Adverbial) !== 0;
    const suffix = (classes[t]! & WordClass.Suffix) !== 0;
    return unitOf(starts[t]!, ends[t]!, surface, kindIn(marks), known, adverbial, suffix, traitsIn(marks));
  };

  for (let s = 0; s < sentences.length; s++) {
    until = sentences[s]!.end;
    const last = firstToken[s + 1]!;
    let before: Unit | undefined;
    for (let t = firstToken[s]!; t < last; ) {
      const start = starts[t]!;
      const marks = words(document, t);
      const joined = before?.end === start ? before.kind : Kind.Stop;
      const found = isLead(marks) ? listedAt(start, joined, marks) : null;
      const latin = isLead(marks) && !found ? latinRun(text, start, until) : null;
      if (found) before = nameUnit(start, found.end, nameAt(start, found.end), found.value);
      else if (latin !== null) before = partOf(t, start, latin, Kind.Latin, (classes[t]! & WordClass.Suffix) !== 0);
      else if ((classes[t]! & PARTS) === 0 && !isDot(text.charCodeAt(start))) before = boundary(start, ends[t]!);
      else {
        const cut = (joined & CARRIES_ENDING) !== 0 ? cutOf(t, marks) : ends[t]!;
        before = cut < ends[t]! ? rest(t, start, cut) : wholeToken(t, marks);
      }
      units.push(before);
      while (t < last && starts[t]! < before.end) t++;
      // A name may end inside a token (東京|都内); the rest of the token is a unit of its own.
      const end = ends[t - 1]!;
      if (end > before.end) {
        before = rest(t - 1, before.end, end);
        units.push(before);
      }
    }
    units.push(boundary(until, until));
  }
  return units;
}

const LEADING_KINDS = Kind.Region | Kind.Country | Kind.Abbreviation | Kind.Organization | Kind.Latin;
const LEADING_TRAITS = Trait.KatakanaWord | Trait.BeginsLegalForm;

/** The indices of the units at which rules for listed, classed, foreign and legal names begin: one in eight, looked for once. */
export function leadsOf(units: readonly Unit[]): number[] {
  const leads: number[] = [];
  for (let i = 0; i < units.length; i++) {
    const { kind, traits, name } = units[i]!;
    if (kind === Kind.Stop) continue;
    if ((kind & LEADING_KINDS) !== 0 || (traits & LEADING_TRAITS) !== 0 || name !== undefined) leads.push(i);
  }
  return leads;
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
  if (!isLatin(first)) return null;
  if (isDigit(first)) {
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) > LAST_LATIN) return null;
  }
  LATIN_RUN.lastIndex = at;
  const run = LATIN_RUN.exec(text)?.[0];
  if (!run || !/[A-Za-z]/.test(run) || at + run.length > until) return null;
  return at + run.length;
}

/** All units are made here, of one shape. */
const unitOf = (
  start: number,
  end: number,
  text: string,
  kind: Kind,
  known: boolean,
  adverbial: boolean,
  suffix: boolean,
  traits: number,
  name?: KnownName,
): Unit => ({ start, end, text, kind, known, adverbial, suffix, traits, name });

/** What nobody reads: no name goes across it. */
const boundary = (start: number, end: number): Unit => unitOf(start, end, "", Kind.Stop, true, false, false, 0);

const NAME_KINDS: Readonly<Record<KnownName["type"], Kind>> = {
  person: Kind.Person,
  organization: Kind.Organization,
  location: Kind.Region,
  none: Kind.Noun,
  facility: Kind.Proper,
  product: Kind.Proper,
  event: Kind.Proper,
  law: Kind.Proper,
};

function nameUnit(start: number, end: number, { text, traits }: NameText, name: KnownName): Unit {
  const kind = name.subtype === "country" ? Kind.Country : NAME_KINDS[name.type];
  return unitOf(start, end, text, kind, true, false, false, traits, name);
}
