import type { Dictionary } from "../dictionary/tables";
import { beside, NO_FINDINGS, type UserFindings } from "../recognizers";
import type { Reading } from "../tokens/reading";
import type { Entity } from "../types";
import { completed } from "./complete";
import { createNameContext, type NameContext } from "./context";
import { draftOf, type NamedDraft, RANK } from "./draft";
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
  const read = (context: NameContext, evidence?: readonly NamedDraft[]) => {
    const drafts = findMentions(context, recognize, evidence);
    return known ? withKnown(drafts, findKnownEntities(known, context.reading)) : drafts;
  };
  const readTitle = (title: Reading): NamedDraft[] => {
    const context = createNameContext(title, lexicon);
    return read(context).map((draft) => ({ draft, name: context.nameAt(draft.start, draft.end) }));
  };
  return (reading, title, users = NO_FINDINGS) => {
    const inTitle = title ? readTitle(title) : [];
    const context = createNameContext(reading, lexicon);
    const free = beside(beside(read(context, inTitle), users.figures), users.times);
    const mentions = withKnown(
      free,
      users.entities.map((name) => draftOf(name, name.type, RANK.known, { subtype: name.subtype })),
    ).map((draft) => completed(draft, context));
    const clusters = linkNames(mentions, context);
    return toEntities(clusters, mentions, context, new Set(inTitle.map(({ name }) => name.text)), known?.entries ?? []);
  };
}
