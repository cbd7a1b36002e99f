import { GuardedPattern } from "../../text/guarded-pattern";
import type { NameContext } from "../context";
import { type EntityDraft, entityDraft, type NamedDraft, RANK } from "../draft";
import { isInsideKatakana } from "../segments/script-boundary";
import { SegmentClass } from "../segments/segment-class";
import { type Segment, segmentEndingAt } from "../segments/segments";
import { titleAfter } from "./persons/titles";
import { type SeenName, SeenNames } from "./seen-names";

/** The text behind 毎日 that shows that it is the newspaper and not every day: 毎日によると, 毎日、読売. */
const SOURCE = new GuardedPattern(/によ[るれ]|・|、|や|など/, { first: "に・、やな" });
/** A common noun shorter than this is a repeated name only if a title or `SOURCE` follows: 毎日, but not 自転車. */
const SHORTEST_COMMON_NOUN = 3;

/**
 * Finds mentions without evidence of their own, of names that were seen with evidence: the same name, family and given names, other names
 * in brackets, and listed short forms of a name of this article.
 *
 * @param evidence the names of the text and of its title
 * @param taken marks the code units of the text at which no name may begin
 */
export function repeatedMentions(
  context: NameContext,
  evidence: readonly NamedDraft[],
  taken: Uint8Array,
): EntityDraft[] {
  const { text, segments } = context;
  const seen = new SeenNames(evidence);
  const drafts: EntityDraft[] = [];
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!;
    if (segment.class === SegmentClass.Stop || taken[segment.start]) continue;
    for (const one of seen.at(text, segment.start)) {
      const draft = mentionAt(context, i, one);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

/** Returns the mention of a seen name whose text begins with the segment `i`; null if the words around it show that it is none. */
function mentionAt(context: NameContext, i: number, { name, draft, shortFor }: SeenName): EntityDraft | null {
  const { text, segments } = context;
  const segment = segments[i]!;
  const { start } = segment;
  const end = start + name.length;
  const last = segmentEndingAt(segments, i, end);
  if (last < 0) return null;
  // 四万十人 is a number of people, even if 四万十町 occurs.
  if (segment.class === SegmentClass.Number && segments[last]!.class === SegmentClass.Number) return null;
  // ダン is no name inside シェルダン.
  if (isInsideKatakana(text, start) || isInsideKatakana(text, end)) return null;
  const title = draft.type === "person" ? titleAfter(context, last) : null;
  if (last === i && isShortCommonNoun(segment) && !title?.adjacent && !SOURCE.isAt(text, end)) return null;
  const titles = title?.adjacent && title.kind !== "courtesy" ? [title.text] : undefined;
  // The title of the other mention is not a title of this one.
  const { type, subtype, key, family, given, gazetteerEntry, weak } = draft;
  return entityDraft({ start, end }, type, RANK.repeated, {
    subtype,
    key,
    titles,
    family,
    given,
    shortFor: shortFor ?? draft.shortFor,
    gazetteerEntry,
    weak,
  });
}

const isShortCommonNoun = (segment: Segment): boolean =>
  segment.known && segment.class === SegmentClass.Noun && segment.text.length < SHORTEST_COMMON_NOUN;
