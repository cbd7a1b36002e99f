/**
 * Every public type of yomitori: the contract between the library and its users.
 *
 * - What `analyze` returns is plain JSON: no classes, no `Date`, no bigint. `JSON.parse(JSON.stringify(summary))` equals the summary.
 * - An optional field that is not known is absent. `null` is used only where a field always exists and may have no value.
 * - Offsets are indexes in UTF-16 code units, as JavaScript's own strings count.
 * - Ids are "f1", "f2", … for figures, "t1", … for times and "e1", … for entities, in the order of their lists.
 *
 * The closed lists of values, such as `FigureKind`, are in `enumerations.ts`.
 */
import type {
  ChangeDirection,
  ComparisonBasis,
  EntityType,
  FigureKind,
  FigureStatus,
  Modifier,
  TimeAnchor,
  TimeModifier,
  TimeType,
  WarningCode,
} from "./enumerations";

export type {
  ChangeDirection,
  ComparisonBasis,
  EntityType,
  FigureKind,
  FigureStatus,
  Modifier,
  TimeAnchor,
  TimeModifier,
  TimeType,
  WarningCode,
};

/** A half-open range `[start, end)` in UTF-16 code units of the text exactly as it was given. Never empty. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with its text, `source.slice(start, end)`, and the index of its sentence in `Summary.sentences`. */
export interface Mention extends Span {
  readonly text: string;
  readonly sentence: number;
}

/** An article to be read. Unknown keys are ignored. */
export interface Article {
  /** Returned in the summary, as a string. */
  readonly id?: string | number;
  readonly text: string;
  /** Used as evidence for keywords, times and names. No offset points into it: every offset is into `text`. */
  readonly title?: string;
  /**
   * When the article was published, an ISO 8601 date or date-time: "2025-02-08", "2025-02-08T09:30+09:00". Its wall clock is taken as
   * written. Relative times such as 昨日 are resolved against it.
   */
  readonly publishedAt?: string;
}

/** Everything that was read from one article; the result of `analyze`. */
export interface Summary {
  /** The version of this format. Optional fields may be added within a version. */
  readonly schema: "yomitori/1";
  /** `id`, `title` and `publishedAt` of the article, where it has them. */
  readonly id?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  /** The length of the text in UTF-16 code units, and how many sentences and tokens it has. */
  readonly stats: { readonly characters: number; readonly sentences: number; readonly tokens: number };
  readonly sentences: readonly Span[];
  /** In order of appearance. */
  readonly keySentences: readonly KeySentence[];
  /** Best first. */
  readonly keywords: readonly Keyword[];
  /** Most salient first. */
  readonly entities: readonly Entity[];
  /** In order of appearance. */
  readonly figures: readonly Figure[];
  /** In order of appearance. */
  readonly times: readonly TimeExpression[];
  readonly warnings: readonly Warning[];
}

/** A sentence that sums up the article. */
export interface KeySentence extends Mention {
  /** Comparable within one article only. */
  readonly score: number;
}

/** A topic of the article. */
export interface Keyword {
  readonly term: string;
  /** In hiragana; absent unless every word of the term has a reading. */
  readonly reading?: string;
  /** Comparable within one article only. */
  readonly score: number;
  /** In order of appearance; empty if the term occurs only in the title. */
  readonly mentions: readonly Span[];
}

/** One person, organization, place … with all the names that the article uses for it. */
export interface Entity {
  /** "e1", "e2", … */
  readonly id: string;
  readonly type: EntityType;
  /** A finer class within the type, such as "company" or "school". */
  readonly subtype?: string;
  /** The fullest form in the text. */
  readonly name: string;
  /** The other forms of the name, in order of appearance. */
  readonly aliases: readonly string[];
  /** The titles by which the article calls a person, in order of appearance: 首相, 前大統領. */
  readonly titles: readonly string[];
  /** How much of the article is about the entity, from 0 to 1. */
  readonly salience: number;
  /** Every occurrence of one of its names, in order of appearance. */
  readonly mentions: readonly Mention[];
  /** Anaphors that refer to the entity, in order of appearance: 同氏, 同社, 同県. They are not among the mentions. */
  readonly anaphors?: readonly Mention[];
  readonly attributes?: EntityAttributes;
  readonly codes?: EntityCodes;
  /** The `id` of the entry of `AnalyzerOptions.entities` that this entity is. */
  readonly gazetteerId?: string;
}

/** What the text states about an entity, apart from its name. */
export interface EntityAttributes {
  /** In years; the first one that the article states. */
  readonly age?: number;
  /** The organization that a person belongs to, or the place that a person governs; `entity` is its id. */
  readonly affiliation?: Mention & { readonly entity: string };
}

/** Standard codes of a place. */
export interface EntityCodes {
  /** A country in ISO 3166-1 alpha-2, "US", or a country of the United Kingdom in ISO 3166-2, "GB-SCT". */
  readonly iso3166?: string;
  /** A prefecture of Japan in JIS X 0401: "12". */
  readonly jisX0401?: string;
  /** A municipality or ward of Japan in JIS X 0402, with the two digits of its prefecture in front: "12228". */
  readonly jisX0402?: string;
}

/** What a figure is counted or measured in. */
export interface Unit {
  /** ISO 4217 for money ("JPY"), "percent", or a unit identifier of ECMA-402 where one exists ("kilometer-per-hour"). */
  readonly code?: string;
  /** As written: 円, ％, キロ. */
  readonly text: string;
}

/** What a figure, or a change, is compared with: 前年同期比18.2%増. */
export interface Comparison {
  readonly basis: ComparisonBasis;
  /** The words that state the basis: 前年同期比. */
  readonly text: string;
  readonly direction: ChangeDirection;
  /** On a value that changed: the id of the figure that states the change. */
  readonly changeFigure?: string;
  /** The change with its sign, exact: "18.2", "-3". */
  readonly signed?: string;
}

/**
 * A number and what it means: 312億円, 18.2%, 10〜20人, 4勝3敗. The parts are named after MeasEval (SemEval-2021 task 8): quantity, unit,
 * modifier, measured property, measured entity.
 */
export interface Figure extends Mention {
  /** "f1", "f2", … */
  readonly id: string;
  readonly kind: FigureKind;
  /** The exact value without separators, "1000000000000", "3.2", "-1234000000"; null for a range and for a score. */
  readonly decimal: string | null;
  /** The double nearest to `decimal`; null where `decimal` is. */
  readonly value: number | null;
  /**
   * The ends of a range, `low` first, or the two numbers of a score in the order written (4勝3敗 is "4" and "3", so `low` may exceed `high`).
   * Null for a single value.
   */
  readonly low: string | null;
  readonly high: string | null;
  readonly modifier: Modifier | null;
  /** What is measured, a noun phrase: 対米投資, 売上高, 死亡. */
  readonly measuredProperty?: Mention;
  /** Whose property it is, or of what; `entity` is its id where it is a name. */
  readonly measuredEntity?: Mention & { readonly entity?: string };
  readonly unit?: Unit;
  /** The unit that the figure is divided by: 日 in 150万バレル/日, 1人 in 1人当たり. */
  readonly perUnit?: Unit;
  /** The id of the figure that this one converts: 約150兆円 in 1兆ドル(約150兆円) converts 1兆ドル. */
  readonly conversionOf?: string;
  /** The id of the earlier value: 300円 in 300円から330円に. */
  readonly changeFrom?: string;
  /** The id of the whole that this figure is part of: 5億円 in 5億円のうち3億円. */
  readonly partOf?: string;
  readonly comparison?: Comparison;
  readonly status?: FigureStatus;
  /** The id of the time expression that states when the value holds or the event happened. */
  readonly period?: string;
}

/** A time expression after ISO-TimeML's TIMEX3: 2月7日, 午後3時, 3日間, 毎週月曜日. */
export interface TimeExpression extends Mention {
  /** "t1", "t2", … */
  readonly id: string;
  readonly type: TimeType;
  /** The TIMEX3 value: "2025-02-07", "2024-FA", "FY2024", "2025-02-07T23:32", "2008-02-15TMO", "P3D". */
  readonly timex: string;
  /**
   * The stretch of the calendar that the expression covers, where it resolves to one: ISO 8601, local unless the text names a time zone,
   * with an exclusive end. 2025年2月 is "2025-02-01" to "2025-03-01".
   */
  readonly range?: { readonly start: string; readonly end: string };
  /** What the expression was resolved against; null where it needed something that was not given. */
  readonly anchor: TimeAnchor | null;
  readonly mod?: TimeModifier;
  /** The id of the other end of a range: 4月1日から5日まで is two expressions, the first of which points to the second. */
  readonly rangeTo?: string;
}

/** Something ambiguous or left out. Warnings are part of the result and never thrown. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
  /** The part of the text that the warning is about, where it is about one. */
  readonly start?: number;
  readonly end?: number;
}

/** One token, with IPADIC's own labels. Offsets are UTF-16 code units of the text given to `tokenize`. */
export interface Token extends Span {
  readonly surface: string;
  /** Part of speech: 名詞, 動詞, 助詞, … */
  readonly pos: string;
  /** Subdivisions of the part of speech, such as 固有名詞, 人名, 姓; "*" where the dictionary has none. */
  readonly posDetail: readonly [string, string, string];
  readonly conjugationType: string;
  readonly conjugationForm: string;
  /** The dictionary form; of an unknown word its surface. */
  readonly lemma: string;
  /** In katakana. */
  readonly reading?: string;
  readonly pronunciation?: string;
  /** Whether the word is in the dictionary. */
  readonly known: boolean;
}

/**
 * Splits text into tokens; implement it to replace the library's own. The analyzer calls `tokenize` once per sentence. It must not throw on
 * any string, and the surfaces of the tokens it returns, joined, must be the text.
 */
export interface Tokenizer {
  tokenize(text: string): Token[];
}

/** The features of a word by its id, with IPADIC's own labels. */
export interface WordFeatures
  extends Pick<Token, "pos" | "posDetail" | "conjugationType" | "conjugationForm" | "known"> {
  /** In katakana; undefined for an unknown word. */
  readonly reading: string | undefined;
  readonly pronunciation: string | undefined;
}

/** The library's own tokenizer. Besides tokens it returns bare numbers, which is several times as fast. */
export interface WordTokenizer extends Tokenizer {
  /**
   * Returns three numbers per word: start, end (both UTF-16 code units) and word id. The words, joined, are the text; with
   * `unknownWords: "mecab"` white space between words is left out.
   */
  spans(text: string): Int32Array;
  /** Returns the features of a word by its id, the third number of `spans`. */
  word(id: number): WordFeatures;
  /** Returns the dictionary form of a word by its id; of an unknown word the surface. */
  lemma(id: number, surface: string): string;
}

/** A word that the user adds to the dictionary. */
export interface UserWord {
  readonly surface: string;
  /** In katakana. */
  readonly reading?: string;
  /** IPADIC's labels from the left, separated by commas: "名詞,固有名詞,人名". Default "名詞,固有名詞,一般". */
  readonly pos?: string;
  /** IPADIC's cost, -32768 to 32767; the lower, the more likely. Default: low enough to win against the parts of the word. */
  readonly cost?: number;
}

export interface TokenizerOptions {
  /**
   * Words added to the dictionary: rows, or a path (in a browser a URL) of a CSV with the columns of IPADIC or of kuromoji, or of a file that
   * `compileUserDictionary` made.
   */
  readonly userDictionary?: string | readonly UserWord[];
  /** How unknown words are formed: "kuromoji" (default), or "mecab" for MeCab's answer. */
  readonly unknownWords?: "kuromoji" | "mecab";
  /**
   * The bytes of `yomitori/words.bin`, for an environment in which they cannot be read from beside the code, or for threads that share them.
   * They are never changed.
   */
  readonly data?: ArrayBuffer | SharedArrayBuffer;
}

/** An entity that the user knows. Wherever one of its names occurs, it wins over what the library would find there. */
export interface KnownEntity {
  readonly name: string;
  readonly type: EntityType;
  readonly subtype?: string;
  /** Other names of the same entity. */
  readonly aliases?: readonly string[];
  /** Returned as `Entity.gazetteerId`. */
  readonly id?: string;
}

/** An article as the stages of the analyzer read it, for a recognizer. All offsets are into `text`, not into the source. */
export interface RecognizerDocument {
  /**
   * The normalised view: full-width letters and digits made half-width, ㈱ and ｶﾞ written out. The library maps offsets into it back to the
   * source.
   */
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  /** Every number, whatever it counts; `decimal` is exact and never signed. */
  readonly numerals: readonly (Span & { readonly decimal: string })[];
}

/** A recognizer that the user adds. Its findings win over those of the library that they overlap. */
export interface Recognizer<Found extends Span> {
  /** Named in the warnings about its findings. */
  readonly name: string;
  recognize(document: RecognizerDocument): readonly Found[];
}

/** A figure found by a recognizer. What it leaves out (measured property, comparison, period) the library finds as for its own figures. */
export interface FoundFigure extends Span, Pick<Figure, "kind">, Partial<Pick<Figure, "unit" | "perUnit" | "status">> {
  /** Give either this, or `low` and `high`. */
  readonly decimal?: string | null;
  readonly low?: string | null;
  readonly high?: string | null;
  readonly modifier?: Modifier | null;
  readonly measuredProperty?: Span;
}

/** A time expression found by a recognizer. */
export interface FoundTime
  extends Span,
    Pick<TimeExpression, "type" | "timex">,
    Partial<Pick<TimeExpression, "range" | "anchor" | "mod">> {}

/** A name found by a recognizer. It becomes an entity, together with the other names of the same thing. */
export interface FoundEntity extends Span {
  readonly type: EntityType;
  readonly subtype?: string;
}

/** Recognizers that the user adds, by what they find. */
export interface Recognizers {
  readonly figures?: readonly Recognizer<FoundFigure>[];
  readonly times?: readonly Recognizer<FoundTime>[];
  readonly entities?: readonly Recognizer<FoundEntity>[];
}

export interface AnalyzerOptions {
  /** Default: the library's own, `createTokenizer()`. */
  readonly tokenizer?: Tokenizer;
  /** Words added to the dictionary of the library's own tokenizer: rows, or the path of a CSV with the columns of IPADIC or of kuromoji. */
  readonly userDictionary?: string | readonly UserWord[];
  /** As in `TokenizerOptions`, for the library's own tokenizer. */
  readonly data?: ArrayBuffer | SharedArrayBuffer;
  /** Entities that the user knows: rows, or the path of a CSV with the columns name, type, subtype, aliases (separated by |), id. */
  readonly entities?: string | readonly KnownEntity[];
  /** Recognizers that run in addition to the library's. A finding with an invalid span is left out with a warning. */
  readonly recognizers?: Recognizers;
  /**
   * An IANA name, default "Asia/Tokyo". It is checked and otherwise has no effect: a clock time is the wall clock as written, and its range
   * has an offset only where the text names a time zone. Who reads ranges may take those without an offset to be in this zone.
   */
  readonly timeZone?: string;
  /** The month in which a fiscal year (年度) begins, 1 to 12. Default 4. */
  readonly fiscalYearStart?: number;
  readonly keywords?: {
    /** The greatest number of keywords. Default 10. */
    readonly max?: number;
    /** How common nouns are in the user's own texts, made by `createBackground`. Default: the news of `dict/background.tsv`. */
    readonly background?: Background;
  };
  /** The number of key sentences. Default 3. */
  readonly keySentences?: number;
  /** A longer text is an `AnalyzerError` with the code `ERR_INPUT`. Default 1,000,000 UTF-16 code units. */
  readonly maxCharacters?: number;
  /** Stops the loading of the dictionaries, with `ERR_ABORTED`. */
  readonly signal?: AbortSignal;
}

/** In how many documents of a corpus each noun occurs. Plain JSON, made by `createBackground`. */
export interface Background {
  /** The number of documents. */
  readonly documents: number;
  /** The number of nouns in all documents together, repetitions included. */
  readonly terms: number;
  /** The number of documents that each noun occurs in; a noun that is not listed occurs in none. */
  readonly frequencies: Readonly<Record<string, number>>;
}

export interface BackgroundOptions extends Pick<AnalyzerOptions, "tokenizer" | "userDictionary" | "data"> {
  /**
   * Nouns that occur in fewer documents are dropped at the end: they are the majority of all nouns, and weigh hardly less than unseen ones.
   * Default 1.
   */
  readonly minDocuments?: number;
}

/** Reads articles; made by `createAnalyzer`. */
export interface Analyzer {
  /** Reads one article, synchronously. Throws an `AnalyzerError` only for an argument that is not an article. */
  analyze(article: string | Article): Summary;
}
