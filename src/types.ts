/**
 * Every public type of yomitori: the contract between the library and its users.
 *
 * - A `Summary` is plain JSON: no classes, no `Date`, no bigint. `JSON.parse(JSON.stringify(summary))` equals the summary.
 * - An optional field is absent if its value is not known. Only a field that is always there may be `null`.
 * - Offsets count UTF-16 code units, as JavaScript's strings do: "3億円".length is 3, "𠮷".length is 2.
 * - An exact number is a string in decimal notation, without separators or exponent: "31200000000", "18.2", "-3".
 * - Ids are "f1", "f2", … for figures, "t1", … for times and "e1", … for entities, in the order of their lists. They are unique within one
 *   summary.
 *
 * The closed lists of values, such as `FigureKind`, are in `enumerations.ts`.
 */
import type {
  ArgumentRole,
  ChangeDirection,
  ComparisonBasis,
  DependencyKind,
  EntityType,
  FigureKind,
  FigureStatus,
  Modifier,
  Stage,
  TimeAnchor,
  TimeModifier,
  TimeType,
  WarningCode,
} from "./enumerations";

export type {
  ArgumentRole,
  ChangeDirection,
  ComparisonBasis,
  DependencyKind,
  EntityType,
  FigureKind,
  FigureStatus,
  Modifier,
  Stage,
  TimeAnchor,
  TimeModifier,
  TimeType,
  WarningCode,
};

/**
 * A range `[start, end)` of the article's text exactly as it was given, in UTF-16 code units from 0. `end` is exclusive and greater than
 * `start`. 3億円 in 売上高は3億円。 is `{ start: 4, end: 7 }`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with its text and its sentence. */
export interface Mention extends Span {
  /** The text of the span as it was given, `article.text.slice(start, end)`: 3億円, ３億円. */
  readonly text: string;
  /** The index, in `Summary.sentences`, of the sentence in which the span is. */
  readonly sentence: number;
}

/** An article to read. Unknown keys are ignored. */
export interface Article {
  /** Any id of your own; the summary has it as a string. */
  readonly id?: string | number;
  /** The body of the article, without its title. Line breaks separate paragraphs and headings. */
  readonly text: string;
  /** The headline. It is evidence for keywords, times and names, but has no mentions: every offset is into `text`. */
  readonly title?: string;
  /**
   * When the article was published: an ISO 8601 date or date-time, such as "2025-02-08" or "2025-02-08T09:30+09:00". Relative times such as
   * 昨日 and incomplete ones such as 7日 are resolved against this date as it is written, without conversion to another time zone.
   */
  readonly publishedAt?: string;
}

/** Everything that was found in one article; the result of `analyze`. */
export interface Summary {
  /** The version of this format. A version may get new optional fields, but no other change. */
  readonly schema: "yomitori/1";
  /** The `id` of the article as a string. */
  readonly id?: string;
  /** The `title` of the article, unchanged. */
  readonly title?: string;
  /** The `publishedAt` of the article, unchanged. */
  readonly publishedAt?: string;
  /** The length of the text in UTF-16 code units, the number of its sentences and the number of its tokens. */
  readonly stats: { readonly characters: number; readonly sentences: number; readonly tokens: number };
  /** All sentences, headings and bullets of the text, in order; `Mention.sentence` is an index into this list. */
  readonly sentences: readonly Span[];
  /** The sentences that best sum up the article, in order of appearance: three by default (`AnalyzerOptions.keySentences`). */
  readonly keySentences: readonly KeySentence[];
  /** The topics of the article, best first: at most ten by default (`AnalyzerOptions.keywords`). */
  readonly keywords: readonly Keyword[];
  /** The persons, organizations, places … that the article names, the most salient first. */
  readonly entities: readonly Entity[];
  /** The numbers that measure, count or order something, in order of appearance. */
  readonly figures: readonly Figure[];
  /** The dates, clock times, durations and recurrences, in order of appearance. */
  readonly times: readonly TimeExpression[];
  /** What is ambiguous or was left out; usually empty. */
  readonly warnings: readonly Warning[];
}

/** A sentence that sums up the article. */
export interface KeySentence extends Mention {
  /** The higher, the better. Scores of different articles cannot be compared. */
  readonly score: number;
}

/** A topic of the article. */
export interface Keyword {
  /** A noun phrase or a name: 純利益, 対米投資. */
  readonly term: string;
  /** The reading in hiragana: じゅんりえき. Absent unless every word of the term has one. */
  readonly reading?: string;
  /** The higher, the better. Scores of different articles cannot be compared. */
  readonly score: number;
  /** Every occurrence in the text, in order of appearance; empty if the term occurs only in the title. */
  readonly mentions: readonly Span[];
}

/** One person, organization, place … with all the names that the article uses for it: 日本銀行 and 日銀 are one entity. */
export interface Entity {
  /** "e1", "e2", … */
  readonly id: string;
  /** The kind of thing that is named. */
  readonly type: EntityType;
  /** A finer class within the type, in English: "company", "ministry", "city", "school". The list of subtypes is open. */
  readonly subtype?: string;
  /** The fullest form of the name in the text: 石破茂 rather than 石破. */
  readonly name: string;
  /** The other forms of the name, in order of appearance: 石破. */
  readonly aliases: readonly string[];
  /** The titles that the article gives to a person, in order of appearance: 首相, 前大統領. Empty for all other types. */
  readonly titles: readonly string[];
  /** How central the entity is to the article, from 0 to 1: how often and how early it is named, and whether in a title or heading. */
  readonly salience: number;
  /** Every occurrence of one of the names, in order of appearance. */
  readonly mentions: readonly Mention[];
  /** Words that refer back to the entity, in order of appearance: 同氏, 同社, 同県. They are not among the mentions. */
  readonly anaphors?: readonly Mention[];
  /** Absent if the text states none of them. */
  readonly attributes?: EntityAttributes;
  /** Standard codes of a place; absent if it has none. */
  readonly codes?: EntityCodes;
  /** If the name is listed in `AnalyzerOptions.entities`: the `id` of that entry. */
  readonly gazetteerId?: string;
}

/** What the text states about an entity, apart from its name. */
export interface EntityAttributes {
  /** The age of a person in years: 55 in 山田太郎氏(55). If the article states several, the first. */
  readonly age?: number;
  /** The organization that a person belongs to, or the place that a person governs: 銚子市 in 銚子市の山田太郎市長. `entity` is its id. */
  readonly affiliation?: Mention & { readonly entity: string };
}

/** Standard codes of a place. */
export interface EntityCodes {
  /** A country in ISO 3166-1 alpha-2: 米国 is "US". A country of the United Kingdom in ISO 3166-2: スコットランド is "GB-SCT". */
  readonly iso3166?: string;
  /** A prefecture of Japan in JIS X 0401, two digits: 千葉県 is "12". */
  readonly jisX0401?: string;
  /** A municipality or ward of Japan in JIS X 0402, after the two digits of its prefecture: 銚子市 is "12202". */
  readonly jisX0402?: string;
}

/** What a figure is counted or measured in. */
export interface Unit {
  /**
   * For money the currency in ISO 4217 ("JPY"); for other units the unit identifier of ECMA-402 ("percent", "kilometer-per-hour"). Absent if
   * the standard has none, as for 人 and バレル.
   */
  readonly code?: string;
  /** The unit as written: 円, ％, キロ. */
  readonly text: string;
}

/** The unit of an amount of money. Its `code` is that of the currency in ISO 4217: "JPY". */
export interface CurrencyUnit extends Unit {
  readonly code: string;
}

/** What a value, or its change, is compared with: 前年同期比 in 純利益は前年同期比18.2%増の312億円. */
export interface Comparison {
  /** The kind of comparison: "yearOnYear" for 前年同期比. */
  readonly basis: ComparisonBasis;
  /**
   * The words that state the basis, as written: 前年同期比. Where none do, the words of the change (5%増 in 売上高は5%増だった) or the earlier
   * value (300円 in 300円から330円に); `basis` is then "other".
   */
  readonly text: string;
  /** Which way the value moved: "up" for 増. */
  readonly direction: ChangeDirection;
  /** On the figure of the value (312億円): the id of the figure that states the change (18.2%). */
  readonly changeFigure?: string;
  /** The change as an exact number, negative for a fall: "18.2" for 18.2%増, "-3" for 3%減. */
  readonly signed?: string;
}

/** One value. Whoever has checked that `decimal` is not null has it. */
export interface SingleValue {
  /**
   * The value as an exact number: "31200000000" for 312億円, "-1234000000" for ▲1,234百万円. Money is in whole units of the currency
   * (円, not 銭), percentages are in per cent ("30" for 3割). Null for a range and for a score.
   */
  readonly decimal: string;
  /** `decimal` as the nearest double, for calculations that need not be exact; null if `decimal` is. */
  readonly value: number;
  /** Null for a single value. */
  readonly low: null;
  /** Null for a single value. */
  readonly high: null;
}

/** A range, 10〜20人, or a score, 4勝3敗. Whoever has checked that `decimal` is null has it. */
export interface ValueRange {
  /** Null for a range and for a score. */
  readonly decimal: null;
  /** Null for a range and for a score. */
  readonly value: null;
  /** The lower end as an exact number: "10" in 10〜20人. Of a score the first number: "4" in 4勝3敗, so `low` may exceed `high`. */
  readonly low: string;
  /** The upper end, "20" in 10〜20人, or the second number of a score, "3" in 4勝3敗. */
  readonly high: string;
}

/** The kind of a figure, "money" for 312億円, and its unit. A bare number and a score have none. One member a kind: only so does TypeScript narrow by each. */
export type FigureMeasure =
  | { readonly kind: "money"; readonly unit: CurrencyUnit }
  | { readonly kind: "percent"; readonly unit: Unit }
  | { readonly kind: "quantity"; readonly unit: Unit }
  | { readonly kind: "age"; readonly unit: Unit }
  | { readonly kind: "ordinal"; readonly unit: Unit }
  | { readonly kind: "ratio"; readonly unit?: Unit }
  | { readonly kind: "number"; readonly unit?: Unit };

/**
 * A number and what it means: 312億円, 18.2%, 10〜20人, 4勝3敗. The names of the parts (unit, modifier, measured property, measured entity)
 * are those of MeasEval (SemEval-2021 task 8). `text` is the number with its unit and without its modifier: 150兆円 in 約150兆円.
 *
 * TypeScript narrows it by `kind` and by `decimal`:
 *
 *     if (figure.kind === "money") figure.unit.code; // a string: "JPY"
 *     if (figure.decimal !== null) figure.value; // a number
 *     else [figure.low, figure.high]; // two strings
 */
export type Figure = FigureFields & FigureMeasure & (SingleValue | ValueRange);

/** What every figure has, whatever its kind and its value. */
export interface FigureFields extends Mention {
  /** "f1", "f2", … */
  readonly id: string;
  /** The approximation or bound that the text puts on the number: "about" for 約, "atLeast" for 以上. Null for none. */
  readonly modifier: Modifier | null;
  /** The property that is measured, a noun phrase: 純利益 in 北斗電機の純利益は312億円. */
  readonly measuredProperty?: Mention;
  /** The thing whose property it is: 北斗電機 in 北斗電機の純利益は312億円. `entity` is the id of the entity, if it is a name. */
  readonly measuredEntity?: Mention & { readonly entity?: string };
  /** The unit that the figure is divided by: 日 in 150万バレル/日, 人 in 1人当たり3万円. */
  readonly perUnit?: Unit;
  /** The id of the figure that this one converts into another unit: of 1兆ドル, on 150兆円, in 1兆ドル(約150兆円). */
  readonly conversionOf?: string;
  /** The id of the earlier value: of 300円, on 330円, in 300円から330円に. */
  readonly changeFrom?: string;
  /** The id of the whole of which this figure is a part: of 5億円, on 3億円, in 5億円のうち3億円. */
  readonly partOf?: string;
  /** What the value, or the change that the figure states, is compared with. */
  readonly comparison?: Comparison;
  /** Whether the figure is a fact, a forecast, a plan …; absent if the text does not show it. */
  readonly status?: FigureStatus;
  /** The id of the time expression that states when the value holds, or when the event happened: of 7〜9月期 in 7〜9月期の純利益は312億円. */
  readonly period?: string;
}

/** A time expression after TIMEX3 of ISO-TimeML (ISO 24617-1): 2月7日, 午後3時, 3日間, 毎週月曜日. */
export interface TimeExpression extends Mention {
  /** "t1", "t2", … */
  readonly id: string;
  /** TIMEX3's type: "date" for 2月7日, "time" for 午後3時, "duration" for 3日間, "set" for 毎週月曜日. */
  readonly type: TimeType;
  /**
   * TIMEX3's value: "2025-02-07", "2025-02-07T23:32", "2008-02-15TMO" (朝), "2024-FA" (秋), "FY2024" (2024年度), "P3D" (3日間),
   * "XXXX-WXX-1" (毎週月曜日). X takes the place of each digit that is not known.
   */
  readonly timex: string;
  /**
   * The stretch of the calendar that the expression covers: ISO 8601 dates or date-times, the end exclusive. 2025年2月 is "2025-02-01" to
   * "2025-03-01". They are local, with an offset only if the text names a time zone. Absent if the expression does not resolve to one, as
   * 3日間 and 毎週月曜日.
   */
  readonly range?: { readonly start: string; readonly end: string };
  /** What the expression was resolved against; null if it needed something that the article does not have, such as `publishedAt`. */
  readonly anchor: TimeAnchor | null;
  /** TIMEX3's `mod`: "END" for 2月末, "APPROX" for 3時ごろ. */
  readonly mod?: TimeModifier;
  /** On the first end of a range that is written as two expressions: the id of the second. 4月1日 has that of 5日 in 4月1日から5日まで. */
  readonly rangeTo?: string;
}

/** What a reader must know before relying on the findings. Warnings are part of the result and are never thrown. */
export interface Warning {
  /** The kind of warning, for programs. */
  readonly code: WarningCode;
  /** One sentence in English, for people; its wording may change. */
  readonly message: string;
  /** The beginning of the span that the warning is about, as in `Span`; absent if it is about the whole text. */
  readonly start?: number;
  /** The end of the span that the warning is about, exclusive. */
  readonly end?: number;
}

/** A token with the labels of IPADIC. Its offsets are into the text given to `tokenize`. */
export interface Token extends Span {
  /** The text of the token: 走っ in 走った. */
  readonly surface: string;
  /** The part of speech: 名詞, 動詞, 助詞, … */
  readonly pos: string;
  /** Three subdivisions of the part of speech, such as 固有名詞, 人名, 姓; "*" if the dictionary has none. */
  readonly posDetail: readonly [string, string, string];
  /** How the word is conjugated: 五段・ラ行; "*" if it is not. */
  readonly conjugationType: string;
  /** The form in which it occurs: 連用タ接続; "*" if it is not conjugated. */
  readonly conjugationForm: string;
  /** The dictionary form: 走る. For an unknown word the surface. */
  readonly lemma: string;
  /** The reading in katakana: トウキョウ for 東京. */
  readonly reading?: string;
  /** The pronunciation in katakana: トーキョー for 東京. */
  readonly pronunciation?: string;
  /** Whether the word is in the dictionary. */
  readonly known: boolean;
}

/**
 * Splits text into tokens. Implement it to replace the library's own tokenizer. The analyzer calls `tokenize` once per sentence. It must
 * not throw on any string. Its tokens must be in order, without overlaps, and with the text of their span as their surface; white space and
 * anything else that it leaves out becomes a token. The analyzer checks that and throws `ERR_OPTION`.
 */
export interface Tokenizer {
  tokenize(text: string): Token[];
}

/** The features of a word, with the labels of IPADIC. */
export interface WordFeatures
  extends Pick<Token, "pos" | "posDetail" | "conjugationType" | "conjugationForm" | "known"> {
  /** In katakana; undefined for an unknown word. */
  readonly reading: string | undefined;
  /** In katakana; undefined for an unknown word. */
  readonly pronunciation: string | undefined;
}

/** The library's own tokenizer. Besides tokens it returns bare numbers, which is several times as fast. */
export interface WordTokenizer extends Tokenizer {
  /**
   * Returns three numbers per word: start, end (both in UTF-16 code units) and word id. The words, joined, are the text; with
   * `unknownWords: "mecab"` white space between words is left out.
   */
  spans(text: string): Int32Array;
  /** Returns the features of a word by its id, the third number of `spans`. */
  word(id: number): WordFeatures;
  /** Returns the dictionary form of a word by its id and the surface, which is the dictionary form of an unknown word. */
  lemma(id: number, surface: string): string;
}

/** A word that the user adds to the dictionary. */
export interface UserWord {
  /** The word as it occurs in a text, at most 255 UTF-16 code units: 北斗電機. */
  readonly surface: string;
  /** The reading in katakana: ホクトデンキ. */
  readonly reading?: string;
  /** The part of speech and its subdivisions as in IPADIC, separated by commas: "名詞,固有名詞,人名". Default "名詞,固有名詞,一般". */
  readonly pos?: string;
  /** The cost as in IPADIC, -32768 to 32767; the lower, the more likely. Default: low enough to win over the parts of the word. */
  readonly cost?: number;
}

/** Options of `createTokenizer`. */
export interface TokenizerOptions {
  /**
   * Words to add to the dictionary: rows, or the path (in a browser the URL) of a CSV with the columns of IPADIC or of kuromoji, or of a file
   * made by `compileUserDictionary`.
   * @example [{ surface: "北斗電機", reading: "ホクトデンキ" }]
   */
  readonly userDictionary?: string | readonly UserWord[];
  /**
   * Whether words that are not in the dictionary are formed as by kuromoji (the default) or as by MeCab.
   * @example "mecab"
   */
  readonly unknownWords?: "kuromoji" | "mecab";
  /**
   * Where the words come from, if they cannot be read from the folder of the code, as in a bundle. Default: from there.
   * @example "/assets/yomitori/"
   */
  readonly data?: DataSource;
}

/** A file of data of the package, each an entry of it: `yomitori/words.bin`. */
export type DataFile =
  | "dictionary.bin"
  | "news-words.bin"
  | "parser.bin"
  | "proper-nouns.bin"
  | "readings.bin"
  | "recognizer.bin"
  | "rows.bin"
  | "words.bin";

/**
 * The bytes of a file of data, what has them (a Response, a Blob, an object of a bucket), or where they are: a URL, in Node also a path. They
 * are never changed.
 */
export type DataValue =
  | ArrayBuffer
  | SharedArrayBuffer
  | Uint8Array
  | { arrayBuffer(): Promise<ArrayBuffer> }
  | URL
  | string;

/**
 * Where the files of data come from: the folder (or its URL) in which all lie; bytes or places by name; a function from a name to either. What
 * a record or a function leaves out comes from the folder of the code. The bytes of one file alone are those of `words.bin`, which threads
 * share.
 *
 *     createAnalyzer({ data: "/assets/yomitori/" });
 *     createAnalyzer({ data: (name) => fetch(`https://cdn.example/yomitori/${name}`) });
 */
export type DataSource =
  | string
  | URL
  | ArrayBuffer
  | SharedArrayBuffer
  | Readonly<Partial<Record<DataFile, DataValue>>>
  | ((name: DataFile) => DataValue | null | undefined | Promise<DataValue | null | undefined>);

/** An entity that the user knows: an entry of a gazetteer. Each occurrence of its names wins over what the library would find there. */
export interface KnownEntity {
  /** The name in full: 北斗精密. */
  readonly name: string;
  readonly type: EntityType;
  /** Any class of your own, or one of the library's, such as "company". */
  readonly subtype?: string;
  /** Other names of the same entity: 北斗, HPC. */
  readonly aliases?: readonly string[];
  /** Any id of your own; an entity that is found by this entry has it as `gazetteerId`. */
  readonly id?: string;
}

/** An article as a recognizer gets it. All offsets are into its `text`, not into the text as it was given. */
export interface RecognizerDocument {
  /**
   * The normalised view of the text: letters and digits half-width (３ is 3), ㈱ and ｶﾞ written out as (株) and ガ. Recognizers return spans
   * of it; the library converts them to spans of the text as it was given.
   */
  readonly text: string;
  /** The sentences, headings and bullets, in order. */
  readonly sentences: readonly Span[];
  /** All tokens, in order. */
  readonly tokens: readonly Token[];
  /** Every number, whatever it counts; `decimal` is exact and has no sign: "300000000" for 3億. */
  readonly numerals: readonly (Span & { readonly decimal: string })[];
}

/** A recognizer that the user adds. Its findings replace those findings of the library that they overlap. */
export interface Recognizer<Found extends Span> {
  /** The name that warnings about its findings use. */
  readonly name: string;
  /** Returns what it finds in an article, in any order; called once per article. */
  recognize(document: RecognizerDocument): readonly Found[];
}

/** A figure found by a recognizer. The library adds what it leaves out (measured property, comparison, period), as for its own figures. */
export interface FoundFigure extends Span, Pick<FigureFields, "perUnit" | "status"> {
  /** All but "ratio" and "number" need a unit, "money" one with a code; a finding without it is left out with a warning. */
  readonly kind: FigureKind;
  readonly unit?: Unit;
  /** The value as in `Figure.decimal`. Return either this, or `low` and `high`. */
  readonly decimal?: string | null;
  /** The lower end of a range, as in `Figure.low`. */
  readonly low?: string | null;
  /** The upper end of a range, as in `Figure.high`. */
  readonly high?: string | null;
  /** Default: null. */
  readonly modifier?: Modifier | null;
  /** The span of what is measured. */
  readonly measuredProperty?: Span;
}

/** A time expression found by a recognizer; its fields are those of `TimeExpression`. */
export interface FoundTime
  extends Span,
    Pick<TimeExpression, "type" | "timex">,
    Partial<Pick<TimeExpression, "range" | "anchor" | "mod">> {}

/** A name found by a recognizer. It becomes a mention of an entity, together with the other names of the same thing. */
export interface FoundEntity extends Span {
  readonly type: EntityType;
  readonly subtype?: string;
}

/** The recognizers that the user adds, by what they find. */
export interface Recognizers {
  readonly figures?: readonly Recognizer<FoundFigure>[];
  readonly times?: readonly Recognizer<FoundTime>[];
  readonly entities?: readonly Recognizer<FoundEntity>[];
}

/** Options of `createAnalyzer`. */
export interface AnalyzerOptions {
  /**
   * What splits the text into words. Default: the library's own, as made by `createTokenizer`, with some words of news. "kuromoji" loads
   * kuromoji.js itself, an optional peer dependency, in Node: the same words, more slowly, for who wants to compare the two.
   * @example "kuromoji"
   */
  readonly tokenizer?: Tokenizer | "kuromoji";
  /**
   * As in `TokenizerOptions`, for the library's own tokenizer.
   * @example "words.csv"
   */
  readonly userDictionary?: string | readonly UserWord[];
  /**
   * Where the files of data come from, if they cannot be read from the folder of the code, as in a bundle. Default: from there.
   * @example (name) => fetch(`https://cdn.example/yomitori/${name}`)
   */
  readonly data?: DataSource;
  /**
   * What the summary holds; the lists of all other stages are empty. Default: all. Only the code and the data of these stages are loaded:
   *
   *     const analyzer = await createAnalyzer({ stages: ["figures", "times"] });
   *
   * Each list is that of a full summary, except for what hangs on other stages: a figure has no `measuredEntity` without `"entities"` and no
   * `period` without `"times"`. Times and figures alone do not know names: a number within a name may then be taken for a figure, and one
   * measured property in ten is another one. Keywords and key sentences run all that they need, whether it is asked for or not.
   * @example ["figures", "times"]
   */
  readonly stages?: readonly Stage[];
  /**
   * Entities that the user knows: rows, or the path of a CSV with the columns name, type, subtype, aliases (separated by |) and id.
   * @example [{ name: "北斗精密", type: "organization", aliases: ["HPC"], id: "6501" }]
   */
  readonly entities?: string | readonly KnownEntity[];
  /**
   * Recognizers that run in addition to the library's. A finding that is not valid, or that overlaps an earlier one, is left out with a
   * warning.
   * @example { times: [{ name: "sessions", recognize: ({ text }) => findSessions(text) }] }
   */
  readonly recognizers?: Recognizers;
  /**
   * The IANA name of a time zone. Default "Asia/Tokyo". It is checked, but changes nothing in the result: times are local, as written, and
   * a range has an offset only if the text names a time zone. Take ranges without an offset to be in this zone.
   * @example "Asia/Tokyo"
   */
  readonly timeZone?: string;
  /**
   * The month in which a fiscal year (年度) begins, 1 to 12. Default 4 (April).
   * @example 1
   */
  readonly fiscalYearStart?: number;
  /**
   * How keywords are chosen.
   * @example { max: 5 }
   */
  readonly keywords?: {
    /** The greatest number of keywords, 0 to 1000. Default 10. */
    readonly max?: number;
    /** How common each noun is in texts of your own, made by `createBackground`. Default: in Japanese news. */
    readonly background?: Background;
  };
  /**
   * The greatest number of key sentences, 0 to 1000. Default 3.
   * @example 1
   */
  readonly keySentences?: number;
  /**
   * How sure the measured property, the measured entity, the period and the relations of a figure have to be, from 0 to 1: one that is less
   * likely than this is left out. Fewer cells are filled, and more of them are right. What a written rule tells is not weighed, and stays.
   * Default 0: whatever is likeliest.
   * @example 0.8
   */
  readonly certainty?: number;
  /**
   * The longest text, and the longest title, in UTF-16 code units; a longer one throws `ERR_INPUT`. Default 1,000,000.
   * @example 100_000
   */
  readonly maxCharacters?: number;
  /**
   * Aborts the loading of the dictionaries; `createAnalyzer` then throws `ERR_ABORTED`.
   * @example AbortSignal.timeout(5000)
   */
  readonly signal?: AbortSignal;
}

/** In how many documents of a corpus each noun occurs: its document frequency. Plain JSON, made by `createBackground`. */
export interface Background {
  /** The number of documents. */
  readonly documents: number;
  /** The number of nouns in all documents together, repetitions included. */
  readonly terms: number;
  /** The number of documents in which each noun occurs: `{ "純利益": 120 }`. A noun that is not listed occurs in none. */
  readonly frequencies: Readonly<Record<string, number>>;
}

/** Options of `createBackground`. */
export interface BackgroundOptions extends Pick<AnalyzerOptions, "tokenizer" | "userDictionary" | "data"> {
  /**
   * Nouns that occur in fewer documents are left out. Most nouns occur in one or two documents and weigh hardly less than unseen ones, so 2
   * or 3 makes the background much smaller at little cost. Default 1: no noun is left out.
   * @example 3
   */
  readonly minDocuments?: number;
}

/** Reads articles; made by `createAnalyzer`. */
export interface Analyzer {
  /**
   * Reads one article, or a text alone, synchronously.
   * @throws AnalyzerError `ERR_INPUT` if it is not a valid article. No content of a valid article throws. `ERR_OPTION` if a tokenizer or a
   * recognizer of the user throws, with what it threw as the cause, or if it does not return what it must.
   */
  analyze(article: string | Article): Summary;
}

/** Options of `createParser`; each is that of `createAnalyzer`. */
export type ParserOptions = Pick<
  AnalyzerOptions,
  "tokenizer" | "userDictionary" | "data" | "entities" | "maxCharacters" | "signal"
>;

/** Parses texts; made by `createParser`. */
export interface Parser {
  /**
   * Parses a text, or the text of an article, synchronously. The title is not parsed, and the date changes nothing.
   * @throws AnalyzerError `ERR_INPUT` if it is not a valid article. No content of a valid text throws. `ERR_OPTION` if a tokenizer of the
   * user throws or does not return what it must.
   */
  parse(article: string | Article): ParsedText;
}

/** The grammar of a text; the result of `parse`. Plain JSON, as a `Summary` is, with the same offsets. */
export interface ParsedText {
  /** The version of this format. A version may get new optional fields, but no other change. */
  readonly schema: "yomitori-parse/1";
  /** The `id` of the article as a string. */
  readonly id?: string;
  /** All sentences, headings and bullets of the text, in order: those of `Summary.sentences`. Each is a tree of its own. */
  readonly sentences: readonly Span[];
  /**
   * The bunsetsu of all sentences, in order. Those of a sentence cover it without gaps: one ends where the next begins, so a space belongs to
   * the one before it.
   */
  readonly bunsetsu: readonly ParsedBunsetsu[];
  /** The predicates of all sentences, in order. */
  readonly predicates: readonly ParsedPredicate[];
  /** Whose a noun is, in order. */
  readonly owners: readonly ParsedOwner[];
  /** What is talked about at the end of each sentence, as far as that is known, in order. */
  readonly topics: readonly ParsedTopic[];
}

/** A bunsetsu: a word of content with the particles and auxiliaries that hang on it. 売上高は in 売上高は3億円だった。 */
export interface ParsedBunsetsu extends Span {
  /** The text of the span as it was given. */
  readonly text: string;
  /** The index, in `ParsedText.sentences`, of its sentence. */
  readonly sentence: number;
  /**
   * The index, in `ParsedText.bunsetsu`, of the bunsetsu that this one depends on: a later one of the same sentence. -1 for the last of a
   * sentence, which depends on none. No two dependencies cross.
   */
  readonly head: number;
  /** How it hangs on its head. */
  readonly kind: DependencyKind;
  /** Its tokens, with their spans in the text as it was given. A compound particle that two bunsetsu share is two tokens: と│して. */
  readonly tokens: readonly Token[];
}

/** A verb, an adjective, a noun with だ, or a noun that ends a headline (首相が訪米). The span is its bunsetsu without brackets and marks. */
export interface ParsedPredicate extends Mention {
  /** The index of its bunsetsu. */
  readonly bunsetsu: number;
  /** 増加する of 増加したが; the noun itself of 300億円だった. */
  readonly lemma: string;
  /** The nouns that belong to it, in order of appearance. */
  readonly arguments: readonly ParsedArgument[];
}

/** A noun that belongs to a predicate: 売上高 in 売上高が増えた and in 増えた売上高. The span has no particle. */
export interface ParsedArgument extends Mention {
  readonly role: ArgumentRole;
  /** The index of its bunsetsu. */
  readonly bunsetsu: number;
  /** Whether a particle says so: true in 売上高が増えた, false in 増えた売上高 and for what は and も stand for. */
  readonly shown: boolean;
}

/** The noun whose another noun is: トヨタ in トヨタの売上高. */
export interface ParsedOwner extends Mention {
  /** The index of its bunsetsu. */
  readonly bunsetsu: number;
  /** The index of the bunsetsu of what it owns: 売上高. */
  readonly of: number;
}

/** What is talked about: said in the sentence itself, or in an earlier one, from which it goes on. The span is that of its words. */
export interface ParsedTopic extends Mention {
  /** The index of the sentence whose topic it is; `sentence` is the one in which its words stand. */
  readonly of: number;
  /** Whether it was said in an earlier sentence, and goes on. */
  readonly carried: boolean;
  /** Of whom or of what it is: トヨタ in トヨタの売上高は. Absent if nothing says so. */
  readonly owner?: Mention;
  /** What has a value: 売上高 in トヨタの売上高は. Absent if nothing says so. */
  readonly measure?: Mention;
}
