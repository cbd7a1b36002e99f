import type { EntityType } from "../types";
import { bodyKeys } from "./body-links";
import type { Draft } from "./draft";
import type { NameLexicon } from "./lexicon";
import { personKeys } from "./person-links";
import { placeKeys } from "./place-links";

/** Drafts that name one thing, in order of position. */
export interface Cluster {
  readonly drafts: readonly Draft[];
}

/**
 * One cluster for every name of the same thing. Each rule gives each draft a key, from maps it builds in one pass over the text; equal
 * keys are one thing.
 */
export function linkNames(drafts: readonly Draft[], textOf: (draft: Draft) => string, lexicon: NameLexicon): Cluster[] {
  const persons = drafts.filter((d) => d.type === "person");
  const places = drafts.filter((d) => d.type === "location");
  const others = drafts.filter((d) => d.type !== "person" && d.type !== "location");
  const keysOfPersons = personKeys(persons, textOf);
  const keysOfPlaces = placeKeys(places, textOf);
  const keysOfOthers = bodyKeys(others, textOf, lexicon);
  const keysOf = (type: EntityType) =>
    type === "person" ? keysOfPersons : type === "location" ? keysOfPlaces : keysOfOthers;

  const clusters = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keysOf(draft.type).get(draft)!;
    const cluster = clusters.get(key);
    if (cluster) cluster.push(draft);
    else clusters.set(key, [draft]);
  }
  return [...clusters.values()].map((list) => ({ drafts: list }));
}
