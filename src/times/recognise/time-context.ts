import { PositionFlags } from "../../text/position-flags";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Entity } from "../../types";
import type { TimeLexicon } from "../lexicon";
import { readNumber, readWholeNumber } from "./number";
import { PositionMemo } from "./position-memo";
import type { Count, ReadAmount, TimeContext, TimeRules } from "./rule";

/** 五月十三日, 二十日: only an article that writes days in kanji has such a day. */
const KANJI_DATE =
  /[〇一二三四五六七八九十]月[〇一二三四五六七八九十]{1,3}日|(?:二?十[一二三四五六七八九]|三十一?|二十)日(?!間)/;

/** A year in full, and years of two digits that are no length of time: 25年度, 19年10月, 08年. */
const YEAR_IN_FULL = /(?<!\d)(?:19|20)\d\d年/;
const SHORT_YEAR = /(?<![\d成和治正])(?:\d\d年(?:度|\d{1,2}月(?![間])|[春夏秋冬末])|0\d年)|['’]\d\d年/;

/** Words of business results. */
const BUSINESS = /利益|損失|売上|業績|決算|減益|増益|減収|増収|赤字|黒字|配当|会計年度|事業年度/;

/** The mark of a name or an address. */
const TAKEN = 1;

/** The memory of a reader, reused from text to text: clearing it is cheaper than making it anew. */
export class TimeMemory {
  readonly marks = new PositionFlags();
  readonly counts = new PositionMemo<Count | null>();
  readonly amounts = new PositionMemo<ReadAmount | null>();

  /** Forgets everything before a text of `length` code units. */
  begin(length: number): void {
    this.marks.begin(length);
    this.counts.begin();
    this.amounts.begin();
  }
}

/** Prepares a text for the rules. No time is read inside an address or a mention of an entity. */
export function createTimeContext(
  document: TokenizedDocument,
  lexicon: TimeLexicon,
  rules: TimeRules,
  entities: readonly Entity[],
  memory = new TimeMemory(),
): TimeContext {
  const { text, addresses, starts, ends } = document;
  const { marks, counts, amounts } = memory;
  memory.begin(text.length);
  for (const { start, end } of addresses) marks.add(start, end, TAKEN);
  for (const { mentions } of entities) for (const { start, end } of mentions) marks.add(start, end, TAKEN);

  let kanjiDates: boolean | undefined;
  let ofBusiness: boolean | undefined;
  let otherYears: "none" | "full" | "short" | undefined;
  const startsWord = (at: number): boolean => {
    const token = document.tokenAt(at);
    return token < 0 || starts[token] === at;
  };
  const endsWord = (at: number): boolean => {
    const token = document.tokenAt(at - 1);
    return token < 0 || ends[token] === at;
  };

  return {
    document,
    text,
    lexicon,
    rules,
    countAt: (at, decimals = false) => {
      let count = counts.get(at);
      if (count === undefined) count = counts.set(at, readNumber(text, at));
      return decimals || !count || Number.isInteger(count.value) ? count : readWholeNumber(text, at);
    },
    amounts,
    kanjiDates: () => {
      kanjiDates ??= KANJI_DATE.test(text);
      return kanjiDates;
    },
    otherYears: () => {
      otherYears ??= SHORT_YEAR.test(text) ? "short" : YEAR_IN_FULL.test(text) ? "full" : "none";
      return otherYears;
    },
    ofBusiness: () => {
      ofBusiness ??= BUSINESS.test(text);
      return ofBusiness;
    },
    isWords: (start, end) => startsWord(start) && endsWord(end),
    isTaken: (start, end) => marks.meets(start, end, TAKEN),
  };
}
