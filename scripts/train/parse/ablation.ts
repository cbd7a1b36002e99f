import { FeatureIds, NumberList } from "../linear/feature-ids";
import { type Choices, learnMean } from "../linear/softmax";

/** Quick settings: the differences between groups of features are what counts. */
const SETTINGS = { epochs: 3, seeds: [1] };

/** Returns choices without the features [from, to) of each candidate. */
function without(choices: Choices, from: number, to: number): Choices {
  const { width } = choices;
  const all = choices.features.values;
  const features = new NumberList();
  for (let start = 0; start < all.length; start += width)
    for (let f = 0; f < width; f++) if (f < from || f >= to) features.push(all[start + f]!);
  return { ...choices, width: width - (to - from), features };
}

/** Returns the share of choices that the weights make right; unknown features weigh nothing. */
function rightShare({ width, features, firsts, right }: Choices, weights: Float64Array): number {
  let count = 0;
  right.values.forEach((answer, choice) => {
    const from = firsts.values[choice]!;
    const scores = Array.from({ length: firsts.values[choice + 1]! - from }, (_, k) =>
      features.values
        .subarray((from + k) * width, (from + k + 1) * width)
        .reduce((sum, id) => sum + (weights[id] ?? 0), 0),
    );
    const best = scores.length === 1 ? Number(scores[0]! > 0) : scores.indexOf(Math.max(...scores));
    if (best === answer) count++;
  });
  return count / right.length;
}

/** Returns rows of a table: what is right without each group of features, by one quick training each. */
export function ablation(
  read: (part: "train" | "dev", ids: FeatureIds) => Choices,
  groups: Readonly<Record<string, number>>,
  rate: number,
): string[] {
  const ids = new FeatureIds();
  const train = read("train", ids);
  const dev = read("dev", ids);
  const share = (from: number, to: number): string => {
    const weights = learnMean(without(train, from, to), { ...SETTINGS, rate });
    return (100 * rightShare(without(dev, from, to), weights)).toFixed(2);
  };
  const rows = [`| all | ${train.width} | ${share(0, 0)} |`];
  let from = 0;
  for (const [name, count] of Object.entries(groups)) {
    rows.push(`| without ${name} | ${train.width - count} | ${share(from, from + count)} |`);
    from += count;
  }
  return rows;
}
