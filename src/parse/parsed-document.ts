import { WordList } from "../dictionary/word-list";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Span } from "../types";
import type { SentenceParse, SentenceParser, SentenceTree } from "./parse-sentence";
import { type Uncut, uncutSpans } from "./uncut";

/** The parse of a text, sentence by sentence. A sentence is parsed when it is first asked for, and remembered. */
export interface ParsedDocument<P extends SentenceTree = SentenceParse> {
  /** Returns bunsetsu, and of a whole parse predicates and owners; all indices in them are those of bunsetsu of this sentence. */
  sentence(index: number): P;
}

/** What the parser reads: names, times and numerals stand in one bunsetsu each. */
interface ParsedFindings {
  readonly document: TokenizedDocument;
  readonly numerals: readonly Span[];
  readonly entities: readonly { readonly mentions: readonly Span[] }[];
  readonly times: readonly Span[];
}

/**
 * Creates the stage that parses. It returns at once, since most sentences of an article have no figure and are
 * never asked for.
 */
export function createParseReader<P extends SentenceTree>(
  parse: SentenceParser<P>,
  comparisons: readonly { readonly text: string }[] = [],
): (found: ParsedFindings) => ParsedDocument<P> {
  const findRatios = createRatioFinder(comparisons.map(({ text }) => text));
  return (found) => {
    const { document } = found;
    const sentences: (P | undefined)[] = new Array(document.sentences.length);
    let uncut: Uncut | undefined;
    const parseSentence = (index: number): P => {
      uncut ??= uncutOf(found, findRatios(document.text));
      return parse(document, document.firstToken[index]!, document.firstToken[index + 1]!, uncut);
    };
    return {
      sentence: (index) => {
        sentences[index] ??= parseSentence(index);
        return sentences[index];
      },
    };
  };
}

/** What ends a word of comparison that is one noun: 比 in 前年同期比. */
const RATIO = "比";

/** Returns a finder of words that end in 比: 前年同期比, which the trained tables cut after 前年. */
function createRatioFinder(words: readonly string[]): (text: string) => Span[] {
  const ratios = new WordList(words.filter((word) => word.endsWith(RATIO)).map((word) => [word, true]));
  return (text) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(RATIO); at >= 0; at = text.indexOf(RATIO, at + 1)) {
      const end = at + RATIO.length;
      const found = ratios.longestBefore(text, end);
      if (found !== null) spans.push({ start: found.start, end });
    }
    return spans;
  };
}

/** Marks where no bunsetsu may begin: in a name, a time, a numeral, an address, a word of comparison, and inside one character of the source (㈱ is (株) in the view). */
function uncutOf({ document, numerals, entities, times }: ParsedFindings, ratios: readonly Span[]): Uncut {
  const { text, map, addresses } = document;
  const uncut = uncutSpans(
    text.length,
    numerals,
    times,
    addresses,
    ratios,
    ...entities.map(({ mentions }) => mentions),
  );
  if (!map.isIdentity) for (let at = 1; at < text.length; at++) if (map.cuts(at)) uncut[at] = 1;
  return uncut;
}
