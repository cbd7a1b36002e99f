/** All words of the playground beside those of the components it shares with the reports. */

import type { AnalyzerErrorCode } from "../errors";
import { grouped } from "../present/grouped";
import type { Language } from "../present/wording";
import type { Stage } from "../types";

/** The words that the page holds as they are: texts, labels and hints of its elements. */
export interface PlaygroundTexts {
  readonly documentTitle: string;
  readonly skip: string;
  readonly heading: string;
  readonly language: string;
  readonly noScript: string;
  readonly input: string;
  readonly modes: string;
  readonly read: string;
  readonly compare: string;
  readonly text: string;
  readonly textHint: string;
  readonly claim: string;
  readonly claimHint: string;
  readonly chooseFile: string;
  readonly example: string;
  readonly copyLink: string;
  readonly clear: string;
  readonly details: string;
  readonly title: string;
  readonly publishedAt: string;
  readonly stages: string;
  readonly certainty: string;
  readonly certaintyHint: string;
  readonly keywordCount: string;
  readonly sentenceCount: string;
  readonly fiscalYearStart: string;
  readonly severalArticles: string;
  readonly privacy: string;
  readonly drop: string;
  readonly service: string;
  readonly licenses: string;
}

export interface PlaygroundLabels extends PlaygroundTexts {
  readonly stageNames: Readonly<Record<Stage, string>>;
  readonly certainties: Readonly<Record<"all" | "likely" | "sure", string>>;
  readonly month: (month: number) => string;
  readonly loading: string;
  readonly ready: string;
  readonly working: string;
  readonly done: (figures: number, times: number, names: number, milliseconds: number) => string;
  readonly compared: (findings: number) => string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly emptyClaim: string;
  readonly emptyExamples: string;
  readonly nothingFound: string;
  readonly article: string;
  readonly badDate: string;
  readonly readingFile: (name: string) => string;
  readonly fileRead: (name: string) => string;
  readonly unreadFile: (name: string) => string;
  readonly fileProblems: Readonly<Record<"encoding" | "input" | "size" | "empty", string>>;
  readonly severalFound: (count: number) => string;
  readonly firstOnly: (count: number) => string;
  readonly unreadArticles: (count: number) => string;
  readonly untitled: string;
  readonly problems: Readonly<Partial<Record<AnalyzerErrorCode, string>>>;
  readonly internal: string;
  readonly copyTsv: string;
  readonly downloadCsv: string;
  readonly downloadJson: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly linkCopied: string;
  readonly linkShown: string;
  readonly linkTooLong: (characters: number) => string;
  readonly brokenLink: string;
  readonly unit: string;
  readonly textPages: (page: number, pages: number) => string;
  readonly longText: (characters: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly offline: string;
  readonly update: string;
  readonly updateNow: string;
}

const JAPANESE: PlaygroundLabels = {
  documentTitle: "読み取り – ニュースを読み取る",
  skip: "本文の欄へ",
  heading: "ニュースを貼ると、数値・日時・固有名を読み取ります",
  language: "表示の言語",
  noScript: "このページには JavaScript が要ります。",
  input: "記事の入力",
  modes: "すること",
  read: "読み取る",
  compare: "照らし合わせる",
  text: "記事の本文",
  textHint: "ここに記事を貼り付けるか、ファイルを落としてください",
  claim: "確かめたい文章",
  claimHint: "要約や見出しなど、記事と合っているか確かめたい文章",
  chooseFile: "ファイルを開く",
  example: "例文から選ぶ",
  copyLink: "リンクをコピー",
  clear: "消す",
  details: "見出し・公開日・設定",
  title: "見出し",
  publishedAt: "公開日",
  stages: "読み取るもの",
  certainty: "数値の項目・主体・時期",
  certaintyHint: "確かなものだけにすると、空欄が増え、誤りが減ります。",
  keywordCount: "キーワードの数",
  sentenceCount: "要点の文の数",
  fiscalYearStart: "年度の始まり",
  severalArticles: "ファイルの記事",
  privacy: "文章はこの端末の中だけで読み取ります。どこにも送りません。",
  drop: "ここに落とすと読み取ります",
  service: "このサービスの API",
  licenses: "使っているソフトウェアのライセンス",
  stageNames: {
    entities: "固有名",
    times: "日時",
    figures: "数値",
    keywords: "キーワード",
    keySentences: "要点",
  },
  certainties: { all: "すべて示す", likely: "確からしいもの (0.8以上)", sure: "確かなものだけ (0.95以上)" },
  month: (month) => `${month}月`,
  loading: "辞書を読み込んでいます…",
  ready: "準備ができました",
  working: "読み取っています…",
  done: (figures, times, names, milliseconds) =>
    `数値${grouped(figures)}、日時${grouped(times)}、固有名${grouped(names)} (${grouped(milliseconds)}ミリ秒)`,
  compared: (findings) => `${grouped(findings)}か所を照らし合わせました`,
  empty: "まだ本文がありません",
  emptyHint: "ニュースの本文を貼り付けてください。テキスト、HTML、RSS、CSV、NDJSON のファイルも読めます。",
  emptyClaim: "記事と、確かめたい文章の両方を入れてください。",
  emptyExamples: "試しに読むなら",
  nothingFound: "数値、日時、固有名は見つかりませんでした。",
  article: "本文",
  badDate: "日付は 2025-11-11 や 2025年11月11日 のように書いてください。",
  readingFile: (name) => `${name} を読んでいます…`,
  fileRead: (name) => `${name} を読みました`,
  unreadFile: (name) => `${name} は読めませんでした`,
  fileProblems: {
    encoding: "文字コードが分かりません。UTF-8 か Shift_JIS で保存し直すと読めます。",
    input:
      "読めるのは、文章のファイル(テキスト、HTML、RSS・Atom、CSV、NDJSON、JSON)です。PDF や Word からは、文章を写して貼り付けてください。",
    size: "大きすぎます。読めるのは 64 MB までです。",
    empty: "記事がありません。",
  },
  severalFound: (count) => `${grouped(count)}本の記事があります。選ぶと読み取ります。`,
  firstOnly: (count) => `はじめの${grouped(count)}本だけを示します。`,
  unreadArticles: (count) => `${grouped(count)}本は読めませんでした。`,
  untitled: "無題",
  problems: {
    ERR_INPUT: "この文章は読めません。",
    ERR_OPTION: "設定が正しくありません。",
    ERR_DICTIONARY: "辞書を読み込めませんでした。ページを読み込み直してください。",
  },
  internal: "読み取りの途中で誤りが起きました。",
  copyTsv: "表をコピー (TSV)",
  downloadCsv: "CSV を保存",
  downloadJson: "JSON を保存",
  copied: "コピーしました",
  notCopied: "コピーできませんでした",
  linkCopied: "リンクをコピーしました。本文はリンクの # の後にあり、開いた端末だけで読まれます。",
  linkShown: "リンクはアドレス欄にあります。",
  linkTooLong: (characters) => `本文が長すぎて、リンクにできません(${grouped(characters)}字)。`,
  brokenLink: "リンクが途中で切れているか、壊れています。",
  unit: "単位",
  textPages: (page, pages) => `${grouped(page)} / ${grouped(pages)}`,
  longText: (characters) => `長いので、${grouped(characters)}字ほどずつ示します。表と年表は全体のものです。`,
  earlier: "前へ",
  later: "次へ",
  offline: "通信がなくても使えます。",
  update: "新しい版があります。",
  updateNow: "切り替える",
};

const ENGLISH: PlaygroundLabels = {
  documentTitle: "yomitori – reads Japanese news",
  skip: "To the text of the article",
  heading: "Paste Japanese news, and see its figures, times and names",
  language: "Language of the page",
  noScript: "This page needs JavaScript.",
  input: "Article",
  modes: "What to do",
  read: "Read",
  compare: "Compare",
  text: "Text of the article",
  textHint: "Paste an article here, or drop a file",
  claim: "Text to check",
  claimHint: "A summary or headline that may or may not say what the article says",
  chooseFile: "Open a file",
  example: "Choose an example",
  copyLink: "Copy link",
  clear: "Clear",
  details: "Title, date, options",
  title: "Title",
  publishedAt: "Published",
  stages: "What to read",
  certainty: "Property, entity and period of figures",
  certaintyHint: "Only certain ones: more cells are empty, fewer are wrong.",
  keywordCount: "Keywords",
  sentenceCount: "Key sentences",
  fiscalYearStart: "Fiscal year begins in",
  severalArticles: "Articles of the file",
  privacy: "Texts are read on this device only. Nothing is sent anywhere.",
  drop: "Drop it here to read it",
  service: "The API of this service",
  licenses: "Licences of the software in this page",
  stageNames: {
    entities: "Names",
    times: "Times",
    figures: "Figures",
    keywords: "Keywords",
    keySentences: "Key sentences",
  },
  certainties: { all: "show all", likely: "likely ones (0.8 or more)", sure: "only certain ones (0.95 or more)" },
  month: (month) =>
    [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ][month - 1]!,
  loading: "Loading the dictionaries …",
  ready: "Ready",
  working: "Reading …",
  done: (figures, times, names, milliseconds) =>
    `${grouped(figures)} figures, ${grouped(times)} times, ${grouped(names)} names (${grouped(milliseconds)} ms)`,
  compared: (findings) => `${grouped(findings)} places compared`,
  empty: "There is no text yet",
  emptyHint: "Paste the text of a news article. Files of text, HTML, RSS, CSV and NDJSON can be read, too.",
  emptyClaim: "Fill in both the article and the text to check.",
  emptyExamples: "Try one of these",
  nothingFound: "No figures, times or names were found.",
  article: "Text",
  badDate: "Write the date as 2025-11-11 or 2025年11月11日.",
  readingFile: (name) => `Reading ${name} …`,
  fileRead: (name) => `${name} was read`,
  unreadFile: (name) => `${name} could not be read`,
  fileProblems: {
    encoding: "Its encoding is not known. Save it as UTF-8 or Shift_JIS.",
    input:
      "Files of text can be read: plain text, HTML, RSS and Atom, CSV, NDJSON, JSON. From a PDF or a Word document, copy the text and paste it.",
    size: "It is too large: up to 64 MB can be read.",
    empty: "There are no articles in it.",
  },
  severalFound: (count) => `There are ${grouped(count)} articles. Choose one to read it.`,
  firstOnly: (count) => `Only the first ${grouped(count)} are listed.`,
  unreadArticles: (count) => `${grouped(count)} could not be read.`,
  untitled: "untitled",
  problems: {
    ERR_INPUT: "This text cannot be read.",
    ERR_OPTION: "An option is not right.",
    ERR_DICTIONARY: "The dictionaries could not be loaded. Reload the page.",
  },
  internal: "Something went wrong while reading.",
  copyTsv: "Copy table (TSV)",
  downloadCsv: "Save CSV",
  downloadJson: "Save JSON",
  copied: "Copied",
  notCopied: "Could not copy",
  linkCopied: "Link copied. The text is behind its #, and is read only on the device that opens it.",
  linkShown: "The link is in the address bar.",
  linkTooLong: (characters) => `The text is too long for a link (${grouped(characters)} characters).`,
  brokenLink: "The link is cut off or broken.",
  unit: "unit",
  textPages: (page, pages) => `${grouped(page)} / ${grouped(pages)}`,
  longText: (characters) =>
    `It is long, so about ${grouped(characters)} characters are shown at a time. The table and the timeline are those of the whole.`,
  earlier: "Back",
  later: "Next",
  offline: "Works without a network.",
  update: "There is a new version.",
  updateNow: "Switch to it",
};

/** The words of the playground in each language. */
export const PLAYGROUND_LABELS: Readonly<Record<Language, PlaygroundLabels>> = { ja: JAPANESE, en: ENGLISH };
