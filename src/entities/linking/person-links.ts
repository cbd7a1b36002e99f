import type { KeyedDraft } from "../draft";
import { plainPerson } from "../names/name-form";
import { setFirst } from "./first-keys";

/** The first key of each full name, and of each family and given name of one. */
interface FullNames {
  readonly byName: Map<string, string>;
  readonly byPart: Map<string, string>;
}

/**
 * Gives each person its linking key. Full names come first; then each family or given name alone gets the key of the last full name with it
 * before the mention, else of the first one behind it. Two full names with one family name stay two persons.
 */
export function keyPersons(persons: readonly KeyedDraft[]): void {
  const parts = partsOfFullNames(persons);
  const full = keyFullNames(persons, parts);
  const lastByPart = new Map<string, string>();
  /** The keys of names that are no part of a full name. */
  const unexplained = new Map<string, string>();
  const keyOf = (text: string, plain: string) =>
    lastByPart.get(text) ?? full.byName.get(plain) ?? full.byPart.get(text) ?? unexplained.get(plain);

  for (const person of persons) {
    const { draft, name, key } = person;
    if (key !== "") {
      if (draft.family) lastByPart.set(draft.family, key);
      if (draft.given) lastByPart.set(draft.given, key);
      continue;
    }
    const { text, plain } = name;
    person.key =
      (isFullName(person, parts) ? undefined : keyOf(text, plain)) ??
      (draft.shortFor ? keyOf(draft.shortFor, plainPerson(draft.shortFor)) : undefined) ??
      (draft.key && !draft.shortFor ? draft.key : undefined) ??
      `person:${plain}`;
    setFirst(unexplained, plain, person.key);
  }
}

/** Returns the family and given names of all persons that have both. */
function partsOfFullNames(persons: readonly KeyedDraft[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { draft } of persons) if (draft.family && draft.given) parts.add(draft.family).add(draft.given);
  return parts;
}

/** Whether a person has a family and a given name. 諒介 has both by its characters, but is only a given name if 進藤諒介 occurs. */
const isFullName = ({ draft, name }: KeyedDraft, parts: ReadonlySet<string>): boolean =>
  draft.shortFor === undefined && draft.family !== undefined && draft.given !== undefined && !parts.has(name.text);

/** Gives full names, names longer than a family name (エリザベス2世) and names of the user's gazetteer their keys. */
function keyFullNames(persons: readonly KeyedDraft[], parts: ReadonlySet<string>): FullNames {
  const full: FullNames = { byName: new Map(), byPart: new Map() };
  for (const person of persons) {
    const { draft, name } = person;
    const { text, plain } = name;
    const { family, given } = draft;
    if (draft.gazetteerEntry === undefined) {
      if (draft.shortFor) continue;
      const isLonger = family !== undefined && text.length > family.length && !parts.has(text);
      if (!isFullName(person, parts) && !isLonger) continue;
    }
    person.key = draft.key ?? `person:${plain}`;
    setFirst(full.byName, plain, person.key);
    if (family) setFirst(full.byPart, family, person.key);
    if (given) setFirst(full.byPart, given, person.key);
  }
  return full;
}
