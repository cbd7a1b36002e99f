import { BEGIN, END, INSIDE, isOpen, labelOf, mayFollow, OUTSIDE } from "./labels";

/** The best sequence of labels; buffers are used again. */
export interface Decoder {
  /**
   * Labels the places of a run, `length` of them, at least one; `scores` are theirs, all labels of each. Before the run is the beginning of
   * the sentence or a place outside of names, behind it the end or another such place. Writes the labels to `path` from `at` on.
   */
  decode(scores: Int32Array, length: number, isFirst: boolean, isLast: boolean, path: Uint8Array, at: number): void;
}

/**
 * Viterbi's algorithm over the transitions that BIOES allows; `transitions` as in the model. A name goes on with its own type only. Before
 * all else stands one of the closed labels, and most of those are so far behind the best that no transition makes up for it.
 */
export function createDecoder(labels: number, transitions: Int16Array): Decoder {
  const types = (labels - 1) >> 2;
  const all = Array.from({ length: labels }, (_, y) => y);
  const closed = Uint8Array.from(all.filter((y) => !isOpen(y)));
  const entering = Uint8Array.from(all.filter((y) => mayFollow(OUTSIDE, y)));
  /** What a single place between two that are outside can be. */
  const alone = entering.filter((y) => !isOpen(y));
  const move = (x: number, y: number) => transitions[x * labels + y]!;
  // How far behind the label x the label z may be and still be the best before some label.
  const reach = new Int32Array(labels * labels);
  for (const x of closed)
    for (const z of closed) {
      let most = move(z, OUTSIDE) - move(x, OUTSIDE);
      for (const y of entering) {
        const gain = move(z, y) - move(x, y);
        if (gain > most) most = gain;
      }
      reach[x * labels + z] = most;
    }
  const near = new Uint8Array(labels);
  let best = new Int32Array(0);
  let from = new Uint8Array(0);

  /** The closed labels that can be the best before some label, in rising order, into `near`; returns how many. */
  function findNear(then: number): number {
    let top = OUTSIDE;
    for (let k = 1; k < closed.length; k++) if (best[then + closed[k]!]! > best[then + top]!) top = closed[k]!;
    const most = best[then + top]!;
    const row = top * labels;
    let count = 0;
    for (let k = 0; k < closed.length; k++) {
      const x = closed[k]!;
      if (most - best[then + x]! <= reach[row + x]!) near[count++] = x;
    }
    return count;
  }

  /** The label of a place whose neighbours are outside. */
  function decodeOne(scores: Int32Array, start: number, isLast: boolean): number {
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

  /** From the scores of the place before, which begin at `then`, those of the labels that begin a name or are in none. */
  function enter(then: number, now: number, scores: Int32Array): void {
    const count = findNear(then);
    for (let k = 0; k < entering.length; k++) {
      const y = entering[k]!;
      let arg = near[0]!;
      let top = best[then + arg]! + transitions[arg * labels + y]!;
      for (let n = 1; n < count; n++) {
        const x = near[n]!;
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

  /** The same of the label that goes on with a name of its type. */
  function goOn(then: number, now: number, scores: Int32Array, type: number, y: number): void {
    const begin = labelOf(type, BEGIN);
    const inside = labelOf(type, INSIDE);
    const begun = best[then + begin]! + transitions[begin * labels + y]!;
    const gone = best[then + inside]! + transitions[inside * labels + y]!;
    best[now + y] = Math.max(begun, gone) + scores[now + y]!;
    from[now + y] = gone > begun ? inside : begin;
  }

  return {
    decode(scores, length, isFirst, isLast, path, at) {
      const start = (isFirst ? labels : OUTSIDE) * labels;
      if (length === 1) {
        path[at] = decodeOne(scores, start, isLast);
        return;
      }
      if (from.length < length * labels) {
        best = new Int32Array(2 * length * labels);
        from = new Uint8Array(2 * length * labels);
      }
      best.fill(LOWEST, 0, labels);
      for (let k = 0; k < entering.length; k++) {
        const y = entering[k]!;
        best[y] = transitions[start + y]! + scores[y]!;
      }
      for (let i = 1; i < length; i++) {
        const now = i * labels;
        const then = now - labels;
        enter(then, now, scores);
        for (let type = 0; type < types; type++) {
          goOn(then, now, scores, type, labelOf(type, INSIDE));
          goOn(then, now, scores, type, labelOf(type, END));
        }
      }
      const end = (length - 1) * labels;
      const final = (y: number) => best[end + y]! + (isLast ? 0 : transitions[y * labels + OUTSIDE]!);
      let last = OUTSIDE;
      for (let k = 1; k < closed.length; k++) if (final(closed[k]!) > final(last)) last = closed[k]!;
      for (let i = length - 1; i >= 0; i--) {
        path[at + i] = last;
        last = from[i * labels + last]!;
      }
    },
  };
}

/** Lower than any sum; with as much again it is still a whole number of 32 bits. */
const LOWEST = -(2 ** 30);
