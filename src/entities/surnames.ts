import type { NameContext } from "./context";
import { type EntityDraft, entityDraft, RANK } from "./draft";

/** Types for which a surname of a person of the article can be taken. A place is not among them: 福島みずほ may be in 福島. */
const MISTAKEN: ReadonlySet<EntityDraft["type"]> = new Set(["organization", "product"]);

/**
 * Reads a surname as the person whose full name is before it, although a list or the model takes it for a body or a work: ワーナー behind
 * デビッド・ワーナーさん. Only if the article has no longer name of a body with it (ワーナー・ブラザース), which it would be short for.
 */
export function withSurnames(drafts: readonly EntityDraft[], { text }: NameContext): readonly EntityDraft[] {
  const surnames = new Map<string, EntityDraft>();
  for (const draft of drafts) {
    const family = draft.type === "person" && draft.given !== undefined ? draft.family : undefined;
    if (family !== undefined && family.length > 1 && !surnames.has(family)) surnames.set(family, draft);
  }
  if (surnames.size === 0) return drafts;
  const inLonger = wordsOfBodies(drafts, text);
  return drafts.map((draft) => {
    if (!MISTAKEN.has(draft.type)) return draft;
    const name = text.slice(draft.start, draft.end);
    const person = surnames.get(name);
    if (!person || person.start > draft.start || inLonger.has(name)) return draft;
    return entityDraft(draft, "person", RANK.repeated, { family: name });
  });
}

/** ワーナー・ブラザース, ワーナー社, Warner Music */
const WORD_BREAK = /[・ ]|社$|グループ$/;

/** Returns the words of the bodies that have more than one. */
function wordsOfBodies(drafts: readonly EntityDraft[], text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { type, start, end } of drafts) {
    if (!MISTAKEN.has(type)) continue;
    const parts = text.slice(start, end).split(WORD_BREAK);
    if (parts.length > 1) for (const part of parts) words.add(part);
  }
  return words;
}
