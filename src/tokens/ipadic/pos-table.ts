import type { WordFeatures } from "../../types";
import { textOf } from "./format";
import type { WordDictionary } from "./word-dictionary";

/** What the context of a word says of it: part of speech and conjugation are a function of it. */
export interface PosEntry extends Pick<WordFeatures, "pos" | "posDetail" | "conjugationType" | "conjugationForm"> {
  /** How dictionary forms are made: so many units cut, and what is put there. */
  readonly lemmaRules: readonly LemmaRule[];
}

interface LemmaRule {
  readonly cut: number;
  readonly ending: string;
}

/** By context, each read when it is first asked for. The details are shared by all tokens, and frozen. */
export function createPosTable({ file, size }: WordDictionary): (context: number) => PosEntry {
  const { features, featureIndex } = file;
  const known = new Array<PosEntry | undefined>(size).fill(undefined);

  function read(context: number): PosEntry {
    const cells = textOf(features.subarray(featureIndex[context]!, featureIndex[context + 1]!)).split(",");
    const [pos, one, two, three, conjugationType, conjugationForm, ...rules] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      ...string[],
    ];
    return {
      pos,
      posDetail: Object.freeze([one, two, three] as const),
      conjugationType,
      conjugationForm,
      lemmaRules: rules.map((rule) => ({ cut: Number(rule[0]), ending: rule.slice(1) })),
    };
  }

  return (context) => {
    const labels = known[context] ?? read(context);
    known[context] = labels;
    return labels;
  };
}
