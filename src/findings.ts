/** What the stages pass on to each other. */
import type { Numeral } from "./numerals/numeral";
import type { SentenceTree } from "./parse/parse-sentence";
import type { ParsedDocument } from "./parse/parsed-document";
import type { TokenizedDocument } from "./tokens/tokenized-document";
import type {
  Entity,
  Figure,
  FoundEntity,
  FoundFigure,
  FoundTime,
  KeySentence,
  Keyword,
  Span,
  TimeExpression,
  Warning,
} from "./types";

/**
 * Everything that is found in an article, in the order in which it is found. The type of a stage says which fields of earlier stages it
 * reads: `(found: Pick<Findings, "document" | "numerals">) => Figure[]`. Every span is one of the normalised view of the text.
 */
export interface Findings {
  /** The text with its sentences and tokens. */
  readonly document: TokenizedDocument;
  /** The title, read like the text. It is evidence and has no offsets in the summary. */
  readonly title: TokenizedDocument | undefined;
  /** The article's ISO 8601 date or date-time, as given. */
  readonly publishedAt: string | undefined;
  readonly numerals: readonly Numeral[];
  readonly userFindings: UserFindings;
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  /** Bunsetsu and their heads, sentence by sentence. */
  readonly parsed: ParsedDocument<SentenceTree>;
  readonly figures: readonly Figure[];
  /** The sentences that are about the page and not about the news. */
  readonly boilerplate: readonly Span[];
  readonly keywords: readonly Keyword[];
  readonly keySentences: readonly KeySentence[];
  readonly warnings: readonly Warning[];
}

/** What the user's recognizers found, each list in the order of the text; no two findings overlap. */
export interface UserFindings {
  readonly figures: readonly FoundFigure[];
  readonly times: readonly FoundTime[];
  readonly entities: readonly FoundEntity[];
  /** One for each finding that was left out. */
  readonly warnings: readonly Warning[];
}

export const NO_USER_FINDINGS: UserFindings = { figures: [], times: [], entities: [], warnings: [] };

/** Returns the items that overlap none of the spans; both lists are in the order of the text. */
export function withoutOverlapping<S extends Span>(items: readonly S[], spans: readonly Span[]): readonly S[] {
  if (spans.length === 0) return items;
  let next = 0;
  return items.filter(({ start, end }) => {
    while (next < spans.length && spans[next]!.end <= start) next++;
    return next === spans.length || end <= spans[next]!.start;
  });
}
