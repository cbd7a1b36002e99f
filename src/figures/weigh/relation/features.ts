import { joined } from "../../../linear/hash";
import type { FeatureRows } from "../feature-rows";
import type { ArticleView } from "../words/article-view";
import type { FigureProfile } from "../words/figure-profile";
import { codeOf, surfaceIn } from "../words/word-codes";
import { isAlike, isShare, RELATIONS, type RelationCandidate } from "./candidates";
import type { RelationCues } from "./cues";
import { isDifferenceNear, type Sum, sumOf } from "./sums";

/** Groups of features, each a range of templates; each can be taken away to see what it is worth. */
enum Group {
  Figure = 0x2000,
  Pair = 0x2040,
  Value = 0x2080,
  Words = 0x20c0,
  Between = 0x2100,
  Cue = 0x2140,
}

/** The most of a count that is told apart. */
const MOST = 4;
/** The longest text between two figures that is a feature of its own, and the most words between that are features each. */
const SHORT = 10;
const WORDS = 16;
/** Of the words before a bracketed figure, in characters: (前年同期は営業損失. */
const OPENING = 12;
const NUMBERS = /[\d.,]+/g;

/** Adds the features of no relation for a figure. */
export function noRelationFeatures({ features }: FigureProfile, into: FeatureRows): void {
  for (let n = 0; n < features.length; n++) into.add(joined(Group.Figure + n, features[n]!, 0));
}

/** Adds the features of a figure as part, conversion or new value of another. */
export function relationFeatures(
  view: ArticleView,
  figure: number,
  { relation, to }: RelationCandidate,
  cues: readonly RelationCues[],
  into: FeatureRows,
): void {
  const a = view.figures[figure]!;
  const b = view.figures[to]!;
  const sentences = Math.min(Math.abs(a.sentence - b.sentence), 2);
  /** The relation and on which side the other figure is: part of all features. */
  const type = RELATIONS.indexOf(relation) * 2 + (to < figure ? 1 : 0) + 1;
  const distance = Math.min(Math.abs(figure - to), MOST);
  const sum = sumOf(view, figure, to);
  addPair(view, figure, to, joined(1, type, sentences), distance, into);
  addValues(view, figure, to, joined(2, type, sentences), distance, sum, into);
  addWords(view, a, b, joined(3, type, sentences === 0 ? 0 : 1), into);
  addBetween(view, a, b, joined(4, type, sentences === 0 ? 0 : 1), into);
  addCues(view, cues, figure, to, joined(5, type, sentences === 0 ? 0 : 1), distance, sum, into);
}

/** What the words beside both tell, by themselves and with what their values do. */
function addCues(
  view: ArticleView,
  cues: readonly RelationCues[],
  figure: number,
  to: number,
  type: number,
  distance: number,
  sum: Sum,
  into: FeatureRows,
): void {
  const { drafts } = view.row;
  const alike = isAlike(drafts[figure]!, drafts[to]!);
  const order = alike ? 1 + Math.sign(view.figures[figure]!.amount - view.figures[to]!.amount) : 3;
  const sides = [cues[figure]!.before, cues[figure]!.after, cues[to]!.before, cues[to]!.after];
  for (let side = 0; side < sides.length; side++) {
    let bits = sides[side]!;
    if (bits === 0) into.add(joined(Group.Cue + side, type, -1));
    for (; bits !== 0; bits &= bits - 1) {
      const cue = 31 - Math.clz32(bits & -bits);
      into.add(joined(Group.Cue + side, type, cue));
      into.add(joined(Group.Cue + 4 + side, type, joined(1, cue, order)));
      into.add(joined(Group.Cue + 8 + side, type, joined(1, cue, distance)));
      into.add(joined(Group.Cue + 12 + side, type, joined(1, cue, sum)));
    }
  }
}

/** What the two are. */
function addPair(
  view: ArticleView,
  figure: number,
  to: number,
  type: number,
  distance: number,
  into: FeatureRows,
): void {
  const { drafts } = view.row;
  const a = view.figures[figure]!;
  const b = view.figures[to]!;
  const alike = isAlike(drafts[figure]!, drafts[to]!) ? 1 : 0;
  const share = (isShare(drafts[figure]!) ? 1 : 0) + (isShare(drafts[to]!) ? 2 : 0);
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
  view: ArticleView,
  figure: number,
  to: number,
  type: number,
  distance: number,
  sum: Sum,
  into: FeatureRows,
): void {
  const { drafts } = view.row;
  const a = view.figures[figure]!.amount;
  const b = view.figures[to]!.amount;
  const alike = isAlike(drafts[figure]!, drafts[to]!);
  const order = alike ? (a < b ? 1 : a > b ? 2 : a === b ? 3 : 4) : 0;
  const ratio = alike && a > 0 && b > 0 ? Math.round(2 * Math.log2(a / b)) : 99;
  const difference = alike && isDifferenceNear(view, figure, to) ? 1 : 0;
  into.add(joined(Group.Value, type, order));
  into.add(joined(Group.Value + 1, type, joined(1, order, distance)));
  into.add(joined(Group.Value + 2, type, Math.max(-8, Math.min(8, ratio))));
  into.add(joined(Group.Value + 3, type, sum));
  into.add(joined(Group.Value + 4, type, joined(1, sum, distance)));
  into.add(joined(Group.Value + 5, type, joined(1, difference, order)));
  into.add(joined(Group.Value + 6, type, joined(1, sum, b > 5 ? 1 : 0)));
}

/** What is said beside each: うち3人, 3人を含む21人, 残り2億円, 計418人. */
function addWords(
  { row, codes, columns }: ArticleView,
  a: FigureProfile,
  b: FigureProfile,
  type: number,
  into: FeatureRows,
): void {
  const { document } = row;
  const word = (figure: FigureProfile, at: number): number =>
    surfaceIn(codes, document, at, document.firstToken[figure.sentence]!, document.firstToken[figure.sentence + 1]!);
  const before2 = word(a, a.first - 2);
  into.add(joined(Group.Words, type, a.before));
  into.add(joined(Group.Words + 1, type, joined(1, a.before, before2)));
  into.add(joined(Group.Words + 2, type, a.next));
  into.add(joined(Group.Words + 3, type, joined(1, a.next, word(a, a.last + 2))));
  into.add(joined(Group.Words + 4, type, b.before));
  into.add(joined(Group.Words + 5, type, joined(1, b.before, word(b, b.first - 2))));
  into.add(joined(Group.Words + 6, type, b.next));
  into.add(joined(Group.Words + 7, type, joined(1, b.next, word(b, b.last + 2))));
  into.add(joined(Group.Words + 8, type, joined(1, a.before, b.before)));
  into.add(joined(Group.Words + 9, type, joined(1, a.next, b.next)));
  into.add(joined(Group.Words + 10, type, a.predicate));
  // うち、その10人: a word a little farther on
  const from = document.firstToken[a.sentence]!;
  for (let i = Math.max(from, a.first - 8); i < a.first; i++)
    if (columns.commas[i] === columns.commas[a.first] || i >= a.first - 4)
      into.add(joined(Group.Words + 11, type, codes.surface(document, i)));
}

/** Where the last bracket opens that is near enough before a figure for its words to be read; -1 if there is none. */
function lastBracket(text: string, at: number): number {
  for (let i = at; i >= 0 && at - i <= 2 * OPENING; i--) if (text[i] === "(") return i;
  return -1;
}

/** What stands between the two. */
function addBetween(
  { row, codes, columns }: ArticleView,
  a: FigureProfile,
  b: FigureProfile,
  type: number,
  into: FeatureRows,
): void {
  const { document } = row;
  const { text, sentences } = document;
  const [left, right] = a.start < b.start ? [a, b] : [b, a];
  const clauses = Math.min(MOST, columns.clauses[right.first]! - columns.clauses[left.last]!);
  const commas = Math.min(MOST, columns.commas[right.first]! - columns.commas[left.last]!);
  into.add(joined(Group.Between, type, joined(1, clauses, commas)));
  into.add(joined(Group.Between + 1, type, clauses));
  const length = right.start - left.end;
  if (length <= 2 * SHORT) {
    const gap = text.slice(left.end, right.start);
    if (length <= SHORT) into.add(joined(Group.Between + 2, type, codeOf(gap.replace(NUMBERS, "0"))));
    into.add(joined(Group.Between + 3, type, codeOf(gap.slice(0, 2))));
    into.add(joined(Group.Between + 4, type, codeOf(gap.slice(-2))));
  }
  if (right.depth > left.depth) {
    const bracket = lastBracket(text, right.start);
    const opening = Math.max(bracket, sentences[right.sentence]!.start - 1, left.end - 1);
    if (right.start - opening <= 2 * OPENING) {
      const words = text.slice(opening + 1, Math.min(right.start, opening + 1 + OPENING));
      const topic = words.indexOf("は");
      const closed = text.slice(left.end, opening).includes(")") ? 2 : 0;
      into.add(joined(Group.Between + 5, type, codeOf(topic > 0 ? words.slice(0, topic + 1) : words.slice(0, 2))));
      into.add(joined(Group.Between + 6, type, opening === left.end ? 1 : closed));
    }
  }
  if (right.first - left.last - 1 > WORDS) return;
  for (let i = left.last + 1; i < right.first; i++)
    into.add(joined(Group.Between + 7, type, codes.surface(document, i)));
}
