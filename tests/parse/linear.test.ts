import { expect, it } from "vitest";
import { createSentenceParser } from "../../src/parse/parse-sentence";
import { arbitraryModel, tokensOf } from "./arbitrary-model";

const SHAPES = ["政府の", "「", "」", "「」", "増えた、", "A ", "1", "として", "、", "あ", "東京都港区で"];
const LENGTH = 2000;
const TIMES = 8;
/** A quadratic shape takes up to 64 times as long, a linear one 8 times; noise lies between. */
const MOST_RATIO = 3 * TIMES;
/** What is too short to be measured: as much processor time is added to both, in milliseconds. */
const NOISE = 5;

const parse = createSentenceParser(arbitraryModel(1));
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

it.each(SHAPES)("the time of one sentence of %j grows linearly", (shape) => {
  const [short, long] = [LENGTH, TIMES * LENGTH].map((length) =>
    tokensOf(shape.repeat(Math.ceil(length / shape.length))),
  ) as [ReturnType<typeof tokensOf>, ReturnType<typeof tokensOf>];
  const costs: [number[], number[]] = [[], []];
  let ratio = Number.POSITIVE_INFINITY;
  // What seems to grow faster is measured again: another process may have been in the way.
  for (let run = 1; run <= 9 && ratio > MOST_RATIO; run++) {
    for (const [i, tokens] of [short, long].entries()) {
      const before = process.cpuUsage();
      parse(tokens, 0, tokens.tokens.length);
      costs[i]!.push(process.cpuUsage(before).user / 1000);
    }
    ratio = (median(costs[1]) + NOISE) / (median(costs[0]) + NOISE);
  }
  expect(ratio).toBeLessThanOrEqual(MOST_RATIO);
});
