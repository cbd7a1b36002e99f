import fc from "fast-check";
import { expect, test } from "vitest";
import { isOpen, labelCount, mayFollow, OUTSIDE } from "../../../src/entities/recognizer/labels";
import { createDecoder } from "../../../src/entities/recognizer/viterbi";

const LABELS = labelCount(1);

/** The best score of all sequences, by trying each. */
function best(scores: Int32Array, length: number, transitions: Int16Array): number {
  const from = (i: number, before: number): number => {
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < LABELS; y++) {
      if (!mayFollow(before === LABELS ? OUTSIDE : before, y)) continue;
      const own = scores[i * LABELS + y]! + transitions[before * LABELS + y]!;
      const rest = i === length - 1 ? (isOpen(y) ? Number.NEGATIVE_INFINITY : 0) : from(i + 1, y);
      top = Math.max(top, own + rest);
    }
    return top;
  };
  return from(0, LABELS);
}

const scored = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    scores: fc.int32Array({ minLength: length * LABELS, maxLength: length * LABELS, min: -99, max: 99 }),
    transitions: fc.int16Array({
      minLength: (LABELS + 1) * LABELS,
      maxLength: (LABELS + 1) * LABELS,
      min: -99,
      max: 99,
    }),
  }),
);

test("the sequence found is allowed, and none scores higher", () => {
  fc.assert(
    fc.property(scored, ({ length, scores, transitions }) => {
      const path = createDecoder(LABELS, transitions).decode(scores, length);
      let score = 0;
      for (let i = 0; i < length; i++) {
        const before = i === 0 ? OUTSIDE : path[i - 1]!;
        expect(mayFollow(before, path[i]!)).toBe(true);
        score += scores[i * LABELS + path[i]!]! + transitions[(i === 0 ? LABELS : before) * LABELS + path[i]!]!;
      }
      expect(isOpen(path[length - 1]!)).toBe(false);
      expect(score).toBe(best(scores, length, transitions));
    }),
  );
});

test("a decoder gives the same for the same, whatever it read before", () => {
  const transitions = new Int16Array((LABELS + 1) * LABELS);
  const decoder = createDecoder(LABELS, transitions);
  fc.assert(
    fc.property(scored, ({ length, scores }) => {
      const fresh = createDecoder(LABELS, transitions).decode(scores, length).slice(0, length);
      expect(decoder.decode(scores, length).slice(0, length)).toEqual(fresh);
    }),
  );
});
