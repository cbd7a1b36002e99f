import type { EntityType } from "../../types";
import type { NameContext } from "../context";
import { type EntityDraft, entityDraft, RANK } from "../draft";
import { Trait } from "../names/traits";
import { isInsideKatakana } from "../segments/script-boundary";
import { SegmentClass } from "../segments/segment-class";
import type { Segment } from "../segments/segments";

const NUMERALS = /^[〇一二三四五六七八九十百千]+$/;

/** Finds words that are places or organizations in IPADIC: 札幌. */
export function classedWords({ text, segments, triggers, lexicon }: NameContext): EntityDraft[] {
  const drafts: EntityDraft[] = [];
  for (const i of triggers) {
    const segment = segments[i]!;
    const type = typeOf(segment);
    if (!type || segment.name || (segment.traits & Trait.NotName) !== 0 || NUMERALS.test(segment.text)) continue;
    // ニュー|トリノ: IPADIC cuts a longer word in katakana.
    if (isInsideKatakana(text, segment.start) || isInsideKatakana(text, segment.end)) continue;
    if (type === "location" && lexicon.placeDerivatives.longest(text, segment.end)?.value === false) continue;
    drafts.push(entityDraft(segment, type, RANK.classed));
  }
  return drafts;
}

function typeOf(segment: Segment): EntityType | undefined {
  if (segment.class === SegmentClass.Region || segment.class === SegmentClass.Country) return "location";
  return segment.class === SegmentClass.Organization ? "organization" : undefined;
}
