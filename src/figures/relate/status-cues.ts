import { WordClass } from "../../tokens/word-class";
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

const INFLECTED = WordClass.Verb | WordClass.Adjective | WordClass.Auxiliary;
/** A word that tells a status. */
export interface StatusCue {
  readonly start: number;
  readonly end: number;
  readonly status: FigureStatus;
}

/**
 * The words of an article that tell a status other than a fact. Most sentences with figures have none, and need no parse: it could only tell a
 * fact.
 */
export class StatusCues {
  readonly #context: FigureContext;
  readonly #clauseEnds: ClauseEnds;
  /** By sentence, its cues after its first figure, from the last to the first; those before a figure that was asked for are gone. */
  readonly #cues: StatusCue[][] = [];

  constructor(context: FigureContext) {
    this.#context = context;
    this.#clauseEnds = new ClauseEnds(context.document);
  }

  /** The first cue of its sentence after a figure. The figures of a sentence are asked for in order. */
  after(end: number): StatusCue | undefined {
    const sentence = this.#context.document.sentenceAt(end - 1);
    this.#cues[sentence] ??= this.#read(sentence, end);
    const cues = this.#cues[sentence]!;
    while (cues.length > 0 && cues.at(-1)!.start < end) cues.pop();
    return cues.at(-1);
  }

  /** Whether the clause of a figure says a fact: it is in the past. */
  isPast(end: number): boolean {
    const { document } = this.#context;
    const sentence = document.sentenceAt(end - 1);
    return this.#clauseEnds.at(document.tokenAt(end - 1), sentence) === ClauseEnd.Past;
  }

  /** Whether a cue stands in the same clause as the figure that ends at `end`, since no verb, adjective or auxiliary is between. */
  isInClause(end: number, cue: StatusCue): boolean {
    const { tokenAt, classes } = this.#context.document;
    const last = tokenAt(cue.start);
    for (let i = tokenAt(end - 1) + 1; i < last; i++) if ((classes[i]! & INFLECTED) !== 0) return false;
    return true;
  }

  /** The cues of a sentence after `from`, the last first. */
  #read(sentence: number, from: number): StatusCue[] {
    const { text, lexicon, document } = this.#context;
    const { statuses, statusStarts } = lexicon;
    const end = document.ends[document.firstToken[sentence + 1]! - 1]!;
    const cues: StatusCue[] = [];
    for (let at = from; at < end; at++) {
      if (!statusStarts.hasAt(text, at)) continue;
      const cue = statuses.longest(text, at);
      if (!cue) continue;
      if (cue.value !== "actual") cues.push({ start: at, end: cue.end, status: cue.value });
      // いると発表 is a fact, and no ると発表
      else at = cue.end - 1;
    }
    const last = statusAtEnd(lexicon, text, { start: from, end });
    if (last !== null) cues.push({ start: end, end, status: last });
    return cues.reverse();
  }
}
