import { STATUS_FIELD } from "../../../src/figures/weigh/status/status-field";
import type { FigureStatus } from "../../../src/types";
import type { Lesson } from "./lesson";

export const STATUS_LESSON: Lesson<FigureStatus> = {
  field: STATUS_FIELD,
  isRight: (gold, candidate) => (candidate ?? "actual") === gold.status,
  most: 6000,
  least: 2,
  epochs: 8,
  rate: 0.1,
};
