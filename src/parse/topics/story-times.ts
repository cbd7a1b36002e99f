import { GuardedPattern } from "../../text/guarded-pattern";
import { WordClass } from "../../tokens/word-class";
import type { TopicContext } from "./context";
import type { StoryTime } from "./topic";
import { type BunsetsuOf, treeScope } from "./tree";

/** After a date that something is only compared with: 前年に比べ, 前期の実績と比べ, 前期を10億円上回り, 2001年以来. */
const COMPARED = new GuardedPattern(
  /(?:の[^。、がはを]{1,16}?)?(?:比|に比[べし]|と比[べし]|から比べ|より|並み|に対し|以来|に次[ぐい])|を[^。、がはを]{0,24}(?:上|下)回/,
  { first: "の比にとかよ並以を" },
);
/** After the date of a report: 20日の報道, 3月5日付, 10日に発表された. */
const TOLD = new GuardedPattern(/付|の(?:報道|発表|記事)|に(?:発表|公表|公開)し?(?:された|した)/, { first: "付のに" });
/** Nouns right after a date of which it is no part: 2日未明, 3日現在. */
const AFTER_DATE = new GuardedPattern(/午|未明|早朝|朝|昼|夕|夜|深夜|頃|ごろ|現在|時点|まで|以降/, {
  first: "午未早朝昼夕夜深頃ご現時ま以",
});
/** How far before a date the bracket in which it stands may begin, in code units. */
const BRACKET = 40;
/** How far after a date it may end: to look for the end of each of many brackets that none closes would take the square of the time. */
const LONGEST_BRACKET = 1000;

/** A date that the events of its sentence may have. */
interface EventTime {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** The offset up to which it holds: the end of its brackets, else Infinity. */
  readonly to: number;
  /** Whether it may be that of the story: not a part of a name (2007年大統領選挙), in brackets or that of the source. */
  readonly isMain: boolean;
}

/**
 * Returns a function that gives the time of the events at an offset: the last date before it in its sentence that nothing is compared with; else
 * that of the story. A date of the sentence before is no better: what a story tells of other years it tells with a date of its own.
 */
export function storyTimes(context: TopicContext, bunsetsuOf: BunsetsuOf): (at: number) => StoryTime | null {
  const { document, times } = context;
  const timesOf = eventTimes(context);
  // The time of the story may take the tree of a sentence, and most figures have a date of their own.
  let lead: number | undefined;
  return (at) => {
    const sentence = document.sentenceAt(at);
    const list = timesOf(sentence);
    for (let k = list.length - 1; k >= 0; k--)
      if (list[k]!.end <= at && at < list[k]!.to) return { index: list[k]!.index, carried: false };
    lead ??= leadTime(context, timesOf, bunsetsuOf);
    if (lead < 0 || times[lead]!.sentence > sentence) return null;
    return { index: lead, carried: times[lead]!.sentence < sentence };
  };
}

const NO_TIMES: readonly EventTime[] = [];

/** Returns a function that gives the dates of a sentence that its events may have, in order. They are read when they are first asked for. */
function eventTimes(context: TopicContext): (sentence: number) => readonly EventTime[] {
  const { times } = context;
  const bySentence: (readonly EventTime[] | undefined)[] = [];
  const read = (sentence: number): readonly EventTime[] => {
    let index = firstIn(times, sentence);
    if (times[index]?.sentence !== sentence) return NO_TIMES;
    const found: EventTime[] = [];
    for (; times[index]?.sentence === sentence; index++) {
      const time = eventTime(context, index);
      if (time) found.push(time);
    }
    return found;
  };
  return (sentence) => {
    bySentence[sentence] ??= read(sentence);
    return bySentence[sentence];
  };
}

/** The index of the first time of a sentence or of one after it. */
function firstIn(times: TopicContext["times"], sentence: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A time as the events of its sentence may have it; null if it is no date or something is compared with it. */
function eventTime(context: TopicContext, index: number): EventTime | null {
  const { document, times } = context;
  const { text, classes, tokenAt } = document;
  const { start, end, type, sentence } = times[index]!;
  if ((type !== "date" && type !== "time") || COMPARED.isAt(text, end)) return null;
  const next = end < document.sentences[sentence]!.end ? tokenAt(end) : -1;
  const isNamePart =
    next >= 0 && (classes[next]! & (WordClass.Noun | WordClass.Prefix)) !== 0 && !AFTER_DATE.isAt(text, end);
  const to = bracketEnd(context, start, sentence);
  const isMain = !isNamePart && to === Number.POSITIVE_INFINITY && !TOLD.isAt(text, end);
  return { index, start, end, to, isMain };
}

/**
 * The index of the date of the story: of the first sentence with one, the first that is not in a relative clause, else the first. 当連結会計年度 of
 * a report, 2月7日 of an accident. -1 if there is none.
 */
function leadTime(
  { document, times }: TopicContext,
  timesOf: (sentence: number) => readonly EventTime[],
  bunsetsuOf: BunsetsuOf,
): number {
  let first = -1;
  for (let k = 0; k < times.length; k++) {
    const { sentence } = times[k]!;
    if (sentence === times[k - 1]?.sentence) continue;
    const list = timesOf(sentence);
    if (first < 0 && list.length > 0) first = list[0]!.index;
    const main = list.filter(({ isMain }) => isMain);
    if (main.length < 2) {
      if (main.length === 1) return main[0]!.index;
      continue;
    }
    const bunsetsu = bunsetsuOf(sentence);
    const free = main.find(({ start }) => treeScope(document, bunsetsu, start) === Number.POSITIVE_INFINITY);
    return (free ?? main[0]!).index;
  }
  return first;
}

/** The end of the brackets in which an offset stands; Infinity if it stands in none. */
function bracketEnd({ document: { text, sentences } }: TopicContext, at: number, sentence: number): number {
  const { start, end } = sentences[sentence]!;
  for (let i = at - 1; i >= Math.max(start, at - BRACKET); i--) {
    if (text[i] === ")") break;
    if (text[i] !== "(") continue;
    const close = text.slice(at, Math.min(end, at + LONGEST_BRACKET)).indexOf(")");
    return close >= 0 ? at + close : Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}
