import type { WordFeatures } from "../types";
import { textOf } from "./format";
import type { WordDictionary } from "./word-dictionary";

/** What the context of a word says of it: part of speech and conjugation are a function of it. */
export type Labels = Pick<WordFeatures, "pos" | "posDetail" | "conjugationType" | "conjugationForm">;

/** By context. The details are shared by all tokens, and frozen. */
export function readLabels({ file }: WordDictionary): Labels[] {
  const lines = textOf(file.features).split("\n");
  return lines.map((line) => {
    const [pos, one, two, three, conjugationType, conjugationForm] = line.split(",") as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return { pos, posDetail: Object.freeze([one, two, three] as const), conjugationType, conjugationForm };
  });
}
