import type { NameContext } from "../context";
import type { Draft, KeyedDraft, NamedDraft } from "../draft";
import { keyBodies } from "./body-links";
import { keyPersons } from "./person-links";
import { keyPlaces } from "./place-links";

/** Drafts that name one thing, in order of position, with their texts. */
export type Cluster = readonly NamedDraft[];

/**
 * One cluster for every name of the same thing. Each rule gives each draft a key, from maps it builds in one pass over the text; equal
 * keys are one thing.
 */
export function linkNames(drafts: readonly Draft[], { nameAt, lexicon }: NameContext): Cluster[] {
  const persons: KeyedDraft[] = [];
  const places: KeyedDraft[] = [];
  const bodies: KeyedDraft[] = [];
  const named = drafts.map((draft) => {
    const one: KeyedDraft = { draft, name: nameAt(draft.start, draft.end), key: "" };
    (draft.type === "person" ? persons : draft.type === "location" ? places : bodies).push(one);
    return one;
  });
  keyPersons(persons);
  keyPlaces(places);
  keyBodies(bodies, lexicon.nameTexts);

  const clusters: Cluster[] = [];
  const byKey = new Map<string, NamedDraft[]>();
  for (const one of named) {
    const same = byKey.get(one.key);
    if (same) same.push(one);
    else {
      const cluster = [one];
      byKey.set(one.key, cluster);
      clusters.push(cluster);
    }
  }
  return clusters;
}
