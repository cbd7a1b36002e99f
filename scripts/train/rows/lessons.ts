import type { Lesson } from "./lesson";
import { type History, measuredLessons } from "./measured-lessons";
import { PERIOD_LESSON } from "./period-lesson";
import { RELATION_LESSON } from "./relation-lesson";

/** All fields that are trained; a new one is a line here. @param history what was chosen for the figures before each, if models chose it */
export const allLessons = (history?: History): readonly Lesson<unknown>[] =>
  [...measuredLessons(history), PERIOD_LESSON, RELATION_LESSON] as readonly Lesson<unknown>[];
