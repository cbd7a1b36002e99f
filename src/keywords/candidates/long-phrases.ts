import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Span } from "../../types";
import type { LongPhrase } from "../candidate";
import type { CandidateList } from "./candidate-list";
import type { CandidateEvidence } from "./evidence";

/** Adds AのB and quoted phrases that are no candidates yet, if the text has them twice, or once and the title too. */
export function addLongPhrases(
  list: CandidateList,
  { document, title, forms, barriers }: CandidateEvidence,
  phrases: readonly LongPhrase[],
): void {
  for (const { text, spans } of phrases) {
    const form = forms.of(text);
    if (list.find(form, form.entity)) continue;
    const mentions = spans.filter((span) => isWhole(document, span) && !barriers.some((other) => overlap(span, other)));
    const inTitle = title?.text.includes(text) ?? false;
    if (mentions.length === 0 || (mentions.length === 1 && !inTitle)) continue;
    const { start, end } = mentions[0]!;
    const candidate = list.findOrAdd(form, -1, document, document.tokenAt(start), document.tokenAt(end - 1));
    candidate.inTitle = inTitle;
    candidate.mentions = mentions;
    candidate.count = candidate.whole = mentions.length;
  }
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a span cuts no token. */
function isWhole({ starts, ends, tokenAt }: TokenizedDocument, { start, end }: Span): boolean {
  return starts[tokenAt(start)] === start && ends[tokenAt(end - 1)] === end;
}
