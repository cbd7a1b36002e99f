import type { Span } from "../types";
import type { NameContext } from "./context";
import type { RecognizedName } from "./crf/recognizer";
import { type EntityDraft, entityDraft, RANK } from "./draft";
import { isTitlePrefix } from "./rules/persons/title-prefix";

/**
 * Combines the drafts of the rules with the names of the model. If two overlap, the name of the model is kept, except if the corpora that
 * it was trained on disagree with the project's guideline:
 *
 * - A chain of offices, an address and a listed name are one name, which other guidelines split; 米 in 米カリフォルニア州 is a name of its
 *   own.
 * - The type by the last word of a name, by a list or by another mention wins over that of the model: 新聞 is an organization here and a
 *   product elsewhere.
 *
 * If both find the same name, the draft of the rule is kept, with all its details. Names that only a rule finds are kept too.
 */
export function combine(
  drafts: readonly EntityDraft[],
  names: readonly RecognizedName[],
  context: NameContext,
): EntityDraft[] {
  const kept: EntityDraft[] = [];
  /** Names of the model that a kept draft replaces. */
  const replaced = new Set<RecognizedName>();
  let n = 0;
  for (let d = 0; d < drafts.length; d++) {
    const draft = drafts[d]!;
    while (n < names.length && names[n]!.end <= draft.start) n++;
    const overlapping: RecognizedName[] = [];
    for (let i = n; i < names.length && names[i]!.start < draft.end; i++) overlapping.push(names[i]!);
    if (!winsOver(overlapping, drafts, d, replaced) && !isTitled(draft, overlapping[0]!, context)) continue;
    kept.push(draft);
    for (const name of overlapping) replaced.add(name);
  }
  for (const name of names) {
    if (!replaced.has(name)) kept.push(entityDraft(name, name.type, RANK.classed));
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether the draft `d` wins over the names of the model that overlap it, because it is listed or has the same span and type. */
function winsOver(
  overlapping: readonly RecognizedName[],
  drafts: readonly EntityDraft[],
  d: number,
  replaced: ReadonlySet<RecognizedName>,
): boolean {
  const draft = drafts[d]!;
  const [first] = overlapping;
  if (first === undefined) return true;
  // ISS in 国際宇宙ステーション(ISS) has the type of the full name
  const isSure = isListed(draft) || draft.shortFor !== undefined || draft.type === first.type;
  if (overlapping.length === 1 && hasSameSpan(draft, first) && isSure) return true;
  if (!isListed(draft)) return false;
  return overlapping.every((name) => covers(draft, name)) || replaced.has(first) || isMadeUp(first, drafts, d);
}

/** Whether the name of the model is a person with a title or a role, which is no part of the name: 福島 in 福島容疑者, 昭恵 in 妻昭恵. */
function isTitled(draft: EntityDraft, name: RecognizedName, { text, lexicon }: NameContext): boolean {
  if (draft.type !== "person" || !covers(name, draft)) return false;
  const hasTitle = draft.titles !== undefined && draft.titles.length > 0;
  const before = text.slice(name.start, draft.start);
  const after = text.slice(draft.end, name.end);
  if (before === "" && after === "") return hasTitle;
  const isRole =
    before === "" || isTitlePrefix(before) || lexicon.roles.longestBefore(before, before.length, 0)?.start === 0;
  const isTitle =
    after === "" || (hasTitle && isTitlePrefix(after)) || lexicon.titles.longest(after, 0)?.end === after.length;
  return isRole && isTitle;
}

const isListed = ({ key, rank }: EntityDraft) =>
  key !== undefined || rank === RANK.user || rank === RANK.compound || rank === RANK.repeated;

/**
 * Whether the drafts from `d` on, all of them listed, cover the name of the model from end to end, with no gap but a dot, or begin it with
 * two names of different types: JR東日本 and 新橋駅.
 */
function isMadeUp(name: Span, drafts: readonly EntityDraft[], d: number): boolean {
  if (drafts[d]!.start !== name.start) return false;
  for (let i = d; i < drafts.length && isListed(drafts[i]!); i++) {
    if (drafts[i]!.end >= name.end) return drafts[i]!.end === name.end;
    const next = drafts[i + 1];
    if (!next || next.start > drafts[i]!.end + 1) return false;
    if (next.end <= name.end && next.type !== drafts[i]!.type && isListed(next)) return true;
  }
  return false;
}

const hasSameSpan = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
const covers = (a: Span, b: Span) => a.start <= b.start && b.end <= a.end;
