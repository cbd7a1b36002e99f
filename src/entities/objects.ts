import type { Reading } from "../tokens/reading";
import type { Entity, EntityAttributes, KnownEntity } from "../types";
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
  const textOf = (draft: Draft) => reading.text.slice(draft.start, draft.end);
  const most = Math.max(1, ...clusters.map((c) => c.drafts.length));
  const inOrder = clusters.flatMap((c) => c.drafts).sort((a, b) => a.start - b.start);
  const details = personDetails(inOrder, reading, lexicon);
  const named = clusters.map(({ drafts }) => ({
    drafts,
    type: drafts[0]!.type,
    subtype: drafts.find((d) => d.subtype)?.subtype,
    forms: unique(drafts.map(textOf)),
    titles: unique(drafts.flatMap((d) => [details.get(d)?.titleBefore ?? [], d.titles ?? []].flat())),
    salience: salienceOf(
      drafts,
      reading,
      most,
      drafts.some((d) => titleNames.has(textOf(d))),
    ),
  }));
  const order = [...named].sort((a, b) => b.salience - a.salience || a.drafts[0]!.start - b.drafts[0]!.start);
  const idOf = new Map(order.flatMap(({ drafts }, index) => drafts.map((d) => [d, `e${index + 1}`] as const)));
  const kinds = kindsOf(order, lexicon);
  const mentions = (drafts: readonly Draft[]) => drafts.map((d) => reading.mention(d.start, d.end));
  const anaphors = findAnaphors(
    order.map((one, i) => ({ ...one, subtype: kinds[i]!.subtype, mentions: one.drafts })),
    reading,
    lexicon,
  );
  return order.map(({ drafts, type, forms, titles, salience }, i) => {
    const name = fullest(drafts, textOf);
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
      mentions: mentions(drafts),
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

/** The longest form that no bracket gave, the earlier of two as long. */
function fullest(drafts: readonly Draft[], textOf: (draft: Draft) => string): string {
  let best = "";
  for (const draft of drafts)
    if (draft.shortFor === undefined && textOf(draft).length > best.length) best = textOf(draft);
  return best || textOf(drafts[0]!);
}
