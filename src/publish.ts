import type { Findings } from "./findings";
import type { CheckedArticle } from "./input";
import type { TokenizedDocument } from "./tokens/tokenized-document";
import type { Entity, Figure, Mention, Span, Summary, Warning } from "./types";

/** The findings that a summary shows. */
export type PublishedFindings = Pick<
  Findings,
  "entities" | "times" | "figures" | "keywords" | "keySentences" | "warnings"
>;

/** A copy that is still to be filled in; the rooms' own findings stay as they are. */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Leads every span back to the source and puts the summary together. */
export function publish(article: CheckedArticle, document: TokenizedDocument, found: PublishedFindings): Summary {
  const { source, text, map, sentences, tokens } = document;
  // Where the view is the source, as in most articles, every place is one of the source already.
  const placed = text === source ? found : inSource(document, found);
  const empty: Warning[] = source.trim() === "" ? [{ code: "empty", message: "the text is empty" }] : [];

  return {
    schema: "yomitori/1",
    ...(article.id !== undefined ? { id: article.id } : {}),
    ...(article.title !== undefined ? { title: article.title } : {}),
    ...(article.publishedAt !== undefined ? { publishedAt: article.publishedAt } : {}),
    stats: { characters: source.length, sentences: sentences.length, tokens: tokens.length },
    sentences: sentences.map(({ start, end }) => map.toSource(start, end)),
    keySentences: placed.keySentences,
    keywords: placed.keywords,
    entities: placed.entities,
    figures: placed.figures,
    times: placed.times,
    warnings: [...empty, ...placed.warnings],
  };
}

function inSource({ source, map }: TokenizedDocument, found: PublishedFindings): PublishedFindings {
  const place = <S extends Span>(span: S): Draft<S> => {
    const placed: Draft<S> = { ...span };
    placed.start = map.startOf(span.start);
    placed.end = map.endOf(span.end);
    return placed;
  };
  const mention = <M extends Mention>(m: M): Draft<M> => {
    const placed = place(m);
    placed.text = source.slice(placed.start, placed.end);
    return placed;
  };
  const entity = (e: Entity): Entity => {
    const placed: Draft<Entity> = { ...e, mentions: e.mentions.map(mention) };
    if (e.anaphors) placed.anaphors = e.anaphors.map(mention);
    if (e.attributes?.affiliation)
      placed.attributes = { ...e.attributes, affiliation: mention(e.attributes.affiliation) };
    return placed;
  };
  const figure = (f: Figure): Figure => {
    const placed = mention(f);
    if (f.measuredProperty) placed.measuredProperty = mention(f.measuredProperty);
    if (f.measuredEntity) placed.measuredEntity = mention(f.measuredEntity);
    return placed;
  };
  const warning = (w: Warning): Warning =>
    w.start === undefined || w.end === undefined ? w : { ...w, ...map.toSource(w.start, w.end) };
  return {
    entities: found.entities.map(entity),
    times: found.times.map(mention),
    figures: found.figures.map(figure),
    keywords: found.keywords.map((k) => ({ ...k, mentions: k.mentions.map(place) })),
    keySentences: found.keySentences.map(mention),
    warnings: found.warnings.map(warning),
  };
}
