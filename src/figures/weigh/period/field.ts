import type { RowField } from "../field";
import type { ArticleView, ArticleViews } from "../words/article-view";
import { periodCandidates } from "./candidates";
import { COARSE_PLACES, coarseOf, figureFeatures, noneFeatures, periodFeatures } from "./features";
import { type TimeProfiles, timeProfiles } from "./time-profile";

/** Creates the field that chooses when the value of a figure holds: the id of a time. */
export function createPeriodField(viewOf: ArticleViews): RowField<string> {
  let view: ArticleView | undefined;
  let times: TimeProfiles | undefined;
  /** By place, the number of the features of the figure that the times there share; -1 before they are written. */
  const shared = new Int32Array(COARSE_PLACES);
  return {
    table: "period",
    candidates: (row, figure, into) => {
      const now = viewOf(row);
      if (now !== view || !times) {
        view = now;
        times = timeProfiles(view);
      }
      const profileOf = times;
      const all = row.context.times;
      const found = periodCandidates(view, figure);
      const profile = view.figures[figure]!;
      const before = found.filter((time) => all[time]!.start < profile.start).length;
      into.begin();
      const story = row.topics.timeAt(profile.start);
      noneFeatures(profile, story, into);
      shared.fill(-1);
      found.forEach((time, k) => {
        const rank = Math.max(0, before - 1 - k);
        const candidate = { view: now, profile: profileOf(time), figure: profile, time, rank, story };
        const place = coarseOf(candidate);
        if (shared[place]! < 0) {
          shared[place] = into.beginShared();
          figureFeatures(profile, place, into);
        }
        into.begin();
        into.share(shared[place]!);
        periodFeatures(candidate, into);
      });
      return [null, ...found.map((time) => all[time]!.id)];
    },
  };
}
