import type { NameContext } from "../context";
import type { EntityDraft, KeyedDraft, NamedDraft } from "../draft";
import { keyBodies } from "./body-links";
import { keyPersons } from "./person-links";
import { keyPlaces } from "./place-links";

/** The drafts that name one thing, in order of position, with their texts. */
export type Cluster = readonly NamedDraft[];

/**
 * Links the drafts that name one thing into a cluster; clusters are in order of their first mentions. A rule for each sort of name gives
 * each draft a linking key, by maps that it builds in one pass; drafts with equal keys name one thing.
 */
export function linkNames(drafts: readonly EntityDraft[], { nameAt, lexicon }: NameContext): Cluster[] {
  const persons: KeyedDraft[] = [];
  const places: KeyedDraft[] = [];
  const bodies: KeyedDraft[] = [];
  const named = drafts.map((draft) => {
    const keyed: KeyedDraft = { draft, name: nameAt(draft.start, draft.end), key: "" };
    (draft.type === "person" ? persons : draft.type === "location" ? places : bodies).push(keyed);
    return keyed;
  });
  keyPersons(persons);
  keyPlaces(places);
  keyBodies(bodies, lexicon.nameForms);
  return clustersByKey(named);
}

function clustersByKey(drafts: readonly KeyedDraft[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, NamedDraft[]>();
  for (const draft of drafts) {
    const same = byKey.get(draft.key);
    if (same) same.push(draft);
    else {
      const cluster = [draft];
      byKey.set(draft.key, cluster);
      clusters.push(cluster);
    }
  }
  return clusters;
}
