import type { CheckedArticle } from "./input";
import type { ParsedDocument, ParsedSentence } from "./parse/parsed-document";
import { tokenOf } from "./tokens/token-maker";
import type { TokenizedDocument } from "./tokens/tokenized-document";
import type { Word } from "./tokens/words";
import type { ParsedBunsetsu, ParsedText, Token } from "./types";

/** Puts a `ParsedText` together: changes spans of the view to the source, and indices within a sentence to indices within the text. */
export function publishParse(article: CheckedArticle, document: TokenizedDocument, parsed: ParsedDocument): ParsedText {
  const bunsetsu: ParsedBunsetsu[] = [];
  for (let i = 0; i < document.sentences.length; i++) addBunsetsu(document, i, parsed.sentence(i), bunsetsu);
  return {
    schema: "yomitori-parse/1",
    ...(article.id !== undefined ? { id: article.id } : {}),
    sentences: document.sentences.map(({ start, end }) => document.map.toSource(start, end)),
    bunsetsu,
  };
}

/** Adds the bunsetsu of a sentence to those of the text. */
function addBunsetsu(
  document: TokenizedDocument,
  sentence: number,
  { bunsetsu }: ParsedSentence,
  into: ParsedBunsetsu[],
): void {
  const { source, map, sentences } = document;
  const first = into.length;
  bunsetsu.forEach(({ start, end, head, firstToken }, b) => {
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
