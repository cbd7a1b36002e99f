import type { Measured } from "../../../src/figures/measured/measured";
import { FeatureRows } from "../../../src/figures/weigh/feature-rows";
import type { MeasuredCandidate } from "../../../src/figures/weigh/measured/candidate";
import {
  createMeasuredChoices,
  entityField,
  likelyEntityField,
  likelyPropertyField,
  propertyField,
} from "../../../src/figures/weigh/measured/choices";
import type { MeasuredAnswer } from "../../../src/figures/weigh/row-context";
import { mix } from "../../../src/linear/text-hash";
import { type AlignedArticle, isAccepted } from "./aligned";
import type { GoldFigure } from "./articles";
import type { Lesson } from "./lesson";

const SETTINGS = { most: 30_000, least: 2, epochs: 20, rate: 0.04, dropout: 0.6 };
/** How many weights the tables have that only tell which candidates are likely. */
const MOST_LIKELY = 6000;
/** How often in a hundred the answer before is that of the rules and not the reader's, so that a wrong one is met in training too. */
const WRONG_BEFORE = 30;

const choices = createMeasuredChoices();
const unused = new FeatureRows();

/** Whether a candidate has the words of an accepted answer; "none" is right where the reader named nothing. */
const isRight =
  (field: "property" | "entity") =>
  (gold: GoldFigure, candidate: MeasuredCandidate | null, { words }: AlignedArticle): boolean =>
    candidate === null ? gold[field].length === 0 : isAccepted(words(candidate), gold[field]);

/** What was chosen for the figures of each article, by the id of the article. */
export type History = ReadonlyMap<string, readonly (MeasuredAnswer | undefined)[]>;

/**
 * Fills in what the figures before measure: as a model chose that never saw the article, or, as long as there is none, as the reader has it and
 * now and then as the rules do.
 */
function chooseBefore({ row, gold, ...aligned }: AlignedArticle, figure: number, history: History | undefined): void {
  const known = history?.get(aligned.article.id);
  for (let i = row.chosen.length; i < figure; i++) {
    if (known) {
      row.chosen[i] = known[i];
      continue;
    }
    unused.clear();
    const candidates = choices.all(row, i, unused);
    const reader = gold[i];
    const isWrong = !reader || (mix(i, row.document.text.length) >>> 0) % 100 < WRONG_BEFORE;
    row.chosen[i] = isWrong
      ? ofRules(candidates, row.rules.measured[i]!)
      : ofReader(candidates, reader, { row, gold, ...aligned }, i);
  }
}

const ofRules = (candidates: readonly MeasuredCandidate[], measured: Measured): MeasuredAnswer => {
  const at = (span: Measured["measuredProperty"]) =>
    candidates.find(({ start, end }) => start === span?.start && end === span.end) ?? null;
  return { property: at(measured.measuredProperty), entity: at(measured.measuredEntity) };
};

function ofReader(
  candidates: readonly MeasuredCandidate[],
  gold: GoldFigure,
  aligned: AlignedArticle,
  figure: number,
): MeasuredAnswer {
  const { start } = aligned.row.drafts[figure]!;
  const nearest = (field: "property" | "entity") =>
    candidates
      .filter((candidate) => isRight(field)(gold, candidate, aligned))
      .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0] ?? null;
  return { property: nearest("property"), entity: nearest("entity") };
}

/** Property and entity, and which candidates are likely to be each. @param history what was chosen before, once there are models to choose it */
export function measuredLessons(history?: History): Lesson<MeasuredCandidate>[] {
  const prepare = (aligned: AlignedArticle, figure: number) => chooseBefore(aligned, figure, history);
  return [
    { field: propertyField(choices), isRight: isRight("property"), prepare, ...SETTINGS },
    { field: entityField(choices), isRight: isRight("entity"), prepare, ...SETTINGS },
    { field: likelyPropertyField(choices), isRight: isRight("property"), prepare, ...SETTINGS, most: MOST_LIKELY },
    { field: likelyEntityField(choices), isRight: isRight("entity"), prepare, ...SETTINGS, most: MOST_LIKELY },
  ];
}
