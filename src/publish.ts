import type { CheckedArticle } from "./input";
import type { Reading } from "./tokens/reading";
import type { Entity, Figure, KeySentence, Keyword, Mention, Span, Summary, TimeExpression, Warning } from "./types";

/** What the rooms found, in places of the reading view. */
export interface Findings {
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly figures: readonly Figure[];
  readonly keywords: readonly Keyword[];
  readonly keySentences: readonly KeySentence[];
  /** Of the rooms; `publish` itself adds that a text is empty. */
  readonly warnings: readonly Warning[];
}

/** Leads every span back to the source and puts the summary together. */
export function publish(article: CheckedArticle, reading: Reading, found: Findings): Summary {
  const { source, map } = reading;
  const place = <S extends Span>(span: S): S => ({ ...span, ...map.toSource(span.start, span.end) });
  const mention = <M extends Mention>(m: M): M => {
    const placed = place(m);
    return { ...placed, text: source.slice(placed.start, placed.end) };
  };
  const placeWarning = (warning: Warning): Warning =>
    warning.start === undefined || warning.end === undefined
      ? warning
      : { ...warning, ...map.toSource(warning.start, warning.end) };
  const empty: Warning[] = source.trim() === "" ? [{ code: "empty", message: "the text is empty" }] : [];

  return {
    schema: "yomitori/1",
    ...(article.id !== undefined ? { id: article.id } : {}),
    ...(article.title !== undefined ? { title: article.title } : {}),
    ...(article.publishedAt !== undefined ? { publishedAt: article.publishedAt } : {}),
    stats: { characters: source.length, sentences: reading.sentences.length, tokens: reading.tokens.length },
    sentences: reading.sentences.map((s) => map.toSource(s.start, s.end)),
    keySentences: found.keySentences.map(mention),
    keywords: found.keywords.map((k) => ({ ...k, mentions: k.mentions.map(place) })),
    entities: found.entities.map((e) => ({
      ...e,
      mentions: e.mentions.map(mention),
      ...(e.anaphors ? { anaphors: e.anaphors.map(mention) } : {}),
      ...(e.attributes?.affiliation
        ? { attributes: { ...e.attributes, affiliation: mention(e.attributes.affiliation) } }
        : {}),
    })),
    figures: found.figures.map((f) => ({
      ...mention(f),
      ...(f.measuredProperty ? { measuredProperty: mention(f.measuredProperty) } : {}),
      ...(f.measuredEntity ? { measuredEntity: mention(f.measuredEntity) } : {}),
    })),
    times: found.times.map(mention),
    warnings: [...empty, ...found.warnings.map(placeWarning)],
  };
}
