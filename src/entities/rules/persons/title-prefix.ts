import { GuardedPattern } from "../../../text/guarded-pattern";

/** 元首相, ・前常勤監査役: a dot before a title, and a word that says when the title is held; either may be missing. */
const TITLE_PREFIX = new GuardedPattern(/[・、](?:元|前|現|新|次期|故|初代)?|元|前|現|新|次期|故|初代/, {
  first: "・、元前現新次故初",
});
/** The same as a whole text, where the word may not be missing. */
const WHOLE_PREFIX = /^[・、]?(?:元|前|現|新|次期|故|初代)$/;

/** Returns where what precedes a title at `at` ends: the offset of the title itself. */
export function skipTitlePrefix(text: string, at: number): number {
  const end = TITLE_PREFIX.endAt(text, at);
  return end < 0 ? at : end;
}

/** Whether a text is a word such as 元 or 前, with or without a dot before it. */
export const isTitlePrefix = (text: string): boolean => WHOLE_PREFIX.test(text);
