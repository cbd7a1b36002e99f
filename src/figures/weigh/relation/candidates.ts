import type { FigureDraft } from "../../draft";
import type { ArticleView } from "../words/article-view";

/** How a figure can be related to another, the values being those of the fields of a summary. */
export const RELATIONS = ["conversionOf", "changeFrom", "partOf"] as const;
export type RelationName = (typeof RELATIONS)[number];

/** A figure and what it is to another one: its part, its conversion, its new value. */
export interface RelationCandidate {
  readonly relation: RelationName;
  /** The index of the other figure. */
  readonly to: number;
}

/** How many figures before a figure and after it can be related to it, and in how many sentences. */
const BEFORE = 10;
const AFTER = 6;
const SENTENCES = 3;
/** A conversion and an earlier value are nearer. */
const CONVERSION_REACH = 2;
const CHANGE_REACH = 4;

/** Whether two figures count or measure in one unit. */
export const isAlike = (a: FigureDraft, b: FigureDraft): boolean => a.kind === b.kind && a.unit?.text === b.unit?.text;

/** Whether a figure is a share: 5%, 3分の1, 8割. */
export const isShare = ({ kind, unit }: FigureDraft): boolean =>
  kind === "percent" || kind === "ratio" || unit?.text === "割";

const isCount = ({ kind }: FigureDraft): boolean => kind !== "age" && kind !== "ordinal";

/** Whether a figure may say another one in its own unit: 100ドル as 1万円, 2瓶 as 4人分, 5割 as 31億円; but not 100ドル as 6人. */
const mayConvert = (a: FigureDraft, b: FigureDraft): boolean =>
  isCount(a) && isCount(b) && ((a.kind === "money") === (b.kind === "money") || isShare(a) || isShare(b));

/** Returns what a figure can be to the figures around it. */
export function relationCandidates({ row, figures }: ArticleView, figure: number): RelationCandidate[] {
  const { drafts } = row;
  const draft = drafts[figure]!;
  const { sentence } = figures[figure]!;
  const found: RelationCandidate[] = [];
  for (let to = Math.max(0, figure - BEFORE); to <= figure + AFTER && to < drafts.length; to++) {
    if (to === figure || Math.abs(figures[to]!.sentence - sentence) > SENTENCES) continue;
    const other = drafts[to]!;
    const distance = Math.abs(to - figure);
    const alike = isAlike(draft, other);
    if (alike && distance <= CHANGE_REACH) found.push({ relation: "changeFrom", to });
    if (isCount(draft) && isCount(other) && (alike || !isShare(other))) found.push({ relation: "partOf", to });
    if (!alike && distance <= CONVERSION_REACH && mayConvert(draft, other))
      found.push({ relation: "conversionOf", to });
  }
  return found;
}
