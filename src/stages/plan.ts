import type { Entity, Figure, KeySentence, Keyword, Stage, TimeExpression, Warning } from "../types";

/** Which stages an analyzer runs, and which of their findings it shows. */
export interface StagePlan {
  readonly runs: Readonly<Record<Stage, boolean>>;
  readonly shows: Readonly<Record<Stage, boolean>>;
}

/**
 * Plans the stages of an analyzer. Figures cannot do without times (2025年 is none), keywords not without names, times and figures, key sentences
 * not without keywords. Times and figures can do without names: whoever wants numbers alone must not load the two models that find names.
 */
export function planOf(asked: ReadonlySet<Stage>): StagePlan {
  const shows = recordOf((stage) => asked.has(stage));
  const keywords = shows.keywords || shows.keySentences;
  const figures = shows.figures || keywords;
  const runs = {
    entities: shows.entities || keywords,
    times: shows.times || figures,
    figures,
    keywords,
    keySentences: shows.keySentences,
  };
  return { runs, shows };
}

const recordOf = (of: (stage: Stage) => boolean): Record<Stage, boolean> => ({
  entities: of("entities"),
  times: of("times"),
  figures: of("figures"),
  keywords: of("keywords"),
  keySentences: of("keySentences"),
});

/** The findings of the stages, and the warnings. */
interface StageFindings {
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly figures: readonly Figure[];
  readonly keywords: readonly Keyword[];
  readonly keySentences: readonly KeySentence[];
  readonly warnings: readonly Warning[];
}

/** Leaves out what was not asked for. The warnings are those to show. */
export function onlyShown(found: StageFindings, { shows }: StagePlan): StageFindings {
  return {
    entities: shows.entities ? found.entities : [],
    times: shows.times ? found.times : [],
    figures: shows.figures ? found.figures.map((figure) => withoutUnlisted(figure, shows)) : [],
    keywords: shows.keywords ? found.keywords : [],
    keySentences: shows.keySentences ? found.keySentences : [],
    warnings: found.warnings,
  };
}

/**
 * Leaves out of a figure whose the property is, and when, if names or times are not asked for: both are mostly ids of what the summary does not
 * list. Without names half of the owners would be wrong, too.
 */
function withoutUnlisted(figure: Figure, { entities, times }: StagePlan["shows"]): Figure {
  if (entities && times) return figure;
  const copy: { measuredEntity?: unknown; period?: unknown } = { ...figure };
  if (!entities) delete copy.measuredEntity;
  if (!times) delete copy.period;
  return copy as Figure;
}
