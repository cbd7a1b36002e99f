import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import { isDuration } from "../durations/duration-or-date";
import type { Count, TimeContext } from "../rule";

/** How far after 18年の a word for an event may begin, in characters: 18年の沖縄県知事選. */
const EVENT_REACH = 12;
/** The characters of a compound noun, in which the word may stand. */
const OF_NOUN = /[\p{Script=Han}ァ-ヶーA-Za-z0-9・々]/u;
/** A number in the middle of a clause is more often a length of time, 丸22年は; at its start 22年は is a year. */
const CLAUSE_BEFORE = new CharSet("。、,「『(\n・◆■●▼");
/** は after a year, but not in 22年は長い. */
const TOPIC = new GuardedPattern(/は(?!かか|掛か|[長短早大]|もう|ある|続|必要|経|とても)/, { first: "は" });
/** After a year with which another is compared: 23年を上回った, 22年並み. */
const COMPARED_AFTER = new GuardedPattern(/を[上下]回|と比べ|に比べ|と比較|並み|の水準/, { first: "をとに並の" });
/** Between two years that follow each other: 22年、23年と, 22年と23年. */
const NEXT_YEAR = new GuardedPattern(/(?:[、,と・〜~-]|から)(\d\d)年(?![間ぶ目ほ以余近越半])/, {
  first: "、,と・〜~-か",
});
const YEAR_BEFORE = new GuardedPattern(/(?<!\d)\d\d年(?:[、,と・〜~-]|から)/, { last: "、,と・〜~-ら" });

/** Whether two digits with 年 are short for a year by what the article says next to them: 18年の知事選, 25年産, 22年は, 22年と23年. */
export function isYearByContext(context: TimeContext, start: number, { value, end: numberEnd }: Count): boolean {
  const end = numberEnd + 1;
  if (isDuration(context, start, end)) return false;
  const place = eventAfter(context, end);
  if (place === "not") return false;
  if (place === "event" || place === "direct") return true;
  // 10年の調査 may last ten years, 13年の調査 hardly thirteen
  const isKnownYear = value % 5 !== 0 || context.otherYears() !== "none";
  if (place === "weak") return isKnownYear;
  if (isKnownYear && COMPARED_AFTER.isAt(context.text, end)) return true;
  return isOfPair(context.text, start, end, value) || isTopic(context, start, end, value);
}

/** The place of the last word of `dict/short-years.tsv` in the noun after 18年 or 18年の; null if there is none. */
function eventAfter({ text, lexicon }: TimeContext, end: number): string | null {
  const isDirect = text[end] !== "の";
  const from = isDirect ? end : end + 1;
  let found: string | null = null;
  for (let at = from; at < from + EVENT_REACH && OF_NOUN.test(text[at] ?? ""); at++) {
    const word = lexicon.shortYears.longest(text, at);
    if (!word || (word.value === "direct" && !(isDirect && at === end))) continue;
    if (word.value === "not") return "not";
    if (found === null || found === "weak") found = word.value;
  }
  return found;
}

/** Whether a year follows or precedes its neighbour. */
function isOfPair(text: string, start: number, end: number, value: number): boolean {
  const next = NEXT_YEAR.at(text, end);
  if (next && Number(next[1]) === value + 1) return true;
  if (!YEAR_BEFORE.endsAt(text, start)) return false;
  const at = text.lastIndexOf("年", start - 1);
  return Number(text.slice(at - 2, at)) === value - 1;
}

/** Whether a year is what the clause is about. A round number is one only in an article that writes years so. */
function isTopic(context: TimeContext, start: number, end: number, value: number): boolean {
  const { text } = context;
  if (!TOPIC.isAt(text, end) || (start > 0 && !CLAUSE_BEFORE.hasAt(text, start - 1))) return false;
  return value % 5 !== 0 || context.otherYears() === "short";
}
