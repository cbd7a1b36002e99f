import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import { WordClass } from "../../tokens/word-class";
import type { FigureContext } from "../context";
import type { Amount } from "../draft";
import { type Counter, LETTERS } from "../lexicon";
import { hasClass } from "../token-tests";

/** Units of the calendar and the clock, 5月, 3時, which belong to the times stage: what that did not read is no figure either. */
export const CALENDAR_UNIT = new GuardedPattern(/(?:世紀|年|月|日|時|分(?!の)|秒|週|か月|カ月|ヶ月|ヵ月|泊)/, {
  first: "世年月日時分秒週かカヶヵ泊",
});
/** Between the number and its counter: 30 kg, 30余人. */
const BEFORE_COUNTER = new CharSet(" 余");

const KATAKANA = new CharSet(
  "ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲンヴー",
);

/** A school in one character before the year: 小3, 中1, 高2. */
const SCHOOL_BEFORE = new GuardedPattern(/(?<![一-鿿])[小中高]/, { last: "小中高" });
/** The last character of a word for a place that counts: 3競馬場, 2保育所. */
const PLACE_SUFFIX = new CharSet("場所館校園店局港駅");
/** A suffix behind a noun that counts, which is not part of it: 中 in 6騎手中, 分 in 3商品分. */
const isLoose = (suffix: string): boolean =>
  /^(?:中|内|外|分|ずつ|間|以[上下内外]|など|等|目|ら|あまり|余り|程度|前後|別|制|用|入り|付き|がかり|連続|ぶり)$/.test(
    suffix,
  );

/** A counter or unit with its span. */
export interface CounterMatch {
  readonly counter: Counter;
  readonly start: number;
  readonly end: number;
}

/** The counter or unit after an amount: one of the table, else a noun that counts by itself. */
export function counterAfter(context: FigureContext, amount: Amount): CounterMatch | null {
  const { text, lexicon } = context;
  const start = amount.end + (BEFORE_COUNTER.hasAt(text, amount.end) ? 1 : 0);
  const found = lexicon.counters.longest(text, start, (end) => {
    // kmh is not km
    const isCut = LETTERS.hasAt(text, end - 1) && LETTERS.hasAt(text, end);
    return !isCut && endsAtWord(context, end, text.slice(start, end));
  });
  if (found && !context.isTaken(start)) return { counter: found.value, start, end: found.end };
  return start === amount.end ? nounCounterAfter(context, amount) : null;
}

/** A noun as counter, if the number can be neither a year nor part of a word: 4商品, 11項目. */
function nounCounterAfter(context: FigureContext, amount: Amount): CounterMatch | null {
  const { text, document } = context;
  const { start: numberStart, end: start, script } = amount;
  const noun = CALENDAR_UNIT.isAt(text, start) ? null : nounAt(context, start);
  if (!noun || amount.several || script === "kana" || LETTERS.hasAt(text, numberStart - 1)) return null;
  if (script === "kanji" && start - numberStart === 1) return null;
  // ウィンドウズ7発売: the number of a product, and an act
  if (KATAKANA.hasAt(text, numberStart - 1) && hasClass(document, document.tokenAt(start), WordClass.Verbal))
    return null;
  // 2009夏: a year in a headline
  if (/^(?:19|20)\d\d$/.test(amount.decimal)) return null;
  // 小3男児: a year of school in short
  if (SCHOOL_BEFORE.endsAt(text, numberStart)) return null;
  const nounEnd = start + noun.length;
  const end =
    PLACE_SUFFIX.hasAt(text, nounEnd) && document.starts[document.tokenAt(nounEnd)] === nounEnd ? nounEnd + 1 : nounEnd;
  const next = document.tokens[document.tokenAt(end)];
  // 4商品開発, 120投票者数: part of a longer compound
  if (next?.pos === "名詞" && !/^(?:非自立|副詞可能)$/.test(next.posDetail[0]) && !isLoose(next.surface)) return null;
  return { counter: { text: text.slice(start, end), kind: "quantity", code: "" }, start, end };
}

/** The rest of a list with slashes and its unit in letters: /80mmHg after 120, /900/1800MHz after 850. */
const SHARED_UNIT = new GuardedPattern(/(?:\/\d{2,5}){1,4} ?([A-Za-z]{1,6})(?![A-Za-z\d])/, { first: "/" });

/** The unit that the numbers of a list with slashes share, each of them a figure: mmHg for 120 in 120/80mmHg; null if there is none. */
export function sharedUnit({ text, lexicon }: FigureContext, end: number): string | null {
  const unit = SHARED_UNIT.at(text, end)?.[1];
  return unit !== undefined && lexicon.counters.longest(unit, 0)?.end === unit.length ? unit : null;
}

/** Whether a counter ends where a word does: 3本, but not 3本部. */
export function endsAtWord({ document, text }: FigureContext, end: number, counter: string): boolean {
  const token = document.tokenAt(end - 1);
  if (token < 0 || document.ends[token]! <= end || document.starts[token]! < end - counter.length) return true;
  return !/^[一-鿿々ァ-ヶー]/.test(text[end]!);
}

const NAMING = WordClass.General | WordClass.Verbal | WordClass.Suffix;

/** The common noun at a position, which may be a counter that no table has: 第3レース, 4商品, 11項目. */
export function nounAt({ document, isTaken, text, lexicon }: FigureContext, at: number): string | null {
  const token = document.tokenAt(at);
  if (token < 0 || document.starts[token] !== at || isTaken(at) || !hasClass(document, token, WordClass.Noun))
    return null;
  const { surface } = document.tokens[token]!;
  if (!hasClass(document, token, NAMING) || !/^[一-鿿々ァ-ヶー]{1,6}$/.test(surface)) return null;
  return lexicon.modifiersAfter.longest(text, at) ? null : surface;
}
