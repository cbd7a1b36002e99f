import type { Draft } from "./draft";

/**
 * Persons: full names first, then each family or given name alone goes to the last full name before it that has it, else to the
 * first one after it. Two full names with one family name stay two.
 */
export function personKeys(drafts: readonly Draft[], textOf: (draft: Draft) => string): Map<Draft, string> {
  const keys = new Map<Draft, string>();
  const plain = (text: string) => text.replace(/[・=＝\s]/g, "");
  const firstFull = new Map<string, string>();
  const fullByText = new Map<string, string>();
  /** Names that no full name explains. */
  const loose = new Map<string, string>();
  // 諒介, whose given name 介 seems to be, is the given name of 進藤諒介.
  const parts = new Set(drafts.flatMap((d) => (d.family && d.given ? [d.family, d.given] : [])));
  const isPart = (d: Draft) => parts.has(textOf(d));
  const isFull = (d: Draft) =>
    d.shortFor === undefined && d.family !== undefined && d.given !== undefined && !isPart(d);

  for (const draft of drafts) {
    if (draft.shortFor && draft.known === undefined) continue;
    const text = textOf(draft);
    const isLonger = draft.family !== undefined && text.length > draft.family.length && !isPart(draft);
    if (draft.known === undefined && !isFull(draft) && !isLonger) continue;
    const key = draft.key ?? `person:${plain(text)}`;
    keys.set(draft, key);
    if (!fullByText.has(plain(text))) fullByText.set(plain(text), key);
    for (const part of [draft.family, draft.given]) if (part && !firstFull.has(part)) firstFull.set(part, key);
  }
  const lastFull = new Map<string, string>();
  for (const draft of drafts) {
    const text = textOf(draft);
    const known = keys.get(draft);
    if (known !== undefined) {
      for (const part of [draft.family, draft.given]) if (part) lastFull.set(part, known);
      continue;
    }
    const by = (name: string | undefined) =>
      name
        ? (lastFull.get(name) ?? fullByText.get(plain(name)) ?? firstFull.get(name) ?? loose.get(plain(name)))
        : undefined;
    const key =
      (isFull(draft) ? undefined : by(text)) ??
      by(draft.shortFor) ??
      (draft.key && !draft.shortFor ? draft.key : undefined) ??
      `person:${plain(text)}`;
    keys.set(draft, key);
    if (!loose.has(plain(text))) loose.set(plain(text), key);
  }
  return keys;
}
