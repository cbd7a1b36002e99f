import { CharSet } from "../../text/char-set";
import type { NameContext } from "../context";
import { type EntityDraft, entityDraft, RANK } from "../draft";
import { SegmentClass } from "../segments/segment-class";

/** 【ワシントン共同】, 【サンパウロ時事＝田中】, (共同), (AP＝共同): a bracket of a few characters. */
const BRACKET = /(【|[(（])([^【】()（）\n]{1,24})(?:】|[)）])/g;
/** The signs between the agencies of a credit: (AP＝共同). */
const JOINERS = /[=＝・]/g;
/** The end of a sentence, behind which a round bracket holds a credit. */
const SENTENCE_END = new CharSet("。」");

/** Finds the agencies that sign a report, and the place of dispatch before one: 【ワシントン共同】, (AP＝共同). */
export function credits(context: NameContext): EntityDraft[] {
  const { text } = context;
  const drafts: EntityDraft[] = [];
  for (const { 1: open, 2: inner, index } of text.matchAll(BRACKET)) {
    const start = index + 1;
    if (open === "【") drafts.push(...dateline(context, start, start + inner!.length));
    else if (SENTENCE_END.hasAt(text, index - 1)) drafts.push(...signature(context, start, inner!));
  }
  return drafts;
}

/** Reads 共同 and ワシントン of 【ワシントン共同】. */
function dateline({ text, lexicon, segments }: NameContext, start: number, end: number): EntityDraft[] {
  const joiner = text.slice(start, end).search(JOINERS);
  const behind = joiner < 0 ? end : start + joiner;
  const agency = lexicon.credits.longestBefore(text, behind, start);
  if (!agency) return [];
  const found = [entityDraft({ start: agency.start, end: behind }, "organization", RANK.credit)];
  const place = segments.find((segment) => segment.start === start);
  const isPlace = place && (place.class & (SegmentClass.Region | SegmentClass.Country | SegmentClass.Katakana)) !== 0;
  if (isPlace && agency.start > start)
    found.unshift(entityDraft({ start, end: agency.start }, "location", RANK.credit));
  return found;
}

/** Reads the agencies of (AP＝共同), all of which must be listed. */
function signature({ lexicon }: NameContext, start: number, inner: string): EntityDraft[] {
  const drafts: EntityDraft[] = [];
  let at = 0;
  for (const part of inner.split(JOINERS)) {
    if (lexicon.credits.longest(part, 0)?.end !== part.length) return [];
    drafts.push(entityDraft({ start: start + at, end: start + at + part.length }, "organization", RANK.credit));
    at += part.length + 1;
  }
  return drafts;
}
