import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { EntityDraft } from "../draft";
import type { NameLexicon } from "../names/lexicon";
import { EmissionRows } from "./emissions";
import { createFeatureLists } from "./feature-lists";
import { type ContextMarks, createContextMarker } from "./features/context-marks";
import { labelCount, OUTSIDE } from "./labels";
import type { NameData } from "./load";
import type { Subtokens } from "./subtokens";
import { ViterbiDecoder } from "./viterbi";
import { createFeatureAdder } from "./weights";
import { WordScores } from "./word-scores";

/**
 * Labels the subtokens of a sentence, at least one, given the drafts of the rules in it. The result has a label for each subtoken, and
 * maybe more entries behind them; it is valid until the next call.
 */
export type Labeller = (
  document: TokenizedDocument,
  subtokens: Subtokens,
  drafts: readonly EntityDraft[],
) => Uint8Array;

/** Lower than any score. */
const LOWEST = -(2 ** 20);

/**
 * Creates a labeller by a linear-chain conditional random field; docs/entities.md describes its training. The single words around most
 * subtokens show that they are in no name, and the scores of a word are remembered. The other subtokens are open: runs of them are scored
 * by all features and decoded.
 */
export function createLabeller({ model, properNouns }: NameData, lexicon: NameLexicon): Labeller {
  const labels = labelCount(model.types);
  const lists = createFeatureLists(model, properNouns);
  const addFeature = createFeatureAdder(model.features);
  const words = new WordScores(labels, addFeature, { lexicon, lists });
  const emissions = new EmissionRows(words, labels, lists.names.length, addFeature);
  const marker = createContextMarker(lists.names);
  const decoder = new ViterbiDecoder(labels, model.transitions);
  let open = new Uint8Array(0);
  let path = new Uint8Array(0);
  const run = { scores: new Int32Array(0), length: 0, isFirst: false, isLast: false };

  function reserve(length: number): void {
    if (path.length >= length) return;
    open = new Uint8Array(2 * length);
    path = new Uint8Array(2 * length);
    run.scores = new Int32Array(2 * length * labels);
  }

  /** Finds the open subtokens. One for which a rule found something is open whatever its words score. */
  function findOpen(length: number, rules: Int32Array): void {
    for (let i = 0; i < length; i++) open[i] = emissions.addWords(i, rules[i] === 0 ? -model.margin : LOWEST) ? 1 : 0;
  }

  /** Labels the run of open subtokens that begins with `first`; returns its end. */
  function labelRun(first: number, length: number, marks: ContextMarks): number {
    let end = first;
    let pair = emissions.pairBefore(first);
    for (; end < length && open[end] !== 0; end++) {
      pair = emissions.addContext(end, pair, marks);
      emissions.unpack(end, run.scores, (end - first) * labels);
    }
    run.length = end - first;
    run.isFirst = first === 0;
    run.isLast = end === length;
    decoder.decode(run, path, first);
    return end;
  }

  return (document, subtokens, drafts) => {
    const { length } = subtokens;
    reserve(length);
    emissions.begin(document, subtokens);
    const marks = marker.markRules(subtokens, emissions, drafts);
    findOpen(length, marks.rules);
    marker.markNames(document.text, subtokens, emissions, open);
    path.fill(OUTSIDE, 0, length);
    for (let i = 0; i < length; i++) if (open[i] !== 0) i = labelRun(i, length, marks);
    return path;
  };
}
