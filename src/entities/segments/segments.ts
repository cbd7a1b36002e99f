import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import type { NameLexicon } from "../names/lexicon";
import type { NameForm, NameFormAt } from "../names/name-form";
import type { ListedName } from "../names/name-lists";
import { Trait } from "../names/traits";
import { createLatinRuns } from "./latin-run";
import { isInsideKatakana, isInsideRun, isLatinLetter } from "./script-boundary";
import { classIn, isDot, isSplit, mayBeginLonger, SegmentClass, type SegmentMarks, traitsIn } from "./segment-class";

/** A token of the text, or several that are one listed name or one run of Latin letters. */
export interface Segment extends Span {
  readonly text: string;
  readonly class: SegmentClass;
  /** Whether the word is in IPADIC. */
  readonly known: boolean;
  /** Whether it is a noun used as an adverb: 今年, 現在. */
  readonly adverbial: boolean;
  /** Whether it is a noun that only follows another: 県, 者, 氏. */
  readonly suffix: boolean;
  /** Bits of `Trait`. */
  readonly traits: number;
  /** The listed name that the segment is. */
  readonly name: ListedName | undefined;
}

/** Parts of speech that can be in a name. Any other word but a dot is a boundary of names. */
const NAME_PARTS = WordClass.Noun | WordClass.Prefix;

/** Classes of segments to which the first character of 都内 or 駅前 belongs: 東京|都|内. */
const CARRIES_ENDING =
  SegmentClass.Region |
  SegmentClass.Family |
  SegmentClass.Proper |
  SegmentClass.Katakana |
  SegmentClass.Given |
  SegmentClass.Noun;

/**
 * Reads the segments of a document in order, in one pass: a listed name or a Latin run becomes one segment, and a boundary ends each
 * sentence.
 */
export function readSegments(document: TokenizedDocument, lexicon: NameLexicon, nameAt: NameFormAt): Segment[] {
  const { text, tokens, starts, ends, classes, sentences, firstToken } = document;
  const { marksOf, names, splitWords } = lexicon;
  const segments: Segment[] = [];
  const latinRunEnd = createLatinRuns(text);
  let sentenceEnd = 0;

  /** Returns the offset at which a token is cut that begins with the end of a name (都|内); its end for all others. */
  const cutOf = (t: number, marks: SegmentMarks) =>
    isSplit(marks) ? starts[t]! + splitWords.get(tokens[t]!.surface)! : ends[t]!;
  const isInsideWord = (at: number) => isInsideKatakana(text, at) || isInsideRun(text, at, isLatinLetter);
  const canEnd = (at: number) => {
    if (at > sentenceEnd || isInsideWord(at)) return false;
    const t = document.tokenAt(at);
    return t < 0 || starts[t] === at || cutOf(t, marksOf(document, t)) === at;
  };
  const listedNameAt = (start: number, joined: SegmentClass, marks: SegmentMarks) => {
    const found = names.longest(text, start, canEnd);
    if (!found || isInsideWord(start)) return null;
    // 二百|四万十町: no name begins inside a number.
    return joined === SegmentClass.Number && classIn(marks) === SegmentClass.Number ? null : found;
  };

  /** A segment that is not one token, with the part of speech of the token `t`. */
  const tokenPart = (t: number, start: number, end: number, segmentClass: SegmentClass, suffix: boolean): Segment => {
    const form = nameAt(start, end);
    return {
      start,
      end,
      text: form.text,
      class: segmentClass,
      known: tokens[t]!.known,
      adverbial: (classes[t]! & WordClass.Adverbial) !== 0,
      suffix,
      traits: form.traits,
      name: undefined,
    };
  };
  /** The part of a token that belongs to the name before it, or the rest of the token. */
  const partOfSplitToken = (t: number, start: number, end: number) => tokenPart(t, start, end, SegmentClass.Noun, true);

  /** The segment that begins with the token `t`, behind the segment `before`. */
  const segmentAt = (t: number, before: Segment | undefined): Segment => {
    const start = starts[t]!;
    const marks = marksOf(document, t);
    const joined = before?.end === start ? before.class : SegmentClass.Stop;
    if (mayBeginLonger(marks)) {
      const found = listedNameAt(start, joined, marks);
      if (found) return listedSegment(start, found.end, nameAt(start, found.end), found.value);
      const end = latinRunEnd(start, sentenceEnd);
      if (end >= 0) return tokenPart(t, start, end, SegmentClass.Latin, (classes[t]! & WordClass.Suffix) !== 0);
    }
    if ((classes[t]! & NAME_PARTS) === 0 && !isDot(text.charCodeAt(start))) return boundary(start, ends[t]!);
    const cut = (joined & CARRIES_ENDING) !== 0 ? cutOf(t, marks) : ends[t]!;
    return cut < ends[t]! ? partOfSplitToken(t, start, cut) : tokenSegment(document, t, marks);
  };

  for (let s = 0; s < sentences.length; s++) {
    sentenceEnd = sentences[s]!.end;
    const lastToken = firstToken[s + 1]!;
    let segment: Segment | undefined;
    for (let t = firstToken[s]!; t < lastToken; ) {
      segment = segmentAt(t, segment);
      segments.push(segment);
      while (t < lastToken && starts[t]! < segment.end) t++;
      // A name may end inside a token, whose rest is a segment of its own: 東京都|内.
      const end = ends[t - 1]!;
      if (end > segment.end) {
        segment = partOfSplitToken(t - 1, segment.end, end);
        segments.push(segment);
      }
    }
    segments.push(boundary(sentenceEnd, sentenceEnd));
  }
  return segments;
}

// All literals of segments list the fields in one order, so that all segments have one hidden class.

/** A segment that no name contains. Its text is left out, since nothing reads it. */
const boundary = (start: number, end: number): Segment => ({
  start,
  end,
  text: "",
  class: SegmentClass.Stop,
  known: true,
  adverbial: false,
  suffix: false,
  traits: 0,
  name: undefined,
});

/** The segment of a whole token. */
function tokenSegment({ tokens, starts, ends, classes }: TokenizedDocument, t: number, marks: SegmentMarks): Segment {
  const { surface, known } = tokens[t]!;
  const wordClass = classes[t]!;
  return {
    start: starts[t]!,
    end: ends[t]!,
    text: surface,
    class: classIn(marks),
    known,
    adverbial: (wordClass & WordClass.Adverbial) !== 0,
    suffix: (wordClass & WordClass.Suffix) !== 0,
    traits: traitsIn(marks),
    name: undefined,
  };
}

const CLASS_OF_TYPE: Readonly<Record<ListedName["type"], SegmentClass>> = {
  person: SegmentClass.Person,
  organization: SegmentClass.Organization,
  location: SegmentClass.Region,
  none: SegmentClass.Noun,
  facility: SegmentClass.Proper,
  product: SegmentClass.Proper,
  event: SegmentClass.Proper,
  law: SegmentClass.Proper,
};

const listedSegment = (start: number, end: number, { text, traits }: NameForm, name: ListedName): Segment => ({
  start,
  end,
  text,
  class: name.subtype === "country" ? SegmentClass.Country : CLASS_OF_TYPE[name.type],
  known: true,
  adverbial: false,
  suffix: false,
  traits,
  name,
});

const TRIGGER_CLASSES =
  SegmentClass.Region |
  SegmentClass.Country |
  SegmentClass.Abbreviation |
  SegmentClass.Organization |
  SegmentClass.Latin;
const TRIGGER_TRAITS = Trait.KatakanaWord | Trait.BeginsLegalForm;

/**
 * Returns the indices of the segments with which the rules for listed, classed, foreign and legal names can begin. They are one in eight,
 * so they are collected once for all of these rules.
 */
export function findTriggers(segments: readonly Segment[]): number[] {
  const triggers: number[] = [];
  for (let i = 0; i < segments.length; i++) {
    const { class: segmentClass, traits, name } = segments[i]!;
    if (segmentClass === SegmentClass.Stop) continue;
    if ((segmentClass & TRIGGER_CLASSES) !== 0 || (traits & TRIGGER_TRAITS) !== 0 || name !== undefined)
      triggers.push(i);
  }
  return triggers;
}

/** Returns the index, `from` or higher, of the segment that ends at `end`; -1 if none does. */
export function segmentEndingAt(segments: readonly Segment[], from: number, end: number): number {
  for (let j = from; j < segments.length && segments[j]!.start < end; j++) if (segments[j]!.end === end) return j;
  return -1;
}

/** Returns the index of the last segment that ends at `end`; -1 if none does. */
export function lastSegmentEndingAt(segments: readonly Segment[], end: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.end <= end) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1]?.end === end ? low - 1 : -1;
}
