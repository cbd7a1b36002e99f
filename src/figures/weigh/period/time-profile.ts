import { GuardedPattern } from "../../../text/guarded-pattern";
import type { TimeExpression } from "../../../types";
import { tenseOf } from "../words/article-columns";
import type { ArticleView } from "../words/article-view";
import { codeOf, lemmaAt, surfaceIn } from "../words/word-codes";

/** The finest part that a time names. */
export enum TimeGrain {
  Year,
  FiscalYear,
  /** A season, a quarter, a half, a decade. */
  Part,
  Month,
  Day,
  Hour,
  Duration,
  Set,
  /** 現在 */
  Reference,
}

/** Returns the grain of a time, by its TIMEX3 value. */
export function grainOf({ type, timex }: Pick<TimeExpression, "type" | "timex">): TimeGrain {
  if (type === "set") return TimeGrain.Set;
  if (timex.endsWith("_REF")) return TimeGrain.Reference;
  if (type === "duration") return TimeGrain.Duration;
  if (timex.startsWith("FY")) return TimeGrain.FiscalYear;
  if (timex.includes("T")) return TimeGrain.Hour;
  if (timex.length === 4) return TimeGrain.Year;
  if (/^.{4}-[\dX]{2}$/.test(timex)) return TimeGrain.Month;
  return /^.{4}-[\dX]{2}-[\dX]{2}$/.test(timex) ? TimeGrain.Day : TimeGrain.Part;
}

/** What the features ask of a time. */
export interface TimeProfile {
  /** Its first token, and its last. */
  readonly first: number;
  readonly last: number;
  readonly grain: TimeGrain;
  /** Of its text without its digits, 月日, and of its last character. */
  readonly form: number;
  readonly ending: number;
  /** The words after it and before it. */
  readonly next: number;
  readonly afterNext: number;
  readonly before: number;
  /** The predicate after it, its tense, and the last of the sentence. */
  readonly predicate: number;
  readonly tense: number;
  readonly main: number;
  /** Its place among the times of the article, and among those of its sentence: 0 to 3. */
  readonly order: number;
  readonly orderInSentence: number;
  /** How many times of the article have its value. */
  readonly mentions: number;
  /** 1 if something is compared with it: 前年に比べ. */
  readonly compared: number;
}

/** After a date that a figure is compared with: 前年に比べ, 前期から比べ, 昨年の実績に比べ, 2001年以来; but not 昨年の投資額が前年比. */
const COMPARED = new GuardedPattern(
  /(?:の[^。、がはを]{1,16}?)?(?:比|に比べ|と比べ|から比べ|より|並み|に対し|以来|に次[ぐい])/,
  { first: "の比にとかよ並以" },
);
const DIGITS = /[\d一二三四五六七八九十〇]+/g;
/** The last place that is told apart. */
const LAST_PLACE = 3;

/** Returns the profile of a time. */
export type TimeProfiles = (time: number) => TimeProfile;

/** Returns the profiles of the times of an article, each made when it is first asked for: most times are no candidates of any figure. */
export function timeProfiles(view: ArticleView): TimeProfiles {
  const { times } = view.row.context;
  const mentions = new Map<string, number>();
  for (const { timex } of times) mentions.set(timex, (mentions.get(timex) ?? 0) + 1);
  const profiles: (TimeProfile | undefined)[] = new Array(times.length);
  return (k) => {
    profiles[k] ??= timeProfile(view, k, mentions.get(times[k]!.timex)!);
    return profiles[k];
  };
}

function timeProfile({ row, columns, codes }: ArticleView, k: number, mentions: number): TimeProfile {
  const { document, context } = row;
  const { times, text } = context;
  const time = times[k]!;
  const { sentence } = time;
  let place = 0;
  while (place < LAST_PLACE && times[k - place - 1]?.sentence === sentence) place++;
  const from = document.firstToken[sentence]!;
  const to = document.firstToken[sentence + 1]!;
  const first = document.tokenAt(time.start);
  const last = document.tokenAt(time.end - 1);
  const word = (at: number): number => surfaceIn(codes, document, at, from, to);
  const predicate = last + 1 < to ? columns.predicate[last + 1]! : -1;
  return {
    first,
    last,
    grain: grainOf(time),
    form: codeOf(time.text.replace(DIGITS, "0")),
    ending: codeOf(time.text.slice(-1)),
    next: word(last + 1),
    afterNext: word(last + 2),
    before: word(first - 1),
    predicate: lemmaAt(codes, document, predicate),
    tense: tenseOf(document, predicate, to),
    main: lemmaAt(codes, document, columns.last[last]!),
    order: Math.min(k, LAST_PLACE),
    orderInSentence: place,
    mentions,
    compared: COMPARED.isAt(text, time.end) ? 1 : 0,
  };
}
