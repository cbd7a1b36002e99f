import { joined } from "../../../linear/hash";
import type { StoryTime } from "../../../parse/topics/topic";
import { isInRelativeClause } from "../../measured/clause";
import type { FeatureRows } from "../feature-rows";
import type { ArticleView } from "../words/article-view";
import type { FigureProfile } from "../words/figure-profile";
import { codeOf } from "../words/word-codes";
import type { TimeProfile } from "./time-profile";

/** Groups of features, each a range of templates; each can be taken away to see what it is worth. */
enum Group {
  Figure = 0x1000,
  Time = 0x1040,
  Between = 0x1080,
  Crossed = 0x10c0,
  Carried = 0x1140,
}

/** Where a time stands. */
enum Place {
  /** 0 to 4: as many sentences before the figure. */
  Farthest = 4,
  After = 5,
}

/** What the features of a candidate are made of. */
export interface PeriodCandidate {
  readonly view: ArticleView;
  /** The profile of the time. */
  readonly profile: TimeProfile;
  readonly figure: FigureProfile;
  /** The index of the time. */
  readonly time: number;
  /** How many candidates are between it and the figure. */
  readonly rank: number;
  /** The time of the events where the figure stands. */
  readonly story: StoryTime | null;
}

/** Adds the features of no period for a figure. */
export function noneFeatures(figure: FigureProfile, story: StoryTime | null, into: FeatureRows): void {
  const { features, kind, unit } = figure;
  const told = story === null ? 0 : story.carried ? 1 : 2;
  into.add(joined(Group.Carried, told, kind));
  into.add(joined(Group.Carried + 1, told, unit));
  for (let n = 0; n < features.length; n++) into.add(joined(Group.Figure + n, features[n]!, 0));
}

/** In how many places a time can stand that are told apart by `coarseOf`. */
export const COARSE_PLACES = 6;

const placeOf = ({ view, figure, time }: PeriodCandidate): number => {
  const { start, sentence } = view.row.context.times[time]!;
  return start > figure.start ? Place.After : Math.min(figure.sentence - sentence, Place.Farthest);
};

const coarse = (place: number): number => Math.min(place, 2) + (place === Place.After ? 3 : 0);

/** Where a time stands, as few places. */
export const coarseOf = (candidate: PeriodCandidate): number => coarse(placeOf(candidate));

/** Adds the features of a figure beside any time in a place: they are half of all, and the times of a place share them. */
export function figureFeatures({ features }: FigureProfile, coarse: number, into: FeatureRows): void {
  for (let n = 0; n < features.length; n++) into.add(joined(Group.Crossed + n, features[n]!, coarse));
}

/** Adds the features of a time as the period of a figure, without those of `figureFeatures`. */
export function periodFeatures(candidate: PeriodCandidate, into: FeatureRows): void {
  const { view, profile, figure, time } = candidate;
  const { sentence } = view.row.context.times[time]!;
  const place = placeOf(candidate);
  const coarsely = coarse(place);
  addTime(profile, place, coarsely, sentence, into);
  addBetween(candidate, place, into);
  addCrossed(figure, profile, place, coarsely, into);
  addStory(candidate, place, into);
}

/** What kind of time it is, and what is said around it. */
function addTime(time: TimeProfile, place: number, coarse: number, sentence: number, into: FeatureRows): void {
  const { grain, next, order, predicate } = time;
  const lead = sentence === 0 ? 2 : sentence === 1 ? 1 : 0;
  into.add(joined(Group.Time + 1, joined(1, place, order === 0 ? 1 : 0), grain));
  into.add(joined(Group.Time + 2, time.form, coarse));
  into.add(joined(Group.Time + 3, next, grain));
  into.add(joined(Group.Time + 4, next, place));
  into.add(joined(Group.Time + 5, joined(1, next, time.afterNext), coarse));
  into.add(joined(Group.Time + 6, time.before, coarse));
  into.add(joined(Group.Time + 7, predicate, coarse));
  into.add(joined(Group.Time + 8, joined(1, predicate, next), coarse));
  into.add(joined(Group.Time + 9, time.compared, place));
  into.add(joined(Group.Time + 10, joined(1, time.orderInSentence, order), place));
  into.add(joined(Group.Time + 11, joined(1, lead, order), place));
  into.add(joined(Group.Time + 12, time.main, coarse));
  into.add(joined(Group.Time + 13, joined(1, time.tense, grain), place));
  into.add(joined(Group.Time + 14, joined(1, time.ending, next), coarse));
}

/** Whether it is the time of the events there, and how often the article names it. */
function addStory({ view, profile, figure, time, story }: PeriodCandidate, place: number, into: FeatureRows): void {
  const all = view.row.context.times;
  const isStory = story?.index === time ? 1 : story && all[story.index]!.timex === all[time]!.timex ? 2 : 0;
  const told = isStory * 2 + (story?.carried ? 1 : 0);
  into.add(joined(Group.Carried + 2, told, place));
  into.add(joined(Group.Carried + 3, told, joined(1, figure.kind, place)));
  into.add(joined(Group.Carried + 4, told, joined(1, figure.unit, place)));
  into.add(joined(Group.Carried + 5, told, joined(1, profile.grain, place)));
  into.add(joined(Group.Carried + 6, told, joined(1, figure.predicate, Math.min(place, 2))));
  into.add(joined(Group.Carried + 7, Math.min(profile.mentions, 4), place));
}

/** 0 to 3, 4–5, 6–9, 10–17, 18–39 and more are told apart. */
const bucket = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 18 ? 6 : n < 40 ? 7 : 8);
/** The most clauses and commas that are told apart; one more if there is a sentence between. */
const MOST = 3;
/** The longest text between that is a feature of its own. */
const SHORT = 7;

/** What stands between a time and the figure. */
function addBetween({ view, profile, figure, time, rank }: PeriodCandidate, place: number, into: FeatureRows): void {
  const { row, columns } = view;
  const { next, first, last, grain } = profile;
  const { start, end } = row.context.times[time]!;
  const isAfter = place === Place.After;
  const isHere = place === 0 || isAfter;
  const [from, to] = isAfter ? [figure.last, first] : [last, figure.first];
  const clauses = isHere ? Math.min(MOST, columns.clauses[to]! - columns.clauses[from]!) : MOST + 1;
  const commas = isHere ? Math.min(MOST, columns.commas[to]! - columns.commas[from]!) : MOST + 1;
  const deeper = Math.sign(figure.depth - columns.depth[first]!);
  const isRelative = place === 0 && isInRelativeClause(row.document, row.document.tokenAt(end), figure.first) ? 1 : 0;
  const where = joined(1, place, Math.min(rank, 5));
  into.add(joined(Group.Between + 1, where, 0));
  into.add(joined(Group.Between + 2, where, grain));
  into.add(joined(Group.Between + 3, joined(1, clauses, place), next));
  into.add(joined(Group.Between + 4, joined(1, commas, place), next));
  into.add(joined(Group.Between + 5, joined(1, deeper, columns.depth[first]! > 0 ? 1 : 0), place));
  into.add(joined(Group.Between + 6, bucket((to - from) >> 1), place));
  into.add(joined(Group.Between + 7, isRelative, where));
  into.add(joined(Group.Between + 8, joined(1, isRelative, clauses), next));
  into.add(joined(Group.Between + 9, joined(1, clauses, commas), where));
  const [left, right] = isAfter ? [figure.end, start] : [end, figure.start];
  if (right - left <= SHORT)
    into.add(joined(Group.Between + 10, codeOf(row.document.text.slice(left, right)), isAfter ? 1 : 0));
}

/** What kind of figure has what kind of time. */
function addCrossed(
  { kind, unit, predicate, next }: FigureProfile,
  { grain, form }: TimeProfile,
  place: number,
  coarse: number,
  into: FeatureRows,
): void {
  const where = joined(1, grain, coarse);
  into.add(joined(Group.Crossed + 30, kind, joined(1, grain, place)));
  into.add(joined(Group.Crossed + 31, unit, where));
  into.add(joined(Group.Crossed + 32, kind, joined(1, form, coarse)));
  into.add(joined(Group.Crossed + 33, predicate, where));
  into.add(joined(Group.Crossed + 34, next, where));
}
