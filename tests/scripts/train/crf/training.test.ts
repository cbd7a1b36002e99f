import { expect, test } from "vitest";
import { decode } from "../../../../scripts/train/crf/decode";
import { FeatureIndex } from "../../../../scripts/train/crf/feature-index";
import { quantize } from "../../../../scripts/train/crf/quantize";
import { LabelSets, type Sentence } from "../../../../scripts/train/crf/sentences";
import { predecessorsOf, type Sequence } from "../../../../scripts/train/crf/sequence";
import { train } from "../../../../scripts/train/crf/train-crf";
import { createRowFinder } from "../../../../src/entities/crf/hashed-rows";
import { BEGIN, END, INSIDE, labelCount, labelOf, OUTSIDE, SINGLE } from "../../../../src/entities/crf/labels";
import { packWeight } from "../../../../src/entities/crf/weights";

test("features that occur often enough are numbered, the others are left out", () => {
  const sentence = { hashes: Uint32Array.of(7, 8, 7, 9), starts: Int32Array.of(0, 2, 4), context: Int32Array.of(1, 3) };
  const index = new FeatureIndex([sentence], 2, 4);
  expect(index.hashes).toEqual([7]);
  expect([7, 8, 9, 10].map((hash) => index.of(hash))).toEqual([0, -1, -1, -1]);
  const { features, starts, context } = index.sequence(sentence, new Int32Array(2));
  expect([[...features], [...starts], [...context]]).toEqual([
    [0, 0],
    [0, 1, 2],
    [1, 2],
  ]);
  expect(new FeatureIndex([sentence], 1, 4).hashes).toHaveLength(3);
});

test("a table that is nearly full is refused", () => {
  const sentenceOf = (features: number) => ({
    hashes: Uint32Array.from({ length: features }, (_, i) => i),
    starts: Int32Array.of(0, features),
    context: Int32Array.of(0),
  });
  expect(new FeatureIndex([sentenceOf(12)], 1, 4).hashes).toHaveLength(12);
  expect(() => new FeatureIndex([sentenceOf(13)], 1, 4)).toThrowError("too many features");
});

test("weights are rounded to eight bits, and weights near 0 are left out", () => {
  const weights = {
    labels: 5,
    emissions: Float32Array.of(0, 1.27, -0.25, 0.5, 0, 0.25, 0, 0, 0, 0),
    // To the label 0, for no name, and to another.
    transitions: Float64Array.of(0.5, -1),
  };
  const model = quantize(weights, [11, 12], { least: 0.25, margin: 0.2, lean: 0.1 });
  const find = createRowFinder(model.features);
  const at = find(11);
  expect([...model.features.entries.subarray(at, at + 3)]).toEqual([2, packWeight(127, 1), packWeight(50, 3)]);
  expect(find(12)).toBe(-1);
  expect([[...model.transitions], model.margin]).toEqual([[40, -100], 20]);
});

/** Subtokens of two characters each. */
const SENTENCE = { from: Int32Array.of(0, 2, 4, 6), to: Int32Array.of(2, 4, 6, 8) } as Sentence;
function allowedBy(entities: readonly { start: number; end: number; type: string }[]): number[][] {
  const meaning = { PERSON: ["person"], ARTIFACT: ["product", "none"], ANY: ["none", "person", "product"] };
  const sets = new LabelSets(["person", "product"], meaning);
  return [...sets.of(SENTENCE, entities)].map((set) =>
    [...sets.sets[set]!].flatMap((is, label) => (is ? [label] : [])),
  );
}
const ALL = Array.from({ length: labelCount(2) }, (_, y) => y);

test("a name allows the labels of its types, and outside if it may be no name", () => {
  expect(allowedBy([{ start: 0, end: 6, type: "PERSON" }])).toEqual([
    [labelOf(0, BEGIN)],
    [labelOf(0, INSIDE)],
    [labelOf(0, END)],
    [OUTSIDE],
  ]);
  expect(allowedBy([{ start: 6, end: 8, type: "ARTIFACT" }])[3]).toEqual([OUTSIDE, labelOf(1, SINGLE)]);
  expect(allowedBy([{ start: 6, end: 8, type: "ANY" }])[3]).toEqual(ALL);
  expect(allowedBy([{ start: 6, end: 8, type: "DATE" }])[3]).toEqual([OUTSIDE]);
});

test("if a name ends inside a subtoken, any label is allowed", () => {
  expect(allowedBy([{ start: 2, end: 5, type: "PERSON" }])).toEqual([[OUTSIDE], ALL, ALL, [OUTSIDE]]);
  expect(allowedBy([{ start: 8, end: 9, type: "PERSON" }])).toEqual([[OUTSIDE], [OUTSIDE], [OUTSIDE], [OUTSIDE]]);
});

test("learned weights give the labels from which they were learned", () => {
  const labels = labelCount(1);
  const sets = Array.from({ length: labels }, (_, y) =>
    Uint8Array.from({ length: labels }, (_, z) => (y === z ? 1 : 0)),
  );
  const sequenceOf = (features: number[], allowed: number[]): Sequence => ({
    features: Int32Array.from(features),
    starts: Int32Array.from({ length: features.length + 1 }, (_, i) => i),
    context: Int32Array.from(features, (_, i) => i + 1),
    allowed: Int32Array.from(allowed),
  });
  const name = [labelOf(0, BEGIN), labelOf(0, END)];
  const sequences = [sequenceOf([0, 1, 2], [OUTSIDE, ...name]), sequenceOf([3, 0], [labelOf(0, SINGLE), OUTSIDE])];
  const settings = { labels, rows: 4, epochs: 200, rate: 0.5, dropout: 0.1, alone: 0.3, l2: 0.001, seed: 1 };
  const likelihoods: number[] = [];
  const weights = train(sequences, sets, settings, (_, likelihood) => likelihoods.push(likelihood));
  expect(likelihoods).toHaveLength(200);
  expect(likelihoods[0]).toBeLessThan(-1);
  for (const sequence of sequences)
    expect([...decode(sequence, weights, predecessorsOf(labels))]).toEqual([...sequence.allowed]);
  expect(train(sequences, sets, settings, () => {})).toEqual(weights);
});
