import type { FigureStatus, Span } from "../../types";
import type { FigureContext } from "../context";
import type { FigureLexicon } from "../lexicon";
import { ClauseEnd, ClauseEnds } from "./clause-end";

/** After the last verb of a sentence. */
const SIGNS = /(?:という|とのこと(?:だ|である)?)?[。」)]{0,3}$/;

/** The status that the last verb of a sentence tells: 8月に開催される。 */
export function statusAtEnd({ statusEnds }: FigureLexicon, text: string, { start, end }: Span): FigureStatus | null {
  const to = end - (SIGNS.exec(text.slice(Math.max(start, end - 9), end))?.[0].length ?? 0);
  return statusEnds.longestBefore(text, to, start)?.value ?? null;
}

/**
 * Where the sentences of an article have words that tell a status other than a fact. Most sentences with figures have none, and need no parse: it
 * could only tell a fact.
 */
export class StatusCues {
  readonly #context: FigureContext;
  readonly #clauseEnds: ClauseEnds;
  /** By sentence, where its last cue begins, -1 if it has none. */
  readonly #last: number[] = [];

  constructor(context: FigureContext) {
    this.#context = context;
    this.#clauseEnds = new ClauseEnds(context.document);
  }

  /** Whether the sentence of a figure has a cue after it. */
  areAfter(end: number): boolean {
    const sentence = this.#context.document.sentenceAt(end - 1);
    this.#last[sentence] ??= this.#lastOf(sentence, end);
    return this.#last[sentence]! >= end;
  }

  /** Whether the clause of a figure says a fact: it is in the past. */
  isPast(end: number): boolean {
    const { document } = this.#context;
    const sentence = document.sentenceAt(end - 1);
    return this.#clauseEnds.at(document.tokenAt(end - 1), sentence) === ClauseEnd.Past;
  }

  /** Where the last cue of a sentence begins that has its first figure before `from`. */
  #lastOf(sentence: number, from: number): number {
    const { text, lexicon, document } = this.#context;
    const { statuses, statusStarts } = lexicon;
    const end = document.ends[document.firstToken[sentence + 1]! - 1]!;
    if (statusAtEnd(lexicon, text, { start: from, end }) !== null) return end;
    let last = -1;
    for (let at = from; at < end; at++) {
      if (!statusStarts.hasAt(text, at)) continue;
      const cue = statuses.longest(text, at);
      if (!cue) continue;
      if (cue.value !== "actual") last = at;
      // いると発表 is a fact, and no ると発表
      else at = cue.end - 1;
    }
    return last;
  }
}
