/** Every public type of yomitori. Plain JSON: no classes, no `Date`, no bigint. */

/** A half-open range `[start, end)` in UTF-16 code units of the text exactly as it was given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with its text, `source.slice(start, end)`, and the index of its sentence in `Summary.sentences`. */
export interface Mention extends Span {
  readonly text: string;
  readonly sentence: number;
}

/** What goes in. `publishedAt` is an ISO 8601 date or date-time; unknown keys are ignored. */
export interface Article {
  readonly id?: string | number;
  readonly text: string;
  /** Evidence for keywords and names, never a place: every offset is into `text`. */
  readonly title?: string;
  readonly publishedAt?: string;
}

/** What comes out of `analyze`: one article, read. */
export interface Summary {
  readonly schema: "yomitori/1";
  readonly id?: string;
  readonly title?: string;
  readonly publishedAt?: string;
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

/** A sentence chosen for what it says of the article; `score` is comparable within one article only. */
export interface KeySentence extends Mention {
  readonly score: number;
}

/** A topic of the article. `mentions` is empty where the term stands only in the title. */
export interface Keyword {
  readonly term: string;
  /** In hiragana, where every word of the term has a reading. */
  readonly reading?: string;
  readonly score: number;
  readonly mentions: readonly Span[];
}

/** The top classes of Sekine's Extended Named Entity hierarchy that news needs. */
export type EntityType = "person" | "organization" | "location" | "facility" | "product" | "event" | "law";

/** One person, organization, place …, under all the names the article gives it. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  readonly subtype?: string;
  /** The fullest form in the text. */
  readonly name: string;
  /** The other forms, in order of appearance. */
  readonly aliases: readonly string[];
  /** 首相, 前大統領 …: what the article calls a person by, in order of appearance. */
  readonly titles: readonly string[];
  /** From 0 to 1. */
  readonly salience: number;
  readonly mentions: readonly Mention[];
  /** 同氏, 同社, 同県: what stands for it, in order of appearance. Never among the mentions. */
  readonly anaphors?: readonly Mention[];
  readonly attributes?: EntityAttributes;
  readonly codes?: EntityCodes;
  /** The id of the entry of the user's gazetteer, `AnalyzerOptions.entities`, that it is. */
  readonly gazetteerId?: string;
}

/** What the text says of an entity beside its name. */
export interface EntityAttributes {
  /** In years, at the first place that tells it. */
  readonly age?: number;
  /** The body that a person belongs to, or the place that a person governs, with its id. */
  readonly affiliation?: Mention & { readonly entity: string };
}

/** Codes of places. */
export interface EntityCodes {
  /** Of a country: ISO 3166-1 alpha-2, "US"; of one of the United Kingdom: ISO 3166-2, "GB-SCT". */
  readonly iso3166?: string;
  /** Of a prefecture of Japan: "12". */
  readonly jisX0401?: string;
  /** Of a municipality or ward of Japan, the prefecture's two digits before it: "12228". */
  readonly jisX0402?: string;
}

export type FigureKind = "money" | "percent" | "quantity" | "age" | "ordinal" | "ratio" | "number";

/** A word of approximation or bound that stands beside the figure. */
export type Modifier = "about" | "atLeast" | "moreThan" | "atMost" | "lessThan" | "several";

/** `code` is ISO 4217 for money, "percent", or a unit identifier of ECMA-402 where one exists. */
export interface Unit {
  readonly code?: string;
  readonly text: string;
}

export interface Comparison {
  readonly basis:
    | "yearOnYear"
    | "monthOnMonth"
    | "quarterOnQuarter"
    | "previousDay"
    | "previousTerm"
    | "plan"
    | "other";
  readonly text: string;
  readonly direction: "up" | "down" | "flat";
  readonly changeFigure?: string;
  readonly signed?: string;
}

/** Parts of a figure, named after MeasEval (SemEval-2021 task 8): quantity, unit, modifier, measured property, measured entity. */
export interface Figure extends Mention {
  readonly id: string;
  readonly kind: FigureKind;
  /** Exact, without separators: "1000000000000", "3.2", "-1234000000"; null for a range and for a score. */
  readonly decimal: string | null;
  /** The nearest double of `decimal`. */
  readonly value: number | null;
  /** The ends of a range, or the two numbers of a score in the order written. */
  readonly low: string | null;
  readonly high: string | null;
  readonly modifier: Modifier | null;
  /** What is measured: 対米投資, 売上高, 死亡. A noun phrase, never a clause. */
  readonly measuredProperty?: Mention;
  /** Whose it is, with the id of the entity where it is one. */
  readonly measuredEntity?: Mention & { readonly entity?: string };
  readonly unit?: Unit;
  /** 150万バレル/日, 1人当たり. */
  readonly perUnit?: Unit;
  /** The figure this one converts: 約150兆円 in 1兆ドル(約150兆円). */
  readonly conversionOf?: string;
  /** The earlier value: 300円から330円に. */
  readonly changeFrom?: string;
  /** The whole this is a part of: 5億円のうち3億円. */
  readonly partOf?: string;
  readonly comparison?: Comparison;
  readonly status?: "actual" | "forecast" | "plan" | "target" | "estimate" | "denied";
  /** The time expression that governs it. */
  readonly period?: string;
}

/** TIMEX3's `mod`. */
export type TimeModifier =
  | "APPROX"
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "START"
  | "MID"
  | "END"
  | "LESS_THAN"
  | "MORE_THAN";

/** A time expression after ISO-TimeML's TIMEX3. */
export interface TimeExpression extends Mention {
  readonly id: string;
  readonly type: "date" | "time" | "duration" | "set";
  /** The TIMEX3 value: "2025-02-07", "2024-FA", "FY2024", "2025-02-07T23:32", "2008-02-15TMO", "P3D". */
  readonly timex: string;
  /** ISO 8601 with an exclusive end, where the expression resolves. */
  readonly range?: { readonly start: string; readonly end: string };
  /** What it was resolved against; null where nothing was given. */
  readonly anchor: "absolute" | "publication" | "context" | null;
  readonly mod?: TimeModifier;
  /** The other end: 4月1日から5日まで is two expressions. */
  readonly rangeTo?: string;
}

/** What was ambiguous or left out; never thrown. */
export interface Warning {
  readonly code: "empty" | "ambiguous" | "recognizer";
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

/** One word, with IPADIC's own labels. Offsets are UTF-16 code units of the text given to `tokenize`. */
export interface Token extends Span {
  readonly surface: string;
  /** 名詞, 動詞, 助詞 … */
  readonly pos: string;
  /** 固有名詞, 人名, 姓 …; "*" where the dictionary has nothing. */
  readonly posDetail: readonly [string, string, string];
  readonly conjugationType: string;
  readonly conjugationForm: string;
  /** The dictionary form; the surface where the word is unknown. */
  readonly lemma: string;
  /** In katakana. */
  readonly reading?: string;
  readonly pronunciation?: string;
  /** Whether the word stands in the dictionary. */
  readonly known: boolean;
}

/**
 * The seam to the words. `tokenize` never throws on a string, and the surfaces of what it returns, joined, are the text.
 * The analyzer calls it once a sentence.
 */
export interface Tokenizer {
  tokenize(text: string): Token[];
}

/** What is known of a word by its id, with IPADIC's own labels. */
export interface WordFeatures
  extends Pick<Token, "pos" | "posDetail" | "conjugationType" | "conjugationForm" | "known"> {
  /** In katakana; undefined of an unknown word. */
  readonly reading: string | undefined;
  readonly pronunciation: string | undefined;
}

/** The library's own tokenizer: beside tokens it gives bare numbers, which is some times as fast. */
export interface WordTokenizer extends Tokenizer {
  /**
   * Three numbers a word: start, end (UTF-16 code units), id. With `unknownWords: "mecab"` white space between words is left out,
   * else the words, joined, are the text.
   */
  spans(text: string): Int32Array;
  /** What is known of a word by its id, the third number of `spans`. */
  word(id: number): WordFeatures;
  /** The dictionary form of a word by its id; the surface where the word is unknown. */
  lemma(id: number, surface: string): string;
}

/** A word of the user's own. */
export interface UserWord {
  readonly surface: string;
  /** In katakana. */
  readonly reading?: string;
  /** IPADIC's labels with commas, from the left: "名詞,固有名詞,人名". Default "名詞,固有名詞,一般". */
  readonly pos?: string;
  /** As in IPADIC, the lower the likelier, -32768 to 32767. Default: low enough to win against the parts of the word. */
  readonly cost?: number;
}

export interface TokenizerOptions {
  /**
   * Words beside the dictionary's: rows, or the path (in a browser the URL) of a CSV in the order of IPADIC's columns or of kuromoji's, or of
   * what `compileUserDictionary` made.
   */
  readonly userDictionary?: string | readonly UserWord[];
  /** How unknown words are made: "kuromoji" (default) or "mecab", which gives MeCab's answer. */
  readonly unknownWords?: "kuromoji" | "mecab";
  /** The bytes of `yomitori/words.bin`, where they cannot be read from beside the code, or where threads share them. Never changed. */
  readonly data?: ArrayBuffer | SharedArrayBuffer;
}

/** An entity that the user knows. Wherever one of its names stands, it wins over what the library would find there. */
export interface KnownEntity {
  readonly name: string;
  readonly type: EntityType;
  readonly subtype?: string;
  /** Other names of it. */
  readonly aliases?: readonly string[];
  /** Comes back as `Entity.gazetteerId`. */
  readonly id?: string;
}

/** What a recognizer reads: an article as the rooms of the analyzer read it. All places are places in `text`. */
export interface RecognizerDocument {
  /** The text with full-width letters and digits as half-width ones, ㈱ and ｶﾞ written out; places in it are led back to the source. */
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  /** Every number, before anyone asks what it counts; `decimal` is exact and never signed. */
  readonly numerals: readonly (Span & { readonly decimal: string })[];
}

/** A recognizer of the user's own: what it finds wins over what the library finds there. */
export interface Recognizer<Found extends Span> {
  /** Stands in the warnings about its findings. */
  readonly name: string;
  recognize(document: RecognizerDocument): readonly Found[];
}

/** A figure that a recognizer found. What it leaves out (what is measured, compared, when) the library finds as for its own. */
export interface FoundFigure extends Span, Pick<Figure, "kind">, Partial<Pick<Figure, "unit" | "perUnit" | "status">> {
  /** This, or `low` and `high`. */
  readonly decimal?: string | null;
  readonly low?: string | null;
  readonly high?: string | null;
  readonly modifier?: Modifier | null;
  readonly measuredProperty?: Span;
}

/** A time expression that a recognizer found. */
export interface FoundTime
  extends Span,
    Pick<TimeExpression, "type" | "timex">,
    Partial<Pick<TimeExpression, "range" | "anchor" | "mod">> {}

/** A name that a recognizer found; with the other names of the same thing it becomes an entity. */
export interface FoundEntity extends Span {
  readonly type: EntityType;
  readonly subtype?: string;
}

export interface Recognizers {
  readonly figures?: readonly Recognizer<FoundFigure>[];
  readonly times?: readonly Recognizer<FoundTime>[];
  readonly entities?: readonly Recognizer<FoundEntity>[];
}

export interface AnalyzerOptions {
  /** Default: the library's own, `createTokenizer()`. */
  readonly tokenizer?: Tokenizer;
  /** Words beside the dictionary's, for the library's own tokenizer: rows, or the path of a CSV in the order of IPADIC's columns or of kuromoji's. */
  readonly userDictionary?: string | readonly UserWord[];
  /** As in `TokenizerOptions`, for the library's own tokenizer. */
  readonly data?: ArrayBuffer | SharedArrayBuffer;
  /** Entities of the user's own: rows, or the path of a CSV with the columns name, type, subtype, aliases (with | between), id. */
  readonly entities?: string | readonly KnownEntity[];
  /** Recognizers of the user's own, asked beside the library's. A finding without a place in the text is left out with a warning. */
  readonly recognizers?: Recognizers;
  /**
   * IANA name, checked and else without effect: a clock time is the wall clock as written, and its range has an offset only where the text
   * names a zone. What reads ranges may take those without one to be in this zone. Default "Asia/Tokyo".
   */
  readonly timeZone?: string;
  /** The month in which a fiscal year (年度) begins, 1 to 12. Default 4. */
  readonly fiscalYearStart?: number;
  readonly keywords?: {
    /** Default 10. */
    readonly max?: number;
    /** What is common in the user's own texts, from `createBackground`. Default: the news of `dict/background.tsv`. */
    readonly background?: Background;
  };
  /** How many key sentences. Default 3. */
  readonly keySentences?: number;
  /** A longer text is an `AnalyzerError` with code `ERR_INPUT`. Default 1,000,000 UTF-16 code units. */
  readonly maxCharacters?: number;
  /** Ends the loading of the dictionaries with `ERR_ABORTED`. */
  readonly signal?: AbortSignal;
}

/** In how many documents of a corpus each noun stands. Plain JSON, made by `createBackground`. */
export interface Background {
  readonly documents: number;
  /** Nouns of all documents together, with repetition. */
  readonly terms: number;
  /** The number of documents of each noun; one that is not here stands in none. */
  readonly frequencies: Readonly<Record<string, number>>;
}

export interface BackgroundOptions extends Pick<AnalyzerOptions, "tokenizer" | "userDictionary" | "data"> {
  /** Nouns in fewer documents are left out at the end: they are most of all nouns and weigh little less than unseen ones. Default 1. */
  readonly minDocuments?: number;
}

export interface Analyzer {
  /** Reads one article. Synchronous; throws an `AnalyzerError` only on what is no article. */
  analyze(article: string | Article): Summary;
}
