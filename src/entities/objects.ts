import type { Reading } from "../tokens/reading";
import type { Entity } from "../types";
import type { Draft } from "./draft";
import type { Cluster } from "./linking";
import { salienceOf } from "./salience";

/** Entities out of clusters, most salient first. `titleNames` are the names that the title of the article holds. */
export function toEntities(clusters: readonly Cluster[], reading: Reading, titleNames: ReadonlySet<string>): Entity[] {
  const textOf = (draft: Draft) => reading.text.slice(draft.start, draft.end);
  const most = Math.max(1, ...clusters.map((c) => c.drafts.length));
  return clusters
    .map(({ drafts }) => {
      const forms = unique(drafts.map(textOf));
      const name = fullest(drafts, textOf);
      const subtype = drafts.find((d) => d.subtype)?.subtype;
      const salience = salienceOf(
        drafts,
        reading,
        most,
        forms.some((form) => titleNames.has(form)),
      );
      return {
        id: "",
        type: drafts[0]!.type,
        ...(subtype ? { subtype } : {}),
        name,
        aliases: forms.filter((form) => form !== name),
        titles: unique(drafts.flatMap((d) => d.titles ?? [])),
        salience,
        mentions: drafts.map((d) => reading.mention(d.start, d.end)),
      };
    })
    .sort((a, b) => b.salience - a.salience || a.mentions[0]!.start - b.mentions[0]!.start)
    .map((entity, index) => ({ ...entity, id: `e${index + 1}` }));
}

const unique = (words: readonly string[]) => [...new Set(words)];

/** The longest form that no bracket gave, the earlier of two as long. */
function fullest(drafts: readonly Draft[], textOf: (draft: Draft) => string): string {
  let best = "";
  for (const draft of drafts)
    if (draft.shortFor === undefined && textOf(draft).length > best.length) best = textOf(draft);
  return best || textOf(drafts[0]!);
}
