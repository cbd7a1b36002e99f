import type { FigureDraft } from "../../draft";
import type { MeasuredAnswer, RowContext } from "../row-context";
import type { Boundaries } from "./boundaries";
import type { MeasuredCandidate } from "./candidate";
import type { MeasuredFigure } from "./figure-profile";

/** What the figures before one measure, as its features read it. */
export interface EarlierAnswers {
  /** That of the figure right before, and of the last with the same unit. */
  readonly last: MeasuredAnswer | undefined;
  readonly alike: MeasuredAnswer | undefined;
  /** How the figure before and this one stand to each other: sentences between, topics between, whether the units are the same. */
  readonly lastWay: number;
  readonly alikeWay: number;
  /** Where the figure before ends. */
  readonly lastEnd: number;
  /** How many figures before measure each phrase, by the hash of its words. */
  readonly entities: ReadonlyMap<number, number>;
  readonly properties: ReadonlyMap<number, number>;
}

/** A figure with the same unit is looked for among this many before. */
const MEMORY = 12;
/** So many figures before are counted: with all, the time would grow with the square of the figures. */
const COUNTED = 200;

const isAlike = (a: FigureDraft, b: FigureDraft): boolean => a.kind === b.kind && a.unit?.text === b.unit?.text;

/** Reads what was chosen for the figures before one. */
export function earlierAnswers(
  row: RowContext,
  figure: number,
  profile: MeasuredFigure,
  boundaries: Boundaries,
  counts: AnswerCounts,
): EarlierAnswers {
  const { drafts, chosen, document } = row;
  const draft = drafts[figure]!;
  const way = (other: number): number => {
    if (other < 0) return 0;
    const { start, end } = drafts[other]!;
    const sentences = Math.min(3, profile.sentence - document.sentenceAt(start));
    const topics = sentences === 0 ? boundaries.topics(document.tokenAt(end - 1), profile.from) : 3;
    return 1 + 2 * (4 * sentences + topics) + (isAlike(drafts[other]!, draft) ? 1 : 0);
  };
  let alike = figure - 1;
  while (alike >= Math.max(0, figure - MEMORY) && !isAlike(drafts[alike]!, draft)) alike--;
  if (alike < figure - MEMORY) alike = -1;
  counts.countBefore(figure);
  return {
    last: chosen[figure - 1],
    alike: alike < 0 ? undefined : chosen[alike],
    lastWay: way(figure - 1),
    alikeWay: way(alike),
    lastEnd: drafts[figure - 1]?.end ?? 0,
    entities: counts.entities,
    properties: counts.properties,
  };
}

/** How often each phrase was chosen before a figure of an article, counted on from one figure to the next. */
export class AnswerCounts {
  readonly entities = new Map<number, number>();
  readonly properties = new Map<number, number>();
  readonly #chosen: RowContext["chosen"];
  /** The figures that are counted. */
  #from = 0;
  #to = 0;

  constructor({ chosen }: RowContext) {
    this.#chosen = chosen;
  }

  /** Counts the figures before one, and no others. */
  countBefore(figure: number): void {
    if (figure < this.#to) {
      this.#from = 0;
      this.#to = 0;
      this.entities.clear();
      this.properties.clear();
    }
    for (; this.#to < figure; this.#to++) this.#count(this.#to, 1);
    for (; this.#from < figure - COUNTED; this.#from++) this.#count(this.#from, -1);
  }

  #count(figure: number, by: number): void {
    const answer = this.#chosen[figure];
    if (answer?.entity) add(this.entities, answer.entity, by);
    if (answer?.property) add(this.properties, answer.property, by);
  }
}

function add(counts: Map<number, number>, { whole }: MeasuredCandidate, by: number): void {
  counts.set(whole, (counts.get(whole) ?? 0) + by);
}
