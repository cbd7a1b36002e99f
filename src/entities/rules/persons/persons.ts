import { type NameContext, PERSONAL } from "../../context";
import { type EntityDraft, entityDraft, RANK } from "../../draft";
import { Trait } from "../../names/traits";
import { SegmentClass } from "../../segments/segment-class";
import { type Segment, segmentEndingAt } from "../../segments/segments";
import { foreignName } from "./foreign-names";
import { japaneseName } from "./japanese-names";
import { hasEvidence, readingLengthAt } from "./person-evidence";
import type { AcceptPerson } from "./person-parse";
import { partsOfListed } from "./person-parts";
import { titleAfter } from "./titles";
import { canBeUncut } from "./uncut-names";

/**
 * Finds names of persons: 石破茂, トランプ大統領, 村田恵子容疑者(34). Each way to read a name needs more or less evidence: titles, ages and
 * readings behind the name, or roles before it.
 */
export function personNames(context: NameContext): EntityDraft[] {
  const { segments } = context;
  const accept = acceptIn(context);
  const drafts: EntityDraft[] = [];
  for (let i = 0; i < segments.length; i++) {
    if (segments[i]!.class === SegmentClass.Stop) continue;
    const draft = personAt(context, i, accept);
    if (!draft) continue;
    drafts.push(draft);
    while (i + 1 < segments.length && segments[i + 1]!.start < draft.end) i++;
  }
  return drafts;
}

function acceptIn(context: NameContext): AcceptPerson {
  const { text, segments } = context;
  return (i, name) => {
    const segment = segments[i]!;
    const end = segments[name.last]!.end;
    const reading = readingLengthAt(text, end);
    const behind = reading > 0 ? segmentEndingAt(segments, name.last, end + reading) : name.last;
    const title = titleAfter(context, behind < 0 ? name.last : behind);
    if (!hasEvidence(context, i, name, title, reading > 0)) return null;
    const weak = name.needs === "nothing" && !name.full && !title;
    const isOwnTitle = title && title.kind !== "courtesy" && (title.adjacent || name.full);
    return entityDraft({ start: segment.start, end }, "person", weak ? RANK.weak : RANK.person, {
      family: name.family,
      given: name.given,
      key: segment.name?.type === "person" && segment.end === end ? segment.name.key : undefined,
      titles: isOwnTitle ? [title.text] : undefined,
      weak,
    });
  };
}

/** Reads the name that begins with the segment `i`, the longest first: the first reading that has its evidence wins. */
function personAt(context: NameContext, i: number, accept: AcceptPerson): EntityDraft | null {
  const segment = context.segments[i]!;
  const { name } = segment;
  if (name?.type === "person") return accept(i, { last: i, full: true, needs: "nothing", ...partsOfListed(segment) });
  if (name) return name.type === "location" ? foreignName(context, i, accept) : null;
  if (!canBegin(context, i) || isNoName(segment)) return null;
  const draft = foreignName(context, i, accept) ?? japaneseName(context, i, accept);
  if (draft || !isShortFamily(segment)) return draft;
  // 習主席: a family name of one character that a listed person has.
  return accept(i, { last: i, family: segment.text, full: false, needs: "personal" });
}

const BEGINNINGS = PERSONAL | SegmentClass.Region | SegmentClass.Proper | SegmentClass.Katakana;

/** Whether a name can begin with the segment `i`, by its class and its neighbours. Most segments, nouns in a run of nouns, begin none. */
function canBegin({ segments }: NameContext, i: number): boolean {
  const segment = segments[i]!;
  return (
    (segment.class & BEGINNINGS) !== 0 ||
    segments[i + 1]?.class === SegmentClass.Dot ||
    canBeUncut(segments, i) ||
    isShortFamily(segment)
  );
}

const isShortFamily = (segment: Segment): boolean =>
  segment.class === SegmentClass.Noun && (segment.traits & Trait.ShortFamily) !== 0;

/** Whether a segment begins no name, as a boundary, a title or a role: 政府, 首相, 妻. */
const isNoName = (segment: Segment): boolean =>
  (segment.traits & (Trait.NotName | Trait.Boundary)) !== 0 ||
  ((segment.traits & Trait.Title) !== 0 && segment.class !== SegmentClass.Family) ||
  ((segment.traits & Trait.Role) !== 0 && segment.class === SegmentClass.Noun);
