import type { KeyedDraft } from "../draft";

const JOINT = /[・=＝\s]/g;
/** A name without what joins its parts. */
export const plainPerson = (text: string): string => text.replace(JOINT, "");

/**
 * Persons: full names first, then each family or given name alone goes to the last full name before it that has it, else to the
 * first one after it. Two full names with one family name stay two. Gives each its key.
 */
export function keyPersons(persons: readonly KeyedDraft[]): void {
  const firstFull = new Map<string, string>();
  const fullByText = new Map<string, string>();
  /** Names that no full name explains. */
  const loose = new Map<string, string>();
  // 諒介, whose given name 介 seems to be, is the given name of 進藤諒介.
  const parts = new Set<string>();
  for (const { draft } of persons) if (draft.family && draft.given) parts.add(draft.family).add(draft.given);
  const isFull = ({ draft, name }: KeyedDraft) =>
    draft.shortFor === undefined && draft.family !== undefined && draft.given !== undefined && !parts.has(name.text);

  for (const person of persons) {
    const { draft, name } = person;
    const { text, plain } = name;
    const { family, given, known } = draft;
    if (draft.shortFor && known === undefined) continue;
    const isLonger = family !== undefined && text.length > family.length && !parts.has(text);
    if (known === undefined && !isFull(person) && !isLonger) continue;
    person.key = draft.key ?? `person:${plain}`;
    setFirst(fullByText, plain, person.key);
    if (family) setFirst(firstFull, family, person.key);
    if (given) setFirst(firstFull, given, person.key);
  }
  const lastFull = new Map<string, string>();
  for (const person of persons) {
    const { draft, name, key } = person;
    if (key !== "") {
      if (draft.family) lastFull.set(draft.family, key);
      if (draft.given) lastFull.set(draft.given, key);
      continue;
    }
    const { text, plain } = name;
    const by = (text: string, plain: string) =>
      lastFull.get(text) ?? fullByText.get(plain) ?? firstFull.get(text) ?? loose.get(plain);
    person.key =
      (isFull(person) ? undefined : by(text, plain)) ??
      (draft.shortFor ? by(draft.shortFor, plainPerson(draft.shortFor)) : undefined) ??
      (draft.key && !draft.shortFor ? draft.key : undefined) ??
      `person:${plain}`;
    setFirst(loose, plain, person.key);
  }
}

function setFirst(keys: Map<string, string>, name: string, key: string): void {
  if (!keys.has(name)) keys.set(name, key);
}
