import { keyBodies } from "./body-links";
import type { Draft, NamedDraft } from "./draft";
import type { NameLexicon } from "./lexicon";
import { keyPersons } from "./person-links";
import { keyPlaces } from "./place-links";

/** Drafts that name one thing, in order of position. */
export interface Cluster {
  readonly drafts: readonly Draft[];
}

/**
 * One cluster for every name of the same thing. Each rule gives each draft a key, from maps it builds in one pass over the text; equal
 * keys are one thing.
 */
export function linkNames(drafts: readonly Draft[], textOf: (draft: Draft) => string, lexicon: NameLexicon): Cluster[] {
  const persons: NamedDraft[] = [];
  const places: NamedDraft[] = [];
  const bodies: NamedDraft[] = [];
  const named = drafts.map((draft) => {
    const one: NamedDraft = { draft, text: textOf(draft), key: "" };
    (draft.type === "person" ? persons : draft.type === "location" ? places : bodies).push(one);
    return one;
  });
  keyPersons(persons);
  keyPlaces(places, lexicon.placeParts);
  keyBodies(bodies, lexicon.bodyForms);

  const clusters: Cluster[] = [];
  const byKey = new Map<string, Draft[]>();
  for (const { draft, key } of named) {
    const cluster = byKey.get(key);
    if (cluster) cluster.push(draft);
    else {
      const drafts = [draft];
      byKey.set(key, drafts);
      clusters.push({ drafts });
    }
  }
  return clusters;
}
