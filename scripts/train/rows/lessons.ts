import type { Lesson } from "./lesson";
import { ENTITY_LESSON, PROPERTY_LESSON } from "./measured-lessons";
import { PERIOD_LESSON } from "./period-lesson";
import { RELATION_LESSON } from "./relation-lesson";

/** All fields that are trained; a new one is a line here. */
export const LESSONS: readonly Lesson<unknown>[] = [
  PROPERTY_LESSON,
  ENTITY_LESSON,
  PERIOD_LESSON,
  RELATION_LESSON,
] as readonly Lesson<unknown>[];
