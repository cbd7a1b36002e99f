import type { Dictionary } from "../dictionary/tables";
import { beside, NO_FINDINGS, type UserFindings } from "../recognizers";
import type { Reading } from "../tokens/reading";
import type { Entity } from "../types";
import { completed } from "./complete";
import { type Draft, draftOf, RANK } from "./draft";
import { findKnownEntities, type KnownEntities, withKnown } from "./known-entities";
import { createNameLexicon } from "./lexicon";
import { linkNames } from "./linking";
import { findMentions } from "./mentions";
import { toEntities } from "./objects";
import type { NameData } from "./recognizer/load";
import { createRecognizer } from "./recognizer/recognizer";

/**
 * The names of an article:
 *
 *     mentions (spans and types) → linking (one cluster for every name of one thing) → entities
 *
 * The title is evidence for what a word is and for what the article is about, never a place. What the user's gazetteer names wins over
 * what a rule finds there, and what the user's recognizers find over both.
 */
export function createEntityReader(
  dictionary: Dictionary,
  data: NameData,
  known?: KnownEntities,
): (reading: Reading, title: Reading | undefined, users?: UserFindings) => Entity[] {
  const lexicon = createNameLexicon(dictionary);
  const recognize = createRecognizer(data, lexicon);
  const withUsers = (drafts: readonly Draft[], reading: Reading) =>
    known ? withKnown(drafts, findKnownEntities(known, reading)) : drafts;
  return (reading, title, users = NO_FINDINGS) => {
    const inTitle = title
      ? withUsers(findMentions(title, lexicon, recognize), title).map((d) => ({
          text: title.text.slice(d.start, d.end),
          ...d,
        }))
      : [];
    const found = withUsers(findMentions(reading, lexicon, recognize, inTitle), reading);
    const free = beside(beside(found, users.figures), users.times);
    const mentions = withKnown(
      free,
      users.entities.map((name) => draftOf(name, name.type, RANK.known, { subtype: name.subtype })),
    ).map((draft) => completed(draft, reading, lexicon));
    const clusters = linkNames(mentions, (draft: Draft) => reading.text.slice(draft.start, draft.end), lexicon);
    return toEntities(clusters, mentions, reading, new Set(inTitle.map((d) => d.text)), lexicon, known?.entries ?? []);
  };
}
