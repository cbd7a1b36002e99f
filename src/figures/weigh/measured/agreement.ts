import type { FigureDraft } from "../../draft";
import type { MeasuredAnswer, RowContext } from "../row-context";
import type { MeasuredCandidate } from "./candidate";

/** A value told so often in one article is one thing: 1兆ドル in an article about an investment of 1兆ドル. */
const OFTEN = 3;
/** Counts below this are equal by chance: 3人, 3人, 3人. */
const LEAST_COUNT = 10;

/**
 * Returns the answers of figures that an article tells often, where they did not agree: the words that most of them have as their property,
 * and the entity of at least half of them, else none.
 */
export function agreedAnswers({ drafts, chosen }: RowContext): Map<number, MeasuredAnswer> {
  const agreed = new Map<number, MeasuredAnswer>();
  for (const figures of equalFigures(drafts)) {
    const properties = votes(figures, chosen, "property");
    const entities = votes(figures, chosen, "entity");
    const property = most(properties);
    const entity = most(entities);
    const isShared = entity.length * 2 >= figures.length;
    // Equal by chance, if the answers say nothing in common.
    if (property.length * 2 < figures.length) continue;
    for (const i of figures)
      agreed.set(i, {
        property: nearest(property, drafts[i]!),
        entity: isShared ? nearest(entity, drafts[i]!) : null,
      });
  }
  return agreed;
}

/** The figures of one value and unit, told often. */
function equalFigures(drafts: readonly FigureDraft[]): number[][] {
  const groups = new Map<string, number[]>();
  drafts.forEach(({ kind, decimal, unit, perUnit, found }, i) => {
    if (decimal === null || found || kind === "ordinal" || kind === "age" || kind === "percent") return;
    if (kind !== "money" && Math.abs(Number(decimal)) < LEAST_COUNT) return;
    const key = [kind, decimal, unit?.code ?? unit?.text, perUnit?.text].join("\n");
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return [...groups.values()].filter((group) => group.length >= OFTEN);
}

/** The candidates that were chosen, by their words. */
function votes(
  figures: readonly number[],
  chosen: readonly (MeasuredAnswer | undefined)[],
  field: keyof MeasuredAnswer,
): MeasuredCandidate[][] {
  const byWords = new Map<number, MeasuredCandidate[]>();
  for (const i of figures) {
    const candidate = chosen[i]?.[field];
    if (!candidate) continue;
    const same = byWords.get(candidate.whole);
    if (same) same.push(candidate);
    else byWords.set(candidate.whole, [candidate]);
  }
  return [...byWords.values()];
}

/** The words with the most votes; of equals those that were chosen first. */
const most = (groups: readonly MeasuredCandidate[][]): MeasuredCandidate[] =>
  groups.reduce<MeasuredCandidate[]>((best, group) => (group.length > best.length ? group : best), []);

/** So many mentions are compared, the first: with all, the time of an endless list would grow with its square. */
const MOST_COMPARED = 200;

/** The mention nearest to a figure; null if there is none. */
const nearest = (candidates: readonly MeasuredCandidate[], { start }: FigureDraft): MeasuredCandidate | null =>
  candidates
    .slice(0, MOST_COMPARED)
    .reduce<MeasuredCandidate | null>(
      (best, one) => (best && Math.abs(best.start - start) <= Math.abs(one.start - start) ? best : one),
      null,
    );
