import { BEGIN, END, INSIDE, isOpen, labelOf, mayFollow, OUTSIDE } from "./labels";

/**
 * A run of subtokens to label, at least one. Before it is the beginning of the sentence or a subtoken outside of names, behind it the end
 * of the sentence or such a subtoken.
 */
export interface LabelRun {
  /** The scores of all labels of each subtoken. */
  readonly scores: Int32Array;
  readonly length: number;
  /** Whether the run begins the sentence, and whether it ends it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Lower than any sum. Twice as low still fits in 32 bits. */
const LOWEST = -(2 ** 30);

/**
 * Finds the best sequence of labels by Viterbi's algorithm over the transitions that BIOES allows. A name can only continue with its own
 * type, so its inner labels have two predecessors each. All other labels follow a closed label, most of which score so far below the best
 * one that no transition makes up for it (`reach`). Buffers are reused.
 */
export class ViterbiDecoder {
  readonly #labels: number;
  readonly #types: number;
  readonly #transitions: Int16Array;
  /** Labels after which no name is open. */
  readonly #closed: Uint8Array;
  /** Labels that may follow a closed one. */
  readonly #entering: Uint8Array;
  /** Labels of a single subtoken between two that are outside. */
  readonly #alone: Uint8Array;
  /** At `x * labels + z`, for closed labels x and z: how far z can score below x and still be the better predecessor of some label. */
  readonly #reach: Int32Array;
  readonly #candidates: Uint8Array;
  #best = new Int32Array(0);
  #from = new Uint8Array(0);

  /** @param transitions as in `NameModel` */
  constructor(labels: number, transitions: Int16Array) {
    const all = Array.from({ length: labels }, (_, y) => y);
    this.#labels = labels;
    this.#types = (labels - 1) >> 2;
    this.#transitions = transitions;
    this.#closed = Uint8Array.from(all.filter((y) => !isOpen(y)));
    this.#entering = Uint8Array.from(all.filter((y) => mayFollow(OUTSIDE, y)));
    this.#alone = this.#entering.filter((y) => !isOpen(y));
    this.#reach = reachOf(labels, transitions, this.#closed, this.#entering);
    this.#candidates = new Uint8Array(labels);
  }

  /** Writes the labels of the run to `path`, from the index `at` on. */
  decode(run: LabelRun, path: Uint8Array, at: number): void {
    const start = (run.isFirst ? this.#labels : OUTSIDE) * this.#labels;
    if (run.length === 1) path[at] = this.#bestAlone(run.scores, start, run.isLast);
    else {
      this.#scorePaths(run, start);
      this.#traceBack(run, path, at);
    }
  }

  /** Returns the best label of a run of one subtoken. */
  #bestAlone(scores: Int32Array, start: number, isLast: boolean): number {
    const labels = this.#labels;
    const transitions = this.#transitions;
    const alone = this.#alone;
    let last = OUTSIDE;
    let top = LOWEST;
    for (let k = 0; k < alone.length; k++) {
      const y = alone[k]!;
      const score = scores[y]! + transitions[start + y]! + (isLast ? 0 : transitions[y * labels + OUTSIDE]!);
      if (score > top) {
        top = score;
        last = y;
      }
    }
    return last;
  }

  /** Computes, for each label of each subtoken, the score of the best path that ends there, and the label before it. */
  #scorePaths({ scores, length }: LabelRun, start: number): void {
    const labels = this.#labels;
    const types = this.#types;
    const entering = this.#entering;
    const transitions = this.#transitions;
    if (this.#from.length < length * labels) {
      this.#best = new Int32Array(2 * length * labels);
      this.#from = new Uint8Array(2 * length * labels);
    }
    const best = this.#best;
    best.fill(LOWEST, 0, labels);
    for (let k = 0; k < entering.length; k++) {
      const y = entering[k]!;
      best[y] = transitions[start + y]! + scores[y]!;
    }
    for (let i = 1; i < length; i++) {
      const now = i * labels;
      this.#enter(now, scores);
      for (let type = 0; type < types; type++) {
        this.#continueName(now, scores, type, labelOf(type, INSIDE));
        this.#continueName(now, scores, type, labelOf(type, END));
      }
    }
  }

  /** Scores the labels that begin a name or are outside; the scores of the subtoken begin at `now`. */
  #enter(now: number, scores: Int32Array): void {
    const labels = this.#labels;
    const transitions = this.#transitions;
    const entering = this.#entering;
    const candidates = this.#candidates;
    const best = this.#best;
    const from = this.#from;
    const then = now - labels;
    const count = this.#findCandidates(then);
    for (let k = 0; k < entering.length; k++) {
      const y = entering[k]!;
      let arg = candidates[0]!;
      let top = best[then + arg]! + transitions[arg * labels + y]!;
      for (let n = 1; n < count; n++) {
        const x = candidates[n]!;
        const score = best[then + x]! + transitions[x * labels + y]!;
        if (score > top) {
          top = score;
          arg = x;
        }
      }
      best[now + y] = top + scores[now + y]!;
      from[now + y] = arg;
    }
  }

  /** Writes the closed labels that can be the best predecessor of some label, in rising order, to `candidates`; returns how many. */
  #findCandidates(then: number): number {
    const closed = this.#closed;
    const best = this.#best;
    const reach = this.#reach;
    const candidates = this.#candidates;
    let top = OUTSIDE;
    for (let k = 1; k < closed.length; k++) if (best[then + closed[k]!]! > best[then + top]!) top = closed[k]!;
    const most = best[then + top]!;
    const row = top * this.#labels;
    let count = 0;
    for (let k = 0; k < closed.length; k++) {
      const x = closed[k]!;
      if (most - best[then + x]! <= reach[row + x]!) candidates[count++] = x;
    }
    return count;
  }

  /** Scores the label `y` that continues a name of its type. */
  #continueName(now: number, scores: Int32Array, type: number, y: number): void {
    const labels = this.#labels;
    const transitions = this.#transitions;
    const best = this.#best;
    const then = now - labels;
    const begin = labelOf(type, BEGIN);
    const inside = labelOf(type, INSIDE);
    const afterBegin = best[then + begin]! + transitions[begin * labels + y]!;
    const afterInside = best[then + inside]! + transitions[inside * labels + y]!;
    best[now + y] = Math.max(afterBegin, afterInside) + scores[now + y]!;
    this.#from[now + y] = afterInside > afterBegin ? inside : begin;
  }

  /** Follows the best path back from the end of the run. */
  #traceBack({ length, isLast }: LabelRun, path: Uint8Array, at: number): void {
    const labels = this.#labels;
    const transitions = this.#transitions;
    const closed = this.#closed;
    const best = this.#best;
    const from = this.#from;
    const end = (length - 1) * labels;
    let last = OUTSIDE;
    let top = LOWEST;
    for (let k = 0; k < closed.length; k++) {
      const y = closed[k]!;
      const score = best[end + y]! + (isLast ? 0 : transitions[y * labels + OUTSIDE]!);
      if (k === 0 || score > top) {
        top = score;
        last = y;
      }
    }
    for (let i = length - 1; i >= 0; i--) {
      path[at + i] = last;
      last = from[i * labels + last]!;
    }
  }
}

function reachOf(labels: number, transitions: Int16Array, closed: Uint8Array, entering: Uint8Array): Int32Array {
  const transition = (x: number, y: number) => transitions[x * labels + y]!;
  const reach = new Int32Array(labels * labels);
  for (const x of closed)
    for (const z of closed) {
      let most = transition(z, OUTSIDE) - transition(x, OUTSIDE);
      for (const y of entering) most = Math.max(most, transition(z, y) - transition(x, y));
      reach[x * labels + z] = most;
    }
  return reach;
}
