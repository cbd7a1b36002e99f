import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Entity, EntityAttributes, EntityType, KnownEntity, Mention } from "../../types";
import type { NameContext } from "../context";
import type { EntityDraft } from "../draft";
import type { Cluster } from "../linking/linking";
import type { NameForm } from "../names/name-form";
import { findAnaphors } from "./anaphors";
import { type PersonDetails, personDetails } from "./attributes";
import { isOnlySource, salienceOf } from "./salience";
import { findSubtypes } from "./subtypes";

type Details = ReadonlyMap<EntityDraft, PersonDetails>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What around the names tells how much an article is about them. */
export interface Surroundings {
  readonly context: NameContext;
  /** The names in the title of the article. */
  readonly titleNames: ReadonlySet<string>;
  /** The starts of the sentences about the page and not about the news. */
  readonly boilerplate: ReadonlySet<number>;
}

/** An entity before the entities are put in order. */
interface ClusterEntity {
  readonly cluster: Cluster;
  readonly mentions: readonly Mention[];
  readonly type: EntityType;
  readonly subtype: string | undefined;
  /** The names, each once. */
  readonly names: readonly NameForm[];
  /** The texts of the names. */
  readonly forms: readonly string[];
  readonly titles: readonly string[];
  readonly salience: number;
}

/**
 * Builds entities out of clusters, the most salient first.
 *
 * @param inOrder the drafts of all clusters in order of position
 * @param gazetteer the entries of the user's gazetteer
 */
export function buildEntities(
  clusters: readonly Cluster[],
  inOrder: readonly EntityDraft[],
  surroundings: Surroundings,
  gazetteer: readonly KnownEntity[],
): Entity[] {
  const { document, lexicon } = surroundings.context;
  let most = 1;
  for (const { length } of clusters) most = Math.max(most, length);
  const details = personDetails(inOrder, document, lexicon);
  const ordered = clusters.map((cluster) => readCluster(cluster, details, surroundings, most));
  ordered.sort((a, b) => b.salience - a.salience || a.mentions[0]!.start - b.mentions[0]!.start);
  const subtypes = findSubtypes(ordered);
  const anaphors = findAnaphors(ordered, subtypes, document, lexicon);
  const ids = idsOfAffiliations(ordered, details);
  return ordered.map(({ cluster, mentions, type, forms, titles, salience }, i) => {
    const name = longestName(cluster);
    const { subtype, codes } = subtypes[i]!;
    const aliases = forms.filter((form) => form !== name);
    const id = idAt(i);
    // Fields that few entities have are added one by one at the end: spreading each costs more than all the rest.
    const entity: Writable<Entity> = subtype
      ? { id, type, subtype, name, aliases, titles, salience, mentions }
      : { id, type, name, aliases, titles, salience, mentions };
    const own = anaphors[i];
    if (own) entity.anaphors = own.map(({ start, end }) => document.mention(start, end));
    const attributes = attributesOf(cluster, details, document, ids);
    if (attributes) entity.attributes = attributes;
    if (codes) entity.codes = codes;
    const gazetteerId = gazetteer[firstOf(cluster, "gazetteerEntry") ?? -1]?.id;
    if (gazetteerId !== undefined) entity.gazetteerId = gazetteerId;
    return entity;
  });
}

function readCluster(
  cluster: Cluster,
  details: Details,
  { context, titleNames, boilerplate }: Surroundings,
  most: number,
): ClusterEntity {
  const { document } = context;
  const mentions: Mention[] = [];
  const names: NameForm[] = [];
  const forms: string[] = [];
  let inTitle = false;
  for (const { draft, name } of cluster) {
    const { start, end } = draft;
    mentions.push({ start, end, text: name.text, sentence: document.sentenceAt(start) });
    // An array is enough: an entity has few names.
    if (names.includes(name)) continue;
    names.push(name);
    forms.push(name.text);
    inTitle ||= titleNames.has(name.text);
  }
  const { type } = cluster[0]!.draft;
  const subtype = firstOf(cluster, "subtype");
  const titles = titlesOf(cluster, details);
  const salience = salienceOf(mentions, document, most, inTitle, isOnlySource(cluster, context, boilerplate));
  return { cluster, mentions, type, subtype, names, forms, titles, salience };
}

/** Returns the id of an entity by its index: e1 for 0. */
const idAt = (index: number): string => `e${index + 1}`;

/** Returns the value of the first draft that has one. */
function firstOf<K extends "subtype" | "gazetteerEntry">(cluster: Cluster, key: K): EntityDraft[K] {
  for (const { draft } of cluster) if (draft[key] !== undefined) return draft[key];
  return undefined;
}

/** Returns the ids of the bodies and places that persons belong to, by the mention next to the person. */
function idsOfAffiliations(entities: readonly ClusterEntity[], details: Details): ReadonlyMap<EntityDraft, string> {
  const ids = new Map<EntityDraft, string>();
  for (const { affiliation } of details.values()) if (affiliation) ids.set(affiliation, "");
  if (ids.size > 0)
    entities.forEach(({ cluster }, i) => {
      for (const { draft } of cluster) if (ids.has(draft)) ids.set(draft, idAt(i));
    });
  return ids;
}

/** Returns the age and the affiliation of a person, each by the first mention that has it. */
function attributesOf(
  cluster: Cluster,
  details: Details,
  document: TokenizedDocument,
  ids: ReadonlyMap<EntityDraft, string>,
): EntityAttributes | undefined {
  if (details.size === 0 || cluster[0]!.draft.type !== "person") return undefined;
  let age: number | undefined;
  let body: EntityDraft | undefined;
  for (const { draft } of cluster) {
    const ofMention = details.get(draft);
    age ??= ofMention?.age;
    body ??= ofMention?.affiliation;
  }
  if (age === undefined && !body) return undefined;
  return {
    ...(age === undefined ? {} : { age }),
    ...(body ? { affiliation: { ...document.mention(body.start, body.end), entity: ids.get(body)! } } : {}),
  };
}

/** Returns the titles of a person in the order of the text, each once. */
function titlesOf(cluster: Cluster, details: Details): string[] {
  const titles: string[] = [];
  if (cluster[0]!.draft.type !== "person") return titles;
  // An array is enough: a person has few titles.
  const add = (title: string) => {
    if (!titles.includes(title)) titles.push(title);
  };
  for (const { draft } of cluster) {
    const before = details.get(draft)?.titleBefore;
    if (before) add(before);
    draft.titles?.forEach(add);
  }
  return titles;
}

/** Returns the longest name that is not in a bracket behind another, of equally long ones the first: 国際宇宙ステーション, not ISS. */
function longestName(cluster: Cluster): string {
  let longest = "";
  for (const { draft, name } of cluster)
    if (name.text.length > longest.length && draft.shortFor === undefined) longest = name.text;
  return longest || cluster[0]!.name.text;
}
