import { GuardedPattern } from "../../../text/guarded-pattern";

/** 元 in 元首相, ・前 in ・前常勤監査役: a dot before a title and a word for the time in office, or one of them. */
const TITLE_PREFIX = new GuardedPattern(/[・、](?:元|前|現|新|次期|故|初代)?|元|前|現|新|次期|故|初代/, {
  first: "・、元前現新次故初",
});
/** The same as a whole text, with the word: 元, ・前. */
const WHOLE_PREFIX = /^[・、]?(?:元|前|現|新|次期|故|初代)$/;

/** Returns the offset of a title behind its prefix at `at`: 1 for 元首相. Without a prefix it is `at`. */
export function skipTitlePrefix(text: string, at: number): number {
  const end = TITLE_PREFIX.endAt(text, at);
  return end < 0 ? at : end;
}

/** Whether a text is a word such as 元 or 前, perhaps with a dot before it. */
export const isTitlePrefix = (text: string): boolean => WHOLE_PREFIX.test(text);
