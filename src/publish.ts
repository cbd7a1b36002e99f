import type { Findings } from "./findings";
import type { CheckedArticle } from "./input";
import type { TokenizedDocument } from "./tokens/tokenized-document";
import type { Entity, Figure, Mention, Span, Summary, Warning } from "./types";

/** The findings that a summary shows. */
export type PublishedFindings = Pick<
  Findings,
  "entities" | "times" | "figures" | "keywords" | "keySentences" | "warnings"
>;

/**
 * Puts the summary together and changes every span from the normalised view to the source. Only this file knows both; it adds the
 * warning `empty`.
 */
export function publish(article: CheckedArticle, document: TokenizedDocument, found: PublishedFindings): Summary {
  const { source, text, map, sentences, tokens } = document;
  // If the view is the source, as in most articles, every span is one of the source already.
  const inSource = text === source ? found : toSource(document, found);
  const empty: Warning[] = text.trim() === "" ? [{ code: "empty", message: "the text is empty" }] : [];

  return {
    schema: "yomitori/1",
    ...(article.id !== undefined ? { id: article.id } : {}),
    ...(article.title !== undefined ? { title: article.title } : {}),
    ...(article.publishedAt !== undefined ? { publishedAt: article.publishedAt } : {}),
    stats: { characters: source.length, sentences: sentences.length, tokens: tokens.length },
    sentences: sentences.map(({ start, end }) => map.toSource(start, end)),
    keySentences: inSource.keySentences,
    keywords: inSource.keywords,
    entities: inSource.entities,
    figures: inSource.figures,
    times: inSource.times,
    warnings: [...empty, ...inSource.warnings],
  };
}

/** A copy whose fields can still be set; the findings of the stages stay as they are. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Copies the findings with all spans, and the texts of mentions, changed to the source. */
function toSource({ source, map }: TokenizedDocument, found: PublishedFindings): PublishedFindings {
  const spanOf = <S extends Span>(span: S): Writable<S> => {
    const copy: Writable<S> = { ...span };
    copy.start = map.startOf(span.start);
    copy.end = map.endOf(span.end);
    return copy;
  };
  const mentionOf = <M extends Mention>(mention: M): Writable<M> => {
    const copy = spanOf(mention);
    copy.text = source.slice(copy.start, copy.end);
    return copy;
  };
  const entityOf = (entity: Entity): Entity => {
    const { mentions, anaphors, attributes } = entity;
    const copy: Writable<Entity> = { ...entity, mentions: mentions.map(mentionOf) };
    if (anaphors) copy.anaphors = anaphors.map(mentionOf);
    if (attributes?.affiliation) copy.attributes = { ...attributes, affiliation: mentionOf(attributes.affiliation) };
    return copy;
  };
  const figureOf = (figure: Figure): Figure => {
    const copy = mentionOf(figure);
    if (figure.measuredProperty) copy.measuredProperty = mentionOf(figure.measuredProperty);
    if (figure.measuredEntity) copy.measuredEntity = mentionOf(figure.measuredEntity);
    return copy;
  };
  const warningOf = (warning: Warning): Warning =>
    warning.start === undefined || warning.end === undefined
      ? warning
      : { ...warning, ...map.toSource(warning.start, warning.end) };
  return {
    entities: found.entities.map(entityOf),
    times: found.times.map(mentionOf),
    figures: found.figures.map(figureOf),
    keywords: found.keywords.map((keyword) => ({ ...keyword, mentions: keyword.mentions.map(spanOf) })),
    keySentences: found.keySentences.map(mentionOf),
    warnings: found.warnings.map(warningOf),
  };
}
