import type { Lesson } from "./lesson";
import { type History, measuredLessons } from "./measured-lessons";

/** All fields that are trained; a new one is a line here. @param history what was chosen for the figures before each, if models chose it */
export const allLessons = (history?: History): readonly Lesson<unknown>[] =>
  [...measuredLessons(history)] as readonly Lesson<unknown>[];
