import type { Dictionary } from "../dictionary/tables";
import type { Reading } from "../tokens/reading";
import type { Entity } from "../types";
import type { Draft } from "./draft";
import { createNameLexicon } from "./lexicon";
import { linkNames } from "./linking";
import { findMentions } from "./mentions";
import { toEntities } from "./objects";

/**
 * The names of an article:
 *
 *     mentions (spans and types) → linking (one cluster for every name of one thing) → entities
 *
 * The title is evidence for what a word is and for what the article is about, never a place.
 */
export function createEntityReader(dictionary: Dictionary): (reading: Reading, title: Reading | undefined) => Entity[] {
  const lexicon = createNameLexicon(dictionary);
  return (reading, title) => {
    const inTitle = title
      ? findMentions(title, lexicon).map((d) => ({ ...d, text: title.text.slice(d.start, d.end) }))
      : [];
    const mentions = findMentions(reading, lexicon, inTitle);
    const clusters = linkNames(mentions, (draft: Draft) => reading.text.slice(draft.start, draft.end));
    return toEntities(clusters, reading, new Set(inTitle.map((d) => d.text)));
  };
}
