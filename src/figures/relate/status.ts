import { CharSet } from "../../text/char-set";
import type { Figure } from "../../types";
import type { FigureContext } from "../context";
import type { Draft } from "../draft";

/** How far behind the figure its clause is read, in characters. */
const REACH = 60;
const STOPS = new CharSet("。!?");
/** Where a clause in the past ends: 100億円だったが、… */
const PAST = /[ただ](?:が|ものの|一方で?|後|ため|ほか|上で)?、|[ただ]$/;

/** How a figure stands, by the words behind it up to the end of its clause; a clause in the past with none of them is actual. */
export function statusOf({ text, document, lexicon }: FigureContext, draft: Draft): Figure["status"] {
  if (draft.kind === "age" || draft.kind === "ordinal") return undefined;
  const sentence = document.sentences[document.sentenceAt(draft.start)]!;
  const farthest = Math.min(sentence.end, draft.end + REACH);
  let end = Math.min(draft.end, farthest);
  while (end < farthest && !STOPS.hasAt(text, end)) end++;
  const past = PAST.exec(text.slice(draft.end, end));
  const last = past ? draft.end + past.index : end;
  const isWithin = (at: number): boolean => at <= last;
  for (let at = draft.end; at < last; at++) {
    const status = lexicon.statusStarts.hasAt(text, at) && lexicon.statuses.longest(text, at, isWithin)?.value;
    if (status) return status;
  }
  return past ? "actual" : undefined;
}
