import { textOf } from "../../dictionary/sections";
import type { WordFeatures } from "../../types";
import type { WordDictionary } from "./word-dictionary";

/** The part of speech and conjugation of the words of a context; in IPADIC all words of a context share them. */
export interface PosEntry extends Pick<WordFeatures, "pos" | "posDetail" | "conjugationType" | "conjugationForm"> {
  /** The ways in which the words of the context make their lemmas. */
  readonly lemmaRules: readonly LemmaRule[];
}

/** 走っ → 走る: cut 1 code unit, then add る. */
interface LemmaRule {
  readonly cut: number;
  readonly ending: string;
}

/** Creates the look-up of entries by context, each decoded when it is first needed. All tokens share the details, so they are frozen. */
export function createPosTable({ file, size }: WordDictionary): (context: number) => PosEntry {
  const { features, featureIndex } = file;
  const entries = new Array<PosEntry | undefined>(size).fill(undefined);

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
    const entry = entries[context] ?? read(context);
    entries[context] = entry;
    return entry;
  };
}
