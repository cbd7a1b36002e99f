import { createEntityField, createPropertyField } from "../../../src/figures/weigh/measured/fields";
import type { MeasuredCandidate } from "../../../src/figures/weigh/measured/phrases";
import { type AlignedArticle, isAccepted } from "./aligned";
import type { GoldFigure, GoldSpan } from "./articles";
import type { Lesson } from "./lesson";

const SETTINGS = { most: 20_000, least: 2, epochs: 8, rate: 0.1 };

/** Whether a candidate has the words of an accepted answer; "none" is right where the reader named nothing. */
const isRight =
  (field: "property" | "entity") =>
  (gold: GoldFigure, candidate: MeasuredCandidate | null, { words }: AlignedArticle): boolean => {
    const accepted: readonly GoldSpan[] = gold[field];
    return candidate === null ? accepted.length === 0 : isAccepted(words(candidate), accepted);
  };

export const PROPERTY_LESSON: Lesson<MeasuredCandidate> = {
  field: createPropertyField(),
  isRight: isRight("property"),
  ...SETTINGS,
};

export const ENTITY_LESSON: Lesson<MeasuredCandidate> = {
  field: createEntityField(),
  isRight: isRight("entity"),
  ...SETTINGS,
};
