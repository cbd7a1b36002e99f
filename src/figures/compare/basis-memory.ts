import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";
import { type Basis, basisEndingAt } from "./basis";

/** The last basis before a figure. */
export interface EarlierBasis {
  /** The last basis in the sentence of a figure, for a rate or money also in the sentence before. */
  before(draft: FigureDraft): Basis | null;
  /** Whether the last basis is in the sentence of a figure. */
  isInSentence(draft: FigureDraft): boolean;
  /** What 同 stands for: the last basis. */
  resolve(same: Basis): Basis;
}

/** How far before 同 its basis may end, in characters. */
const SAME_REACH = 1000;
/** How far before a rate the basis may end that goes on, in characters. */
const RATE_REACH = 200;
/** The sentence before goes on with the basis: 純利益は前年同期比5%増。売上高は9.6%増. */
const SENTENCES_BACK = 1;

/** The end of the words of a basis that a table has: 前期比. */
const STATED = /(?:前|昨)[^\s、。()]{1,8}?(?:比|に比べ|と比べ)/g;

/** The first basis after a position: a part of a report may begin with 同. */
function firstStated(context: FigureContext, from: number): Basis | null {
  const { text, lexicon } = context;
  for (const found of text.slice(from, from + SAME_REACH).matchAll(STATED)) {
    const basis = basisEndingAt(context, from + found.index + found[0].length, undefined);
    if (basis && lexicon.comparisons.longest(text, basis.start)) return basis;
  }
  return null;
}

/** Creates the memory of the bases of an article, which is asked from left to right. */
export function createBasisMemory(context: FigureContext): EarlierBasis {
  const { text, document, lexicon } = context;
  let last: Basis | null = null;
  /** The last that a table has. */
  let stated: Basis | null = null;
  let read = 0;
  /** Reads on up to a figure. */
  const readTo = (end: number): void => {
    for (; read < end; read++) {
      if (!lexicon.comparisonEnds.hasAt(text, read)) continue;
      const link = lexicon.comparisonLinks.longestBefore(text, read + 1);
      if (!link || link.value === "over" || link.value === "times") continue;
      const found = basisEndingAt(context, read + 1, undefined);
      const isStated = found && lexicon.comparisons.longestBefore(text, found.start + found.text.length, found.start);
      if (found && found.link !== "same" && (isStated || lexicon.comparisons.longest(text, found.start)))
        last = stated = found;
      // 前年7月比: another basis, which no table has
      else if (text[read] === "比" && text[read + 1] !== "べ" && found?.link !== "same") last = null;
    }
  };
  return {
    before(draft) {
      readTo(draft.start);
      if (!last) return null;
      const isRate = draft.kind === "percent";
      const isNear =
        document.sentenceAt(last.start) >= document.sentenceAt(draft.start) - (isRate ? SENTENCES_BACK : 0);
      return isNear || (isRate && last.end >= draft.start - RATE_REACH) ? last : null;
    },
    isInSentence(draft) {
      readTo(draft.start);
      return last !== null && document.sentenceAt(last.start) === document.sentenceAt(draft.start);
    },
    resolve(same) {
      readTo(same.start);
      stated ??= firstStated(context, same.end);
      if (!stated || stated.end < same.start - SAME_REACH) return same;
      return { ...stated, start: same.start, end: same.end };
    },
  };
}
