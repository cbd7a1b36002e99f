import type { Reading } from "../tokens/reading";
import type { Entity, EntityAttributes, EntityType, KnownEntity, Mention } from "../types";
import { findAnaphors } from "./anaphors";
import { type PersonDetails, personDetails } from "./attributes";
import type { Draft } from "./draft";
import { kindsOf } from "./kinds";
import type { NameLexicon } from "./lexicon";
import type { Cluster } from "./linking";
import { salienceOf } from "./salience";

/** A cluster as the entity that it becomes, before it has its place in the order. */
interface Named {
  readonly drafts: readonly Draft[];
  readonly mentions: readonly Mention[];
  readonly type: EntityType;
  readonly subtype: string | undefined;
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
  reading: Reading,
  titleNames: ReadonlySet<string>,
  lexicon: NameLexicon,
  known: readonly KnownEntity[],
): Entity[] {
  let most = 1;
  for (const { drafts } of clusters) most = Math.max(most, drafts.length);
  const details = personDetails(inOrder, reading, lexicon);
  const order: Named[] = clusters.map(({ drafts }) => {
    const mentions = drafts.map((d) => reading.mention(d.start, d.end));
    const forms: string[] = [];
    for (const { text } of mentions) addNew(forms, text);
    return {
      drafts,
      mentions,
      type: drafts[0]!.type,
      subtype: firstOf(drafts, "subtype"),
      forms,
      titles: titlesOf(drafts, details),
      salience: salienceOf(
        mentions,
        reading,
        most,
        forms.some((form) => titleNames.has(form)),
      ),
    };
  });
  order.sort((a, b) => b.salience - a.salience || a.drafts[0]!.start - b.drafts[0]!.start);
  const kinds = kindsOf(order, lexicon);
  const anaphors = findAnaphors(order, kinds, reading, lexicon);
  const ids = new Map<Draft, string>();
  if (details.size > 0) for (const [i, { drafts }] of order.entries()) for (const one of drafts) ids.set(one, idAt(i));
  return order.map((entity, i) => {
    const { drafts, mentions, type, forms, titles, salience } = entity;
    const name = fullest(drafts, mentions);
    const { subtype, codes } = kinds[i]!;
    const attributes = attributesOf(drafts, details, reading, ids);
    const pointers = anaphors[i]?.map(({ start, end }) => reading.mention(start, end));
    const gazetteerId = known[firstOf(drafts, "known") ?? -1]?.id;
    return {
      id: idAt(i),
      type,
      ...(subtype ? { subtype } : {}),
      name,
      aliases: forms.filter((form) => form !== name),
      titles,
      salience,
      mentions,
      ...(pointers ? { anaphors: pointers } : {}),
      ...(attributes ? { attributes } : {}),
      ...(codes ? { codes } : {}),
      ...(gazetteerId === undefined ? {} : { gazetteerId }),
    };
  });
}

/** By the place in the order of the entities. */
const idAt = (index: number): string => `e${index + 1}`;

/** What the first draft that has it has. */
function firstOf<K extends keyof Draft>(drafts: readonly Draft[], key: K): Draft[K] | undefined {
  for (const draft of drafts) if (draft[key] !== undefined) return draft[key];
  return undefined;
}

/** What the first mention that says it says. */
function attributesOf(
  drafts: readonly Draft[],
  details: ReadonlyMap<Draft, PersonDetails>,
  reading: Reading,
  ids: ReadonlyMap<Draft, string>,
): EntityAttributes | undefined {
  if (details.size === 0 || drafts[0]!.type !== "person") return undefined;
  let age: number | undefined;
  let body: Draft | undefined;
  for (const draft of drafts) {
    const said = details.get(draft);
    age ??= said?.age;
    body ??= said?.affiliation;
  }
  if (age === undefined && !body) return undefined;
  return {
    ...(age === undefined ? {} : { age }),
    ...(body ? { affiliation: { ...reading.mention(body.start, body.end), entity: ids.get(body)! } } : {}),
  };
}

/** Adds what is not there: the names of one thing are few. */
function addNew(words: string[], word: string): void {
  if (!words.includes(word)) words.push(word);
}

/** What the text calls a person by, in order. */
function titlesOf(drafts: readonly Draft[], details: ReadonlyMap<Draft, PersonDetails>): string[] {
  const titles: string[] = [];
  if (drafts[0]!.type !== "person") return titles;
  for (const draft of drafts) {
    const before = details.get(draft)?.titleBefore;
    if (before) addNew(titles, before);
    if (draft.titles) for (const title of draft.titles) addNew(titles, title);
  }
  return titles;
}

/** The longest form that no bracket gave, the earlier of two as long. */
function fullest(drafts: readonly Draft[], mentions: readonly Mention[]): string {
  let best = "";
  for (let i = 0; i < mentions.length; i++) {
    const { text } = mentions[i]!;
    if (text.length > best.length && drafts[i]!.shortFor === undefined) best = text;
  }
  return best || mentions[0]!.text;
}
