import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Span } from "../types";
import type { ParseModel } from "./model";
import { createSentenceParser, type SentenceParse } from "./parse-sentence";
import { type Uncut, uncutSpans } from "./uncut";

/** The parse of a text, sentence by sentence. A sentence is parsed when it is first asked for, and remembered. */
export interface ParsedDocument {
  /** Returns bunsetsu, predicates and owners; all indices in them are those of bunsetsu of this sentence. */
  sentence(index: number): SentenceParse;
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
export function createParseReader(model: ParseModel): (found: ParsedFindings) => ParsedDocument {
  const parse = createSentenceParser(model);
  return (found) => {
    const { document } = found;
    const sentences: (SentenceParse | undefined)[] = new Array(document.sentences.length);
    let uncut: Uncut | undefined;
    const parseSentence = (index: number): SentenceParse => {
      uncut ??= uncutOf(found);
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

/** Marks where no bunsetsu may begin: in a name, a time, a numeral, an address, and inside one character of the source (㈱ is (株) in the view). */
function uncutOf({ document, numerals, entities, times }: ParsedFindings): Uncut {
  const { text, map, addresses } = document;
  const uncut = uncutSpans(text.length, numerals, times, addresses, ...entities.map(({ mentions }) => mentions));
  if (!map.isIdentity) for (let at = 1; at < text.length; at++) if (map.cuts(at)) uncut[at] = 1;
  return uncut;
}
