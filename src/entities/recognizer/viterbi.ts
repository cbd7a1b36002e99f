import { isOpen, mayFollow, OUTSIDE } from "./labels";

/** The best sequence of labels; buffers are used again. */
export interface Decoder {
  /** `scores` are those of the places, `labels` each. The answer is valid until the next call. */
  decode(scores: Int32Array, length: number): Uint8Array;
}

/** Viterbi's algorithm over the transitions that BIOES allows. `transitions` as in the model. */
export function createDecoder(labels: number, transitions: Int16Array): Decoder {
  // Per label those that may stand before it, and the scores of going on from them.
  const before = Array.from({ length: labels }, (_, y) =>
    Uint8Array.from(Array.from({ length: labels }, (_, x) => x).filter((x) => mayFollow(x, y))),
  );
  const moves = before.map((list, y) => Int32Array.from(list, (x) => transitions[x * labels + y]!));
  const first = Array.from({ length: labels }, (_, y) => mayFollow(OUTSIDE, y));
  let best = new Int32Array(0);
  let from = new Uint8Array(0);
  let path = new Uint8Array(0);
  return {
    decode(scores, length) {
      if (path.length < length) {
        best = new Int32Array(2 * length * labels);
        from = new Uint8Array(2 * length * labels);
        path = new Uint8Array(2 * length);
      }
      const LOWEST = -(2 ** 30);
      for (let y = 0; y < labels; y++) best[y] = first[y] ? transitions[labels * labels + y]! + scores[y]! : LOWEST;
      for (let i = 1; i < length; i++) {
        const now = i * labels;
        const then = now - labels;
        for (let y = 0; y < labels; y++) {
          const list = before[y]!;
          const move = moves[y]!;
          let top = LOWEST;
          let arg = 0;
          for (let k = 0; k < list.length; k++) {
            const score = best[then + list[k]!]! + move[k]!;
            if (score > top) {
              top = score;
              arg = list[k]!;
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
