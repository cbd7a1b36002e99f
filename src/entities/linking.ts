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
  const keys = new Map<Draft, string>();
  const persons = drafts.filter((d) => d.type === "person");
  const places = drafts.filter((d) => d.type === "location");
  const others = drafts.filter((d) => d.type !== "person" && d.type !== "location");
  for (const [draft, key] of personKeys(persons, textOf)) keys.set(draft, key);
  for (const [draft, key] of placeKeys(places, textOf)) keys.set(draft, key);
  for (const [draft, key] of bodyKeys(others, textOf, lexicon)) keys.set(draft, key);

  const clusters = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keys.get(draft)!;
    const cluster = clusters.get(key);
    if (cluster) cluster.push(draft);
    else clusters.set(key, [draft]);
  }
  return [...clusters.values()].map((list) => ({ drafts: list }));
}
