/**
 * Fits the weights of the keyword ranking (src/keywords/ranking/score.ts) by coordinate ascent and prints them; a person copies them there.
 * The large sample is fold 1 of the news, without titles: how many nouns of the headline the first ten keywords cover. The weights of
 * titles are fitted on news-dev: how many gold keywords the first ten and the first six cover, and whether the first is one of them.
 *
 * To judge the fit, it also prints fold 0 of the news, which no fit sees, and with `--cv` a cross-validation over news-dev, each part
 * measured with weights fitted on the other parts. Backgrounds are learned without the fold. `--show` prints what the present weights
 * cover.
 */
import { newsBackground, userBackground } from "../../src/keywords/ranking/background";
import { chooseDiverse, OVERLAP_LOSS } from "../../src/keywords/ranking/diversity";
import { createFeaturedCandidateReader, type FeaturedCandidate } from "../../src/keywords/ranking/featured-candidates";
import { FEATURE_WEIGHTS, scoreOf } from "../../src/keywords/ranking/score";
import { contentNouns, covers } from "../measure/keyword-coverage";
import { backgroundWithout, dictionary, golds, inFold, readArticle, readPlain } from "../measure/keyword-data";

const PARTS = 6;
const ROUNDS = 6;
const FIRST_STEP = 0.4;
/** L2 regularization, since 24 articles are few. */
const RIDGE = 0.002;
/** Weights that must not be negative, whatever 24 articles suggest: more of the feature is never worse. */
const POSITIVE = new Set(["nouns", "cValue", "lead", "leadVerb", "leadShare", "title", "titleShare", "count"]);

interface Sample {
  readonly wanted: readonly string[];
  readonly topics: readonly FeaturedCandidate[];
}
const readCandidates = createFeaturedCandidateReader(dictionary, newsBackground(dictionary));
const goldSamples = golds.map(
  ({ keywords, text, headline, reference }): Sample => ({
    wanted: keywords,
    topics: readCandidates(readArticle(text, headline, reference)),
  }),
);
async function headlineSamples(fold: number): Promise<Sample[]> {
  const read = createFeaturedCandidateReader(dictionary, userBackground(await backgroundWithout(fold)));
  return inFold(fold).map(({ headline, text, sourceDate }) => ({
    wanted: contentNouns(readPlain(headline)).filter((noun) => text.includes(noun)),
    topics: read(readArticle(text, undefined, sourceDate)),
  }));
}

type Weights = Record<keyof typeof FEATURE_WEIGHTS, number> & { loss: number };
const firstTen = (topics: readonly FeaturedCandidate[], weights: Weights) =>
  chooseDiverse(
    topics.map(({ candidate, features }) => ({ candidate, score: scoreOf(features, weights) })),
    10,
    weights.loss,
  ).map((s) => s.candidate.term);

function goldCoverage(weights: Weights, samples: readonly Sample[]) {
  let [all, ten, six, first] = [0, 0, 0, 0];
  for (const { wanted, topics } of samples) {
    const terms = firstTen(topics, weights);
    const covered = (some: readonly string[]) => wanted.filter((w) => some.some((t) => covers(t, w))).length;
    all += wanted.length;
    ten += covered(terms);
    six += covered(terms.slice(0, 6));
    if (covered(terms.slice(0, 1)) > 0) first++;
  }
  return { all, ten, six, first };
}

function headlineCoverage(weights: Weights, samples: readonly Sample[]): number {
  let [covered, all] = [0, 0];
  for (const { wanted, topics } of samples) {
    const terms = firstTen(topics, weights).join(" ");
    all += wanted.length;
    covered += wanted.filter((noun) => terms.includes(noun)).length;
  }
  return covered / all;
}

const present: Weights = { ...FEATURE_WEIGHTS, loss: OVERLAP_LOSS };
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
function describe(weights: Weights): string {
  const { all, ten, first } = goldCoverage(weights, goldSamples);
  return `gold ${percent(ten / all)}, first right in ${first} of ${goldSamples.length}`;
}

if (process.argv.includes("--show")) {
  golds.forEach(({ headline, keywords }, i) => {
    const terms = firstTen(goldSamples[i]!.topics, present);
    const missed = keywords.filter((w) => !terms.some((t) => covers(t, w)));
    console.log(`${headline}\n  ${terms.join(" ")}\n  missed: ${missed.join(" ")}`);
  });
  process.exit();
}

const unseen = await headlineSamples(0);
const seen = await headlineSamples(1);
console.log(
  `as it is: ${describe(present)}, headlines ${percent(headlineCoverage(present, seen))}, unseen ${percent(headlineCoverage(present, unseen))}`,
);

function objective(weights: Weights, samples: readonly Sample[]): number {
  const { all, ten, six, first } = goldCoverage(weights, samples);
  const size = Object.values(weights).reduce((sum, w) => sum + w * w, 0);
  return (ten + 0.4 * six) / all + (0.1 * first) / samples.length + 2 * headlineCoverage(weights, seen) - RIDGE * size;
}

function fitOn(samples: readonly Sample[]): Weights {
  let weights = present;
  let best = objective(weights, samples);
  for (let round = 0, step = FIRST_STEP; round < ROUNDS; round++, step /= 1.5) {
    for (const name of Object.keys(weights) as (keyof Weights)[]) {
      for (const delta of [-2 * step, -step, step, 2 * step]) {
        const tried = { ...weights, [name]: Math.round((weights[name] + delta) * 100) / 100 };
        if (POSITIVE.has(name) && tried[name] < 0) continue;
        const value = objective(tried, samples);
        if (value > best + 1e-6) [best, weights] = [value, tried];
      }
    }
  }
  return weights;
}

const fitted = fitOn(goldSamples);
console.log(fitted);
console.log(
  `fitted: ${describe(fitted)}, headlines ${percent(headlineCoverage(fitted, seen))}, unseen ${percent(headlineCoverage(fitted, unseen))}`,
);
if (process.argv.includes("--cv")) {
  let [all, ten, first, headlines] = [0, 0, 0, 0];
  for (let part = 0; part < PARTS; part++) {
    const weights = fitOn(goldSamples.filter((_, i) => i % PARTS !== part));
    const held = goldCoverage(
      weights,
      goldSamples.filter((_, i) => i % PARTS === part),
    );
    all += held.all;
    ten += held.ten;
    first += held.first;
    headlines += headlineCoverage(weights, unseen) / PARTS;
  }
  console.log(
    `cross-validated: gold ${percent(ten / all)}, first right in ${first} of ${goldSamples.length}, unseen headlines ${percent(headlines)}`,
  );
}
