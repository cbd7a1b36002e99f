import fc from "fast-check";
import { expect, test } from "vitest";
import { isOpen, labelCount, mayFollow, OUTSIDE } from "../../../src/entities/crf/labels";
import { type LabelRun, ViterbiDecoder } from "../../../src/entities/crf/viterbi";

const LABELS = labelCount(1);

const BEGINNING = LABELS;

/** Returns the best score of all sequences, by trying each. */
function best({ scores, length, transitions, isFirst, isLast }: TestRun): number {
  const from = (i: number, before: number): number => {
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < LABELS; y++) {
      if (!mayFollow(before === BEGINNING ? OUTSIDE : before, y)) continue;
      const own = scores[i * LABELS + y]! + transitions[before * LABELS + y]!;
      top = Math.max(top, own + (i < length - 1 ? from(i + 1, y) : behind(y, transitions, isLast)));
    }
    return top;
  };
  return from(0, isFirst ? BEGINNING : OUTSIDE);
}

const behind = (y: number, transitions: Int16Array, isLast: boolean) =>
  isOpen(y) ? Number.NEGATIVE_INFINITY : isLast ? 0 : transitions[y * LABELS + OUTSIDE]!;

interface TestRun extends LabelRun {
  readonly transitions: Int16Array;
}

const runs: fc.Arbitrary<TestRun> = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc.record({
    isFirst: fc.boolean(),
    isLast: fc.boolean(),
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

function decoded(run: LabelRun, decoder: ViterbiDecoder): number[] {
  const path = new Uint8Array(run.length + 2).fill(99);
  decoder.decode(run, path, 1);
  expect([path[0], path[run.length + 1]]).toEqual([99, 99]);
  return [...path.subarray(1, run.length + 1)];
}

test("the decoded sequence is allowed, and no other scores higher", () => {
  fc.assert(
    fc.property(runs, (run) => {
      const { length, scores, transitions, isFirst, isLast } = run;
      const path = decoded(run, new ViterbiDecoder(LABELS, transitions));
      let score = behind(path[length - 1]!, transitions, isLast);
      path.forEach((y, i) => {
        const before = i > 0 ? path[i - 1]! : isFirst ? BEGINNING : OUTSIDE;
        expect(mayFollow(before === BEGINNING ? OUTSIDE : before, y)).toBe(true);
        score += scores[i * LABELS + y]! + transitions[before * LABELS + y]!;
      });
      expect(score).toBe(best(run));
    }),
  );
});

test("the labels of a run do not depend on the runs decoded before", () => {
  const transitions = new Int16Array((LABELS + 1) * LABELS);
  const decoder = new ViterbiDecoder(LABELS, transitions);
  fc.assert(
    fc.property(runs, (run) => {
      expect(decoded(run, decoder)).toEqual(decoded(run, new ViterbiDecoder(LABELS, transitions)));
    }),
  );
});
