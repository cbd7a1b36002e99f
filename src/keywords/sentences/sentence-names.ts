/** What the score of a sentence is computed from, in the order of the rows of dict/sentence-weights.tsv. */
export enum SentenceFeature {
  Constant,
  Place1,
  Place2,
  Place3,
  Place4,
  Place6,
  Place9,
  Topics,
  NewTopics,
  TitleShare,
  Figures,
  ManyFigures,
  Times,
  Length,
  Short,
  Long,
  Fragment,
  Connective,
  Pointing,
  Speech,
  Source,
  Result,
}

/** The name of a feature. */
export type SentenceFeatureName = keyof typeof SentenceFeature;

/** What each feature says; scripts/train/train-keywords.ts writes it beside the weight. */
export const SENTENCE_MEANINGS: Readonly<Record<SentenceFeatureName, string>> = {
  Constant: "always 1",
  Place1: "the first sentence of prose",
  Place2: "the second",
  Place3: "the third",
  Place4: "the fourth or fifth",
  Place6: "the sixth to eighth",
  Place9: "a later one",
  Topics: "the scores of its keywords together",
  NewTopics: "those of keywords that no earlier sentence has",
  TitleShare: "the share of the title's pairs of characters that it has",
  Figures: "with a figure",
  ManyFigures: "with three figures or more",
  Times: "with a time",
  Length: "the logarithm of its length",
  Short: "less than 25 characters",
  Long: "more than 120 characters",
  Fragment: "without a predicate at the end",
  Connective: "begins with a conjunction (また、一方)",
  Pointing: "begins with この, その or それ",
  Speech: "says what someone said (と述べた, と話している)",
  Source: "says who reports (によると)",
  Result: "begins with その結果 or 以上",
};

export const SENTENCE_FEATURE_NAMES = Object.keys(SENTENCE_MEANINGS) as SentenceFeatureName[];
