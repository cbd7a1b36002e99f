import type { Dictionary } from "../dictionary/tables";
import { type Findings, withoutOverlapping } from "../findings";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Entity } from "../types";
import { toEntities } from "./build/build-entities";
import { completed } from "./build/mention-details";
import { createNameContext, type NameContext } from "./context";
import type { NameData } from "./crf/load";
import { createRecognizer } from "./crf/recognizer";
import { draftOf, type NamedDraft, RANK } from "./draft";
import { findKnownEntities, type KnownEntities, withKnown } from "./known-entities";
import { linkNames } from "./linking/linking";
import { findMentions } from "./mentions";
import { createNameLexicon } from "./names/lexicon";

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
): (found: Pick<Findings, "document" | "title" | "userFindings">) => Entity[] {
  const lexicon = createNameLexicon(dictionary);
  const recognize = createRecognizer(data, lexicon);
  const read = (context: NameContext, evidence?: readonly NamedDraft[]) => {
    const drafts = findMentions(context, recognize, evidence);
    return known ? withKnown(drafts, findKnownEntities(known, context.document)) : drafts;
  };
  const readTitle = (title: TokenizedDocument): NamedDraft[] => {
    const context = createNameContext(title, lexicon);
    return read(context).map((draft) => ({ draft, name: context.nameAt(draft.start, draft.end) }));
  };
  return ({ document, title, userFindings: users }) => {
    const inTitle = title ? readTitle(title) : [];
    const context = createNameContext(document, lexicon);
    const free = withoutOverlapping(withoutOverlapping(read(context, inTitle), users.figures), users.times);
    const mentions = withKnown(
      free,
      users.entities.map((name) => draftOf(name, name.type, RANK.known, { subtype: name.subtype })),
    ).map((draft) => completed(draft, context));
    const clusters = linkNames(mentions, context);
    return toEntities(clusters, mentions, context, new Set(inTitle.map(({ name }) => name.text)), known?.entries ?? []);
  };
}
