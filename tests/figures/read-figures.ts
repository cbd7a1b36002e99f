import { assembleAnalyzer, loadAnalyzerData } from "../../src/analyzer";
import { NO_ROW_MODEL } from "../../src/figures/weigh/model";
import { checkOptions } from "../../src/options";
import type { Figure } from "../../src/types";

/** Reads by the written rules alone: what a trained table prefers is no matter of a rule's test. */
const settings = checkOptions({});
const analyzer = assembleAnalyzer(settings, { ...(await loadAnalyzerData(settings)), rowModel: NO_ROW_MODEL });

/** The figures of a text. */
export const figuresOf = (text: string): readonly Figure[] => analyzer.analyze(text).figures;

/** The relations of one kind between the figures of a text, each as "figure relation figure". */
export function relationsOf(text: string, relation: "conversionOf" | "changeFrom" | "partOf"): string[] {
  const all = figuresOf(text);
  return all.flatMap((f) =>
    f[relation] ? [`${f.text} ${relation} ${all.find((g) => g.id === f[relation])?.text}`] : [],
  );
}

/** What a figure of a text measures, as "property|entity"; the first figure by default, -1 for the last. */
export function measuredOf(text: string, index = 0): string {
  const figure = figuresOf(text).at(index);
  return `${figure?.measuredProperty?.text ?? ""}|${figure?.measuredEntity?.text ?? ""}`;
}

/** The text of the period of each figure of a text published on 2025-02-08. */
export function periodsOf(text: string): (string | undefined)[] {
  const { figures, times } = analyzer.analyze({ text, publishedAt: "2025-02-08" });
  return figures.map((figure) => times.find((time) => time.id === figure.period)?.text);
}

/** A word that is no noun, particle or verb: fills a clause with one token each. */
export const ADVERB = "とても";
