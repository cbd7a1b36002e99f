import { isOpen, mayFollow, OUTSIDE } from "./labels";

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
  const all = Array.from({ length: labels }, (_, y) => y);
  const closed = Uint8Array.from(all.filter((y) => !isOpen(y)));
  const entering = all.filter((y) => mayFollow(OUTSIDE, y));
  /** What may come before a label that continues a name. */
  const openBefore = all.map((y) =>
    entering.includes(y) ? undefined : Uint8Array.from(all.filter((x) => mayFollow(x, y))),
  );
  const move = (x: number, y: number) => transitions[x * labels + y]!;
  // How far behind the label x the label z may be and still be the best before some label.
  const reach = new Int32Array(labels * labels);
  for (const x of closed)
    for (const z of closed)
      reach[x * labels + z] = entering.reduce((most, y) => Math.max(most, move(z, y) - move(x, y)), -(2 ** 20));
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

  return {
    decode(scores, length, isFirst, isLast, path, at) {
      if (from.length < length * labels) {
        best = new Int32Array(2 * length * labels);
        from = new Uint8Array(2 * length * labels);
      }
      const start = (isFirst ? labels : OUTSIDE) * labels;
      for (let y = 0; y < labels; y++) best[y] = openBefore[y] ? LOWEST : transitions[start + y]! + scores[y]!;
      for (let i = 1; i < length; i++) {
        const now = i * labels;
        const then = now - labels;
        const count = findNear(then);
        for (let y = 0; y < labels; y++) {
          const before = openBefore[y] ?? near;
          const size = before === near ? count : before.length;
          let arg = before[0]!;
          let top = best[then + arg]! + transitions[arg * labels + y]!;
          for (let n = 1; n < size; n++) {
            const x = before[n]!;
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
