import { isOpen, mayFollow, OUTSIDE } from "./labels";

/** The best sequence of labels; buffers are used again. */
export interface Decoder {
  /** `scores` are those of the places, `labels` each. The answer is valid until the next call. */
  decode(scores: Int32Array, length: number): Uint8Array;
}

/**
 * Viterbi's algorithm over the transitions that BIOES allows; `transitions` as in the model. A name goes on with its own type only. Before
 * all else stands one of the closed labels, and most of those are so far behind the best that no transition makes up for it.
 */
export function createDecoder(labels: number, transitions: Int16Array): Decoder {
  const all = Array.from({ length: labels }, (_, y) => y);
  const closed = Uint8Array.from(all.filter((y) => !isOpen(y)));
  const entering = Uint8Array.from(all.filter((y) => mayFollow(OUTSIDE, y)));
  const continuing = Uint8Array.from(all.filter((y) => !mayFollow(OUTSIDE, y)));
  const openBefore = Array.from(continuing, (y) => Uint8Array.from(all.filter((x) => mayFollow(x, y))));
  const move = (x: number, y: number) => transitions[x * labels + y]!;
  // How far behind the label x the label z may be and still be the best before some label.
  const reach = new Int32Array(labels * labels);
  for (const x of closed)
    for (const z of closed)
      reach[x * labels + z] = entering.reduce((most, y) => Math.max(most, move(z, y) - move(x, y)), -(2 ** 20));
  const near = new Uint8Array(labels);
  let best = new Int32Array(0);
  let from = new Uint8Array(0);
  let path = new Uint8Array(0);

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

  return {
    decode(scores, length) {
      if (path.length < length) {
        best = new Int32Array(2 * length * labels);
        from = new Uint8Array(2 * length * labels);
        path = new Uint8Array(2 * length);
      }
      for (let y = 0; y < labels; y++) best[y] = LOWEST;
      for (let k = 0; k < entering.length; k++) {
        const y = entering[k]!;
        best[y] = transitions[labels * labels + y]! + scores[y]!;
      }
      for (let i = 1; i < length; i++) {
        const now = i * labels;
        const then = now - labels;
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
        for (let k = 0; k < continuing.length; k++) {
          const y = continuing[k]!;
          const list = openBefore[k]!;
          let arg = list[0]!;
          let top = best[then + arg]! + transitions[arg * labels + y]!;
          for (let n = 1; n < list.length; n++) {
            const x = list[n]!;
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
      const end = (length - 1) * labels;
      let last = OUTSIDE;
      for (let y = 0; y < labels; y++) if (!isOpen(y) && best[end + y]! > best[end + last]!) last = y;
      for (let i = length - 1; i >= 0; i--) {
        path[i] = last;
        last = from[i * labels + last]!;
      }
      return path;
    },
  };
}

/** Lower than any sum; with as much again it is still a whole number of 32 bits. */
const LOWEST = -(2 ** 30);
