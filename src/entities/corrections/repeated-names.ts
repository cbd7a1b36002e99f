import type { NameContext } from "../context";
import type { EntityDraft, NamedDraft } from "../draft";
import { repeatedMentions } from "../rules/repeated-mentions";

/** How many characters a name has at least to be looked for where the model did not find it. */
const SHORTEST = 3;

/**
 * Adds the mentions that the model missed of names that it found elsewhere in the text. Only names with a word that no dictionary has, since any
 * mention of such a word is the name: オグリキャップ, SKR, but not コーチ, which the model once took for a name.
 */
export function withRepeated(drafts: readonly EntityDraft[], context: NameContext): readonly EntityDraft[] {
  const { text, nameAt, document } = context;
  const seen: NamedDraft[] = [];
  for (const draft of drafts) if (isUnseen(draft, context)) seen.push({ draft, name: nameAt(draft.start, draft.end) });
  if (seen.length === 0) return drafts;
  const taken = new Uint8Array(text.length);
  for (const { start, end } of document.addresses) taken.fill(1, start, end);
  for (const { start, end } of drafts) taken.fill(1, start, end);
  const more: EntityDraft[] = [];
  for (const draft of repeatedMentions(context, seen, taken)) {
    if (!isUnseen(draft, context) || taken.subarray(draft.start, draft.end).includes(1)) continue;
    taken.fill(1, draft.start, draft.end);
    more.push(draft);
  }
  return more.length === 0 ? drafts : [...drafts, ...more].sort((a, b) => a.start - b.start);
}

/** Types that the model gives to words that are no names: a plant or a drug is a product, 中ギリシャ系 a place. */
const UNSURE: ReadonlySet<EntityDraft["type"]> = new Set(["location", "product"]);

/** Whether a name is long enough and has a word that no dictionary has. */
function isUnseen({ start, end, type }: EntityDraft, { document }: NameContext): boolean {
  if (UNSURE.has(type) || end - start < SHORTEST) return false;
  for (let t = document.tokenAt(start); t < document.tokens.length && document.starts[t]! < end; t++)
    if (!document.tokens[t]!.known) return true;
  return false;
}
