import { joined } from "../../../linear/hash";
import type { FeatureRows } from "../feature-rows";
import type { ArticleView } from "../words/article-view";
import type { FigureProfile } from "../words/figure-profile";
import { surfaceIn } from "../words/word-codes";
import { RELATIONS, type RelationCandidate } from "./candidates";
import type { RelationCues } from "./cues";
import type { RelationPair } from "./pair";

/** Groups of features, each a range of templates; each can be taken away to see what it is worth. */
enum Group {
  Figure = 0x2000,
  Pair = 0x2040,
  Value = 0x2080,
  Words = 0x20c0,
  Between = 0x2100,
  Cue = 0x2140,
}

/** The most words between two figures that are features each. */
const WORDS = 16;

/** Adds the features of no relation for a figure. */
export function noRelationFeatures({ features }: FigureProfile, into: FeatureRows): void {
  for (let n = 0; n < features.length; n++) into.add(joined(Group.Figure + n, features[n]!, 0));
}

/** How many kinds of relation `typeOf` tells apart. */
export const RELATION_TYPES = 4 * RELATIONS.length;

/** The relation, on which side the other figure is, and whether it is in another sentence, as one number: part of all features. */
export const typeOf = ({ relation }: RelationCandidate, { isBefore, sentences }: RelationPair): number =>
  4 * RELATIONS.indexOf(relation) + (isBefore ? 2 : 0) + (sentences === 0 ? 0 : 1);

/** The number of a relation and side, and that with 1 for another sentence. */
const sideOf = (type: number): number => (type >> 1) + 1;
const placed = (template: number, type: number): number => joined(template, sideOf(type), type & 1);

/** Adds what is said beside a figure: features that the candidates of a type share. */
export function figureFeatures(
  view: ArticleView,
  figure: number,
  type: number,
  cues: readonly RelationCues[],
  into: FeatureRows,
): void {
  addOwnWords(view, view.figures[figure]!, placed(3, type), into);
  const { before, after } = cues[figure]!;
  addPlainCues(before, 0, placed(5, type), into);
  addPlainCues(after, 1, placed(5, type), into);
}

/** Adds the features of a figure as part, conversion or new value of another, without those of `figureFeatures`. */
export function relationFeatures(
  view: ArticleView,
  pair: RelationPair,
  type: number,
  cues: readonly RelationCues[],
  into: FeatureRows,
): void {
  addPair(pair, joined(1, sideOf(type), pair.sentences), into);
  addValues(pair, joined(2, sideOf(type), pair.sentences), into);
  addWords(view, pair, placed(3, type), into);
  addBetween(view, pair, placed(4, type), into);
  addCues(cues, pair, placed(5, type), into);
}

/** What the words of a side tell by themselves. */
function addPlainCues(cues: number, side: number, type: number, into: FeatureRows): void {
  if (cues === 0) into.add(joined(Group.Cue + side, type, -1));
  for (let bits = cues; bits !== 0; bits &= bits - 1)
    into.add(joined(Group.Cue + side, type, 31 - Math.clz32(bits & -bits)));
}

/** What the words beside both tell with what their values do. */
function addCues(
  cues: readonly RelationCues[],
  { a, b, figure, to, isAlike, distance, sum }: RelationPair,
  type: number,
  into: FeatureRows,
): void {
  const order = isAlike ? 1 + Math.sign(a.amount - b.amount) : 3;
  const [own, other] = [cues[figure]!, cues[to]!];
  addPlainCues(other.before, 2, type, into);
  addPlainCues(other.after, 3, type, into);
  for (let side = 0; side < 4; side++) {
    const of = side < 2 ? own : other;
    for (let bits = side % 2 === 0 ? of.before : of.after; bits !== 0; bits &= bits - 1) {
      const cue = 31 - Math.clz32(bits & -bits);
      into.add(joined(Group.Cue + 4 + side, type, joined(1, cue, order)));
      into.add(joined(Group.Cue + 8 + side, type, joined(1, cue, distance)));
      into.add(joined(Group.Cue + 12 + side, type, joined(1, cue, sum)));
    }
  }
}

/** What the two are. */
function addPair({ a, b, isAlike, share, distance }: RelationPair, type: number, into: FeatureRows): void {
  const alike = isAlike ? 1 : 0;
  const sameProperty = a.property === b.property ? 1 : 0;
  const deeper = Math.sign(a.depth - b.depth);
  into.add(joined(Group.Pair, type, distance));
  into.add(joined(Group.Pair + 1, type, joined(1, alike, share)));
  into.add(joined(Group.Pair + 2, type, joined(1, alike, distance)));
  into.add(joined(Group.Pair + 3, type, joined(1, a.kind, b.kind)));
  into.add(joined(Group.Pair + 4, type, joined(1, a.unit, b.unit)));
  into.add(joined(Group.Pair + 5, type, joined(1, sameProperty, alike)));
  into.add(joined(Group.Pair + 6, type, joined(1, deeper, distance)));
  into.add(joined(Group.Pair + 7, type, joined(1, a.property, b.property)));
  into.add(joined(Group.Pair + 8, type, joined(1, deeper, alike)));
}

/** How their values compare. */
function addValues(
  { b, order, ratio, sum, distance, difference }: RelationPair,
  type: number,
  into: FeatureRows,
): void {
  into.add(joined(Group.Value, type, order));
  into.add(joined(Group.Value + 1, type, joined(1, order, distance)));
  into.add(joined(Group.Value + 2, type, ratio));
  into.add(joined(Group.Value + 3, type, sum));
  into.add(joined(Group.Value + 4, type, joined(1, sum, distance)));
  into.add(joined(Group.Value + 5, type, joined(1, difference, order)));
  into.add(joined(Group.Value + 6, type, joined(1, sum, b.amount > 5 ? 1 : 0)));
}

/** The word at a token, in the sentence of a figure. */
const wordBeside = ({ row: { document }, codes }: ArticleView, { sentence }: FigureProfile, at: number): number =>
  surfaceIn(codes, document, at, document.firstToken[sentence]!, document.firstToken[sentence + 1]!);

/** What is said beside a figure: うち3人, 3人を含む21人, 残り2億円, 計418人. */
function addOwnWords(view: ArticleView, a: FigureProfile, type: number, into: FeatureRows): void {
  const { row, codes, columns } = view;
  const { document } = row;
  into.add(joined(Group.Words, type, a.before));
  into.add(joined(Group.Words + 1, type, joined(1, a.before, wordBeside(view, a, a.first - 2))));
  into.add(joined(Group.Words + 2, type, a.next));
  into.add(joined(Group.Words + 3, type, joined(1, a.next, wordBeside(view, a, a.last + 2))));
  into.add(joined(Group.Words + 10, type, a.predicate));
  // うち、その10人: a word a little farther on
  const from = document.firstToken[a.sentence]!;
  for (let i = Math.max(from, a.first - 8); i < a.first; i++)
    if (columns.commas[i] === columns.commas[a.first] || i >= a.first - 4)
      into.add(joined(Group.Words + 11, type, codes.surface(document, i)));
}

/** What is said beside the other, and beside both. */
function addWords(view: ArticleView, { a, b }: RelationPair, type: number, into: FeatureRows): void {
  into.add(joined(Group.Words + 4, type, b.before));
  into.add(joined(Group.Words + 5, type, joined(1, b.before, wordBeside(view, b, b.first - 2))));
  into.add(joined(Group.Words + 6, type, b.next));
  into.add(joined(Group.Words + 7, type, joined(1, b.next, wordBeside(view, b, b.last + 2))));
  into.add(joined(Group.Words + 8, type, joined(1, a.before, b.before)));
  into.add(joined(Group.Words + 9, type, joined(1, a.next, b.next)));
}

/** What stands between the two. */
function addBetween(
  { row: { document }, codes }: ArticleView,
  pair: RelationPair,
  type: number,
  into: FeatureRows,
): void {
  const { left, right, clauses, commas, gap, bracket } = pair;
  into.add(joined(Group.Between, type, joined(1, clauses, commas)));
  into.add(joined(Group.Between + 1, type, clauses));
  if (gap) {
    if (gap.whole !== null) into.add(joined(Group.Between + 2, type, gap.whole));
    into.add(joined(Group.Between + 3, type, gap.first));
    into.add(joined(Group.Between + 4, type, gap.last));
  }
  if (bracket) {
    into.add(joined(Group.Between + 5, type, bracket.words));
    into.add(joined(Group.Between + 6, type, bracket.place));
  }
  if (right.first - left.last - 1 > WORDS) return;
  for (let i = left.last + 1; i < right.first; i++)
    into.add(joined(Group.Between + 7, type, codes.surface(document, i)));
}
