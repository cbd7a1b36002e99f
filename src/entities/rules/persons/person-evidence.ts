import type { NameContext } from "../../context";
import { Kind, Trait } from "../../segments/segment-class";
import type { PersonParse } from "./person-parse";
import type { TitleFound } from "./titles";

/** (53), (34歳、会社員), after a reading or a title of a few words. */
const AGE = /^(?:[（(][ぁ-ん・\s]{2,20}[）)])?(?:・[^、。（(]{1,12})?[（(](?:当時)?\d{1,3}(?:歳|[）)、,])/;
const READING = /^[（(][ぁ-ん・=\s]{2,24}(?:[、,][^）)]{0,30})?[）)]/;

/** Whether an age in brackets stands at `at`. */
export const hasAge = (text: string, at: number): boolean =>
  (text[at] === "・" || isOpening(text[at])) && AGE.test(text.slice(at, at + 40));

/** How long the reading in brackets at `at` is; 0 where none stands. */
export const readingAfter = (text: string, at: number): number =>
  isOpening(text[at]) ? (READING.exec(text.slice(at, at + 64))?.[0].length ?? 0) : 0;

const isOpening = (character: string | undefined) => character === "(" || character === "（";

/** Whether what stands around a name is enough for it. */
export function isEnough(
  context: NameContext,
  i: number,
  name: PersonParse,
  title: TitleFound | null,
  reading: boolean,
): boolean {
  const { text, units } = context;
  if (name.needs === "nothing" || hasAge(text, units[name.last]!.end)) return true;
  if (name.needs === "personal") return title?.close === true && isPersonal(context, i, title);
  return reading || (title !== null && (title.close || name.full)) || (name.full && hasRoleBefore(context, i));
}

/** Whether the title makes a person of a word that may be something else. */
function isPersonal({ units, lexicon }: NameContext, i: number, title: TitleFound): boolean {
  if (title.kind === "courtesy" || title.kind === "honorific") return true;
  const unit = units[i]!;
  // ブラジル大統領 is a country's; トランプ大統領, unknown to every list, is a person.
  if (unit.kind === Kind.Katakana || unit.kind === Kind.Family || (unit.traits & Trait.ShortFamily) !== 0) return true;
  // 福井総裁 is a person, 福井市長 the mayor of a city.
  return unit.kind === Kind.Region && lexicon.placeSurnames.has(unit.text) && title.kind === "role";
}

/** 歌手の宇多田, 俳優・高倉, プロゴルファー宮里. */
function hasRoleBefore({ text, units, lexicon }: NameContext, i: number): boolean {
  const start = units[i]!.start;
  const at = /[・の、]/.test(text[start - 1] ?? "") ? start - 1 : start;
  return lexicon.roles.longestBefore(text, at, Math.max(0, at - 10)) !== null;
}
