import { CharSet } from "../../text/char-set";
import type { Figure } from "../../types";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";

/** How much of the clause after a figure is read, in characters. */
const REACH = 60;
const SENTENCE_END = new CharSet("。!?");
/** The end of a clause in the past: 100億円だったが、…, 100億円だった。 */
const PAST = /[ただ](?:が|ものの|一方で?|後|ため|ほか|上で)?、|[ただ]$/;

/** The status of a figure by the words after it in its clause, 120億円を見込む; if there are none, actual for a clause in the past, 100億円だった. */
export function statusOf({ text, document, lexicon }: FigureContext, draft: FigureDraft): Figure["status"] {
  if (draft.kind === "age" || draft.kind === "ordinal") return undefined;
  const sentence = document.sentences[document.sentenceAt(draft.start)]!;
  const farthest = Math.min(sentence.end, draft.end + REACH);
  let end = Math.min(draft.end, farthest);
  while (end < farthest && !SENTENCE_END.hasAt(text, end)) end++;
  // only the clause is searched, so that $ is its end
  const past = PAST.exec(text.slice(draft.end, end));
  const last = past ? draft.end + past.index : end;
  const isWithin = (at: number): boolean => at <= last;
  for (let at = draft.end; at < last; at++) {
    const status = lexicon.statusStarts.hasAt(text, at) && lexicon.statuses.longest(text, at, isWithin)?.value;
    if (status) return status;
  }
  return past ? "actual" : undefined;
}
