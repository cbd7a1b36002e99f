import { expect, test } from "vitest";
import { clusterWords } from "../../../../scripts/train/crf/clusters";
import { createRandom } from "../../../../scripts/train/crf/random";

const SETTINGS = { dimensions: 8, clusters: 2, least: 5, window: 3, epochs: 12, negatives: 3 };
const TOPICS = ["犬", "株"];
const WORDS = 60;
const random = createRandom(3);
/** Sentences of the words of one topic each, more often of those with low numbers. */
const SENTENCES = Array.from({ length: 6000 }, (_, i) =>
  Array.from({ length: 10 }, () => `${TOPICS[i % 2]}${Math.floor(WORDS * random() ** 2)}`),
);
const cluster = (extra: readonly (readonly string[])[] = []) =>
  clusterWords([...SENTENCES, ...extra], SETTINGS, () => {});

test("words of one topic are in one cluster, and the same sentences give the same clusters", () => {
  const clusters = cluster();
  const found = TOPICS.map((topic) => new Set(Array.from({ length: WORDS }, (_, i) => clusters.get(`${topic}${i}`))));
  expect(found.map((numbers) => [...numbers]).sort()).toEqual([[1], [2]]);
  expect(cluster()).toEqual(clusters);
});

test("a word is in a cluster from its fifth occurrence on", () => {
  const clusters = cluster([Array.from({ length: 4 }, () => "猫"), Array.from({ length: 5 }, () => "鳥")]);
  expect(clusters.has("猫")).toBe(false);
  expect(clusters.get("鳥")).toBeGreaterThan(0);
});
