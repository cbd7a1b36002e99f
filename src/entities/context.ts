import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { NameLexicon } from "./names/lexicon";
import type { NameFormAt } from "./names/name-form";
import { Trait } from "./names/traits";
import { SegmentClass } from "./segments/segment-class";
import { findTriggers, readSegments, type Segment } from "./segments/segments";

/** What the rules for names read of one text. */
export interface NameContext {
  readonly document: TokenizedDocument;
  readonly text: string;
  readonly lexicon: NameLexicon;
  /** The segments of the text in order. */
  readonly segments: readonly Segment[];
  /** The indices in `segments` at which most rules can begin. */
  readonly triggers: readonly number[];
  /** Returns the text of a span, read as a name. */
  readonly nameAt: NameFormAt;
}

/** Reads what the rules for names need of a text. */
export function createNameContext(document: TokenizedDocument, lexicon: NameLexicon): NameContext {
  const { text } = document;
  const nameAt = lexicon.nameForms.in(text);
  const segments = readSegments(document, lexicon, nameAt);
  return { document, text, lexicon, segments, triggers: findTriggers(segments), nameAt };
}

/** The segment classes that are parts of the names of persons. */
export const PERSONAL = SegmentClass.Person | SegmentClass.Given | SegmentClass.Family;
const NAMELIKE =
  PERSONAL |
  SegmentClass.Region |
  SegmentClass.Country |
  SegmentClass.Abbreviation |
  SegmentClass.Organization |
  SegmentClass.Proper |
  SegmentClass.Katakana;

/** Whether a segment can be a name by itself: 石破, 米国, NHK. */
export const isNamelike = (segment: Segment): boolean =>
  (segment.class & NAMELIKE) !== 0 ||
  (segment.class === SegmentClass.Latin && segment.text.length > 1 && (segment.traits & Trait.Acronym) === 0);

/** Whether a segment is a boundary of names, or the dot between two words of a name: の, ・. */
export const isBreak = (segment: Segment): boolean =>
  segment.class === SegmentClass.Stop || segment.class === SegmentClass.Dot;
