import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Entity, EntityAttributes, EntityType, KnownEntity, Mention } from "../../types";
import type { NameContext } from "../context";
import type { Draft } from "../draft";
import type { Cluster } from "../linking/linking";
import type { NameText } from "../names/name-form";
import { findAnaphors } from "./anaphors";
import { type PersonDetails, personDetails } from "./attributes";
import { salienceOf } from "./salience";
import { kindsOf } from "./subtypes";

/** A cluster as the entity that it becomes, before it has its place in the order. */
interface Named {
  readonly cluster: Cluster;
  readonly mentions: readonly Mention[];
  readonly type: EntityType;
  readonly subtype: string | undefined;
  /** Each once. */
  readonly names: readonly NameText[];
  readonly forms: readonly string[];
  readonly titles: readonly string[];
  readonly salience: number;
}

/**
 * Entities out of clusters, most salient first. `inOrder` are the drafts of all clusters, `titleNames` the names that the title of the
 * article holds, `known` the entries of the user's gazetteer.
 */
export function toEntities(
  clusters: readonly Cluster[],
  inOrder: readonly Draft[],
  { document, lexicon }: NameContext,
  titleNames: ReadonlySet<string>,
  known: readonly KnownEntity[],
): Entity[] {
  let most = 1;
  for (const { length } of clusters) most = Math.max(most, length);
  const details = personDetails(inOrder, document, lexicon);
  const order = clusters.map((cluster): Named => {
    const mentions: Mention[] = [];
    const names: NameText[] = [];
    const forms: string[] = [];
    let inTitle = false;
    for (const { draft, name } of cluster) {
      const { start, end } = draft;
      mentions.push({ start, end, text: name.text, sentence: document.sentenceAt(start) });
      // The names of one thing are few.
      if (names.includes(name)) continue;
      names.push(name);
      forms.push(name.text);
      inTitle ||= titleNames.has(name.text);
    }
    const { type } = cluster[0]!.draft;
    const subtype = firstOf(cluster, "subtype");
    const titles = titlesOf(cluster, details);
    const salience = salienceOf(mentions, document, most, inTitle);
    return { cluster, mentions, type, subtype, names, forms, titles, salience };
  });
  order.sort((a, b) => b.salience - a.salience || a.mentions[0]!.start - b.mentions[0]!.start);
  const kinds = kindsOf(order);
  const anaphors = findAnaphors(order, kinds, document, lexicon);
  const ids = idsOf(order, details);
  return order.map(({ cluster, mentions, type, forms, titles, salience }, i) => {
    const name = fullest(cluster);
    const { subtype, codes } = kinds[i]!;
    const aliases = forms.filter((form) => form !== name);
    const id = idAt(i);
    // Fields that few have come last, one by one: a spread of each costs more than all the rest.
    const entity: Writable<Entity> = subtype
      ? { id, type, subtype, name, aliases, titles, salience, mentions }
      : { id, type, name, aliases, titles, salience, mentions };
    const pointers = anaphors[i];
    if (pointers) entity.anaphors = pointers.map(({ start, end }) => document.mention(start, end));
    const attributes = attributesOf(cluster, details, document, ids);
    if (attributes) entity.attributes = attributes;
    if (codes) entity.codes = codes;
    const gazetteerId = known[firstOf(cluster, "known") ?? -1]?.id;
    if (gazetteerId !== undefined) entity.gazetteerId = gazetteerId;
    return entity;
  });
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** By the place in the order of the entities. */
const idAt = (index: number): string => `e${index + 1}`;

/** What the first draft that has it has. */
function firstOf<K extends "subtype" | "known">(cluster: Cluster, key: K): Draft[K] {
  for (const { draft } of cluster) if (draft[key] !== undefined) return draft[key];
  return undefined;
}

/** The ids of the bodies that persons belong to, by their mentions. */
function idsOf(order: readonly Named[], details: ReadonlyMap<Draft, PersonDetails>): ReadonlyMap<Draft, string> {
  const ids = new Map<Draft, string>();
  for (const { affiliation } of details.values()) if (affiliation) ids.set(affiliation, "");
  if (ids.size > 0)
    order.forEach(({ cluster }, i) => {
      for (const { draft } of cluster) if (ids.has(draft)) ids.set(draft, idAt(i));
    });
  return ids;
}

/** What the first mention that says it says. */
function attributesOf(
  cluster: Cluster,
  details: ReadonlyMap<Draft, PersonDetails>,
  document: TokenizedDocument,
  ids: ReadonlyMap<Draft, string>,
): EntityAttributes | undefined {
  if (details.size === 0 || cluster[0]!.draft.type !== "person") return undefined;
  let age: number | undefined;
  let body: Draft | undefined;
  for (const { draft } of cluster) {
    const said = details.get(draft);
    age ??= said?.age;
    body ??= said?.affiliation;
  }
  if (age === undefined && !body) return undefined;
  return {
    ...(age === undefined ? {} : { age }),
    ...(body ? { affiliation: { ...document.mention(body.start, body.end), entity: ids.get(body)! } } : {}),
  };
}

/** Adds what is not there: the titles of a person are few. */
function addNew(words: string[], word: string): void {
  if (!words.includes(word)) words.push(word);
}

/** What the text calls a person by, in order. */
function titlesOf(cluster: Cluster, details: ReadonlyMap<Draft, PersonDetails>): string[] {
  const titles: string[] = [];
  if (cluster[0]!.draft.type !== "person") return titles;
  for (const { draft } of cluster) {
    const before = details.get(draft)?.titleBefore;
    if (before) addNew(titles, before);
    if (draft.titles) for (const title of draft.titles) addNew(titles, title);
  }
  return titles;
}

/** The longest form that no bracket gave, the earlier of two as long. */
function fullest(cluster: Cluster): string {
  let best = "";
  for (const { draft, name } of cluster)
    if (name.text.length > best.length && draft.shortFor === undefined) best = name.text;
  return best || cluster[0]!.name.text;
}
