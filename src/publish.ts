import type { Findings } from "./findings";
import type { CheckedArticle } from "./input";
import type { SentenceParse } from "./parse/parse-sentence";
import type { ParsedDocument } from "./parse/parsed-document";
import type { Topic } from "./parse/topics/topic";
import type { ArticleTopics } from "./parse/topics/topics";
import { tokenOf } from "./tokens/token-maker";
import type { TokenizedDocument } from "./tokens/tokenized-document";
import type { Word } from "./tokens/words";
import type {
  Entity,
  Figure,
  Mention,
  ParsedBunsetsu,
  ParsedOwner,
  ParsedPredicate,
  ParsedText,
  ParsedTopic,
  Span,
  Summary,
  Token,
  Warning,
} from "./types";

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

/** Puts a `ParsedText` together: changes spans of the view to the source, and indices within a sentence to indices within the text. */
export function publishParse(
  article: CheckedArticle,
  document: TokenizedDocument,
  parsed: ParsedDocument,
  topics: Pick<ArticleTopics, "topicOf">,
): ParsedText {
  const { map, sentences } = document;
  const bunsetsu: ParsedBunsetsu[] = [];
  const predicates: ParsedPredicate[] = [];
  const owners: ParsedOwner[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const first = bunsetsu.length;
    const mentionOf = (span: Span) => mentionIn(document, span, sentence);
    const parse = parsed.sentence(sentence);
    addBunsetsu(document, sentence, parse, bunsetsu);
    for (const one of parse.predicates) {
      predicates.push({
        ...mentionOf(one),
        bunsetsu: first + one.bunsetsu,
        lemma: one.lemma,
        arguments: one.arguments.map(({ role, bunsetsu, shown, ...span }) => ({
          role,
          ...mentionOf(span),
          bunsetsu: first + bunsetsu,
          shown,
        })),
      });
    }
    for (const one of parse.owners)
      owners.push({ ...mentionOf(one), bunsetsu: first + one.bunsetsu, of: first + one.of });
  }
  return {
    schema: "yomitori-parse/1",
    ...(article.id !== undefined ? { id: article.id } : {}),
    sentences: sentences.map(({ start, end }) => map.toSource(start, end)),
    bunsetsu,
    predicates,
    owners,
    topics: sentences.flatMap((_, i) => publishedTopic(document, topics.topicOf(i), i)),
  };
}

function mentionIn({ source, map }: TokenizedDocument, span: Span, sentence: number): Mention {
  const { start, end } = map.toSource(span.start, span.end);
  return { start, end, text: source.slice(start, end), sentence };
}

/** Returns the topic of a sentence in a list, which is empty if it has none. */
function publishedTopic(document: TokenizedDocument, topic: Topic | null, of: number): ParsedTopic[] {
  if (!topic) return [];
  const { sentence, carried, owner, measure } = topic;
  const partOf = (span: Span) => mentionIn(document, span, document.sentenceAt(span.start));
  return [
    {
      ...mentionIn(document, topic, sentence),
      of,
      carried,
      ...(owner ? { owner: partOf(owner) } : {}),
      ...(measure ? { measure: partOf(measure) } : {}),
    },
  ];
}

/** Adds the bunsetsu of a sentence to those of the text. */
function addBunsetsu(
  document: TokenizedDocument,
  sentence: number,
  { bunsetsu }: SentenceParse,
  into: ParsedBunsetsu[],
): void {
  const { source, map, sentences } = document;
  const first = into.length;
  bunsetsu.forEach(({ start, end, head, kind, firstToken }, b) => {
    const next = bunsetsu[b + 1];
    const from = map.startOf(start);
    // What the view leaves out between two bunsetsu, a space, belongs to the first.
    const to = next ? map.startOf(next.start) : map.endOf(sentences[sentence]!.end);
    into.push({
      start: from,
      end: to,
      text: source.slice(from, to),
      sentence,
      head: head < 0 ? -1 : first + head,
      kind,
      tokens: tokensOf(document, firstToken, start, end),
    });
  });
}

/** Returns the tokens of the bunsetsu [start, end) of the view, the first of which begins or lies in it. */
function tokensOf({ source, map, tokens, starts, ends }: TokenizedDocument, first: number, start: number, end: number) {
  const published: Token[] = [];
  for (let i = first; i < tokens.length && starts[i]! < end; i++) {
    const from = Math.max(start, starts[i]!);
    const to = Math.min(end, ends[i]!);
    const word = tokens[i]!;
    const span = map.toSource(from, to);
    const last = published.at(-1);
    // One character of the source may be several words of the view: ㈱ is (, 株 and ). The first stands for it.
    if (last && span.start < last.end)
      published[published.length - 1] = { ...last, end: span.end, surface: source.slice(last.start, span.end) };
    else {
      const part = to - from < word.surface.length ? partOf(word, from - starts[i]!, to - starts[i]!) : word;
      published.push({ ...tokenOf(part, span.start, span.end), surface: source.slice(span.start, span.end) });
    }
  }
  return published;
}

/** Returns a part of a compound particle that stands in two bunsetsu: と or して of として. The first is one kana. */
function partOf(word: Word, from: number, to: number): Word {
  const surface = word.surface.slice(from, to);
  const soundOf = (sound: string | undefined) => (from === 0 ? sound?.slice(0, to) : sound?.slice(from));
  return {
    ...word,
    surface,
    lemma: surface,
    reading: soundOf(word.reading),
    pronunciation: soundOf(word.pronunciation),
  };
}
