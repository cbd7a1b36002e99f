import type { Dictionary } from "../dictionary/tables";
import { type Findings, withoutOverlapping } from "../findings";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Entity, Span } from "../types";
import { buildEntities } from "./build/build-entities";
import { addMentionDetails } from "./build/mention-details";
import { createNameContext, type NameContext } from "./context";
import type { NameData } from "./crf/load";
import { createRecognizer } from "./crf/recognizer";
import { entityDraft, type NamedDraft, RANK } from "./draft";
import { findKnownEntities, type KnownEntities, withKnown } from "./known-entities";
import { linkNames } from "./linking/linking";
import { findMentions } from "./mentions";
import { createNameLexicon } from "./names/lexicon";

/** Whether a name is inside one sentence, and cuts no character of the source: ½ is 1/2 in the view, and 『\r』 holds a line end. */
function isWhole({ start, end }: Span, { sentences, sentenceAt, map }: TokenizedDocument): boolean {
  const sentence = sentences[sentenceAt(start)];
  return sentence !== undefined && sentence.start <= start && end <= sentence.end && !map.cutsSpan({ start, end });
}

/** What the entities are read from; without `boilerplate` every sentence is one of the news. */
type EntityEvidence = Pick<Findings, "document" | "title" | "userFindings"> & Partial<Pick<Findings, "boilerplate">>;

/** Returns the entities of an article. */
export type EntityReader = (found: EntityEvidence) => Entity[];

/**
 * Creates a reader of the entities of an article:
 *
 *     mentions (spans and types) → linking (one cluster for every name of one thing) → entities
 *
 * The title is evidence of what a word names and of what the article is about; it holds no mentions itself. Names of the user's gazetteer
 * win over names that a rule or the model finds, and names that the user's recognizers find win over both.
 *
 * @param known the user's gazetteer
 */
export function createEntityReader(dictionary: Dictionary, data: NameData, known?: KnownEntities): EntityReader {
  const lexicon = createNameLexicon(dictionary);
  const recognize = createRecognizer(data, lexicon);
  const readMentions = (context: NameContext, evidence?: readonly NamedDraft[]) => {
    const drafts = findMentions(context, recognize, evidence);
    return known ? withKnown(drafts, findKnownEntities(known, context.document)) : drafts;
  };
  const readTitle = (title: TokenizedDocument): NamedDraft[] => {
    const context = createNameContext(title, lexicon);
    return readMentions(context).map((draft) => ({ draft, name: context.nameAt(draft.start, draft.end) }));
  };
  return ({ document, title, userFindings, boilerplate = [] }) => {
    const inTitle = title ? readTitle(title) : [];
    const context = createNameContext(document, lexicon);
    const found = readMentions(context, inTitle).filter((draft) => isWhole(draft, document));
    const free = withoutOverlapping(withoutOverlapping(found, userFindings.figures), userFindings.times);
    const userDrafts = userFindings.entities.map((name) =>
      entityDraft(name, name.type, RANK.user, { subtype: name.subtype }),
    );
    const mentions = withKnown(free, userDrafts).map((draft) => addMentionDetails(draft, context));
    const clusters = linkNames(mentions, context);
    const titleNames = new Set(inTitle.map(({ name }) => name.text));
    const surroundings = { context, titleNames, boilerplate: new Set(boilerplate.map(({ start }) => start)) };
    return buildEntities(clusters, mentions, surroundings, known?.entries ?? []);
  };
}
