import type { Reading } from "../tokens/reading";
import type { Entity, EntityAttributes, KnownEntity, Mention } from "../types";
import { findAnaphors } from "./anaphors";
import { type PersonDetails, personDetails } from "./attributes";
import type { Draft } from "./draft";
import { kindsOf } from "./kinds";
import type { NameLexicon } from "./lexicon";
import type { Cluster } from "./linking";
import { salienceOf } from "./salience";

/**
 * Entities out of clusters, most salient first. `titleNames` are the names that the title of the article holds, `known` the entries of
 * the user's gazetteer.
 */
export function toEntities(
  clusters: readonly Cluster[],
  reading: Reading,
  titleNames: ReadonlySet<string>,
  lexicon: NameLexicon,
  known: readonly KnownEntity[],
): Entity[] {
  const most = clusters.reduce((length, { drafts }) => Math.max(length, drafts.length), 1);
  const inOrder = clusters.flatMap((c) => c.drafts).sort((a, b) => a.start - b.start);
  const details = personDetails(inOrder, reading, lexicon);
  const named = clusters.map(({ drafts }) => {
    const mentions = drafts.map((d) => reading.mention(d.start, d.end));
    const forms = unique(mentions.map(({ text }) => text));
    const inTitle = forms.some((form) => titleNames.has(form));
    return {
      drafts,
      mentions,
      type: drafts[0]!.type,
      subtype: drafts.find((d) => d.subtype)?.subtype,
      forms,
      titles: titlesOf(drafts, details),
      salience: salienceOf(mentions, reading, most, inTitle),
    };
  });
  const order = named.sort((a, b) => b.salience - a.salience || a.drafts[0]!.start - b.drafts[0]!.start);
  const idOf = new Map<Draft, string>();
  for (const [index, { drafts }] of order.entries()) for (const draft of drafts) idOf.set(draft, `e${index + 1}`);
  const kinds = kindsOf(order, lexicon);
  const anaphors = findAnaphors(
    order.map(({ type, forms, titles, mentions }, i) => ({
      type,
      subtype: kinds[i]!.subtype,
      forms,
      titles,
      mentions,
    })),
    reading,
    lexicon,
  );
  return order.map(({ drafts, mentions, type, forms, titles, salience }, i) => {
    const name = fullest(drafts, mentions);
    const { subtype, codes } = kinds[i]!;
    const attributes = attributesOf(drafts, details, reading, idOf);
    const gazetteerId = known[drafts.find((d) => d.known !== undefined)?.known ?? -1]?.id;
    return {
      id: `e${i + 1}`,
      type,
      ...(subtype ? { subtype } : {}),
      name,
      aliases: forms.filter((form) => form !== name),
      titles,
      salience,
      mentions,
      ...(anaphors[i]!.length > 0
        ? { anaphors: anaphors[i]!.map(({ start, end }) => reading.mention(start, end)) }
        : {}),
      ...(attributes ? { attributes } : {}),
      ...(codes ? { codes } : {}),
      ...(gazetteerId === undefined ? {} : { gazetteerId }),
    };
  });
}

/** What the first mention that says it says. */
function attributesOf(
  drafts: readonly Draft[],
  details: ReadonlyMap<Draft, PersonDetails>,
  reading: Reading,
  idOf: ReadonlyMap<Draft, string>,
): EntityAttributes | undefined {
  const said = drafts.flatMap((draft) => details.get(draft) ?? []);
  const age = said.find((one) => one.age !== undefined)?.age;
  const body = said.find((one) => one.affiliation)?.affiliation;
  if (age === undefined && !body) return undefined;
  return {
    ...(age === undefined ? {} : { age }),
    ...(body ? { affiliation: { ...reading.mention(body.start, body.end), entity: idOf.get(body)! } } : {}),
  };
}

const unique = (words: readonly string[]) => [...new Set(words)];

/** What the text calls a person by, in order. */
function titlesOf(drafts: readonly Draft[], details: ReadonlyMap<Draft, PersonDetails>): string[] {
  const titles: string[] = [];
  for (const draft of drafts) {
    const before = details.get(draft)?.titleBefore;
    if (before) titles.push(before);
    if (draft.titles) titles.push(...draft.titles);
  }
  return unique(titles);
}

/** The longest form that no bracket gave, the earlier of two as long. */
function fullest(drafts: readonly Draft[], mentions: readonly Mention[]): string {
  let best = "";
  for (const [i, { text }] of mentions.entries())
    if (drafts[i]!.shortFor === undefined && text.length > best.length) best = text;
  return best || mentions[0]!.text;
}
