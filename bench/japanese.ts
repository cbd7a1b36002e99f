/**
 * The measured tables in Japanese, for the pages of docs/ja/. A text is a cell of a table or a whole line; `{name}` stands for a part that
 * is measured. A text that is not here stays as it is; tests/docs-ja.test.ts fails where that leaves English words.
 */
const TEXTS: ReadonlyArray<readonly [english: string, japanese: string]> = [
  // bench
  ["kuromoji {version}, `tokenize`", "kuromoji {version}、`tokenize`"],
  ["characters/s", "文字/秒"],
  ["articles/s", "記事/秒"],
  ["speed over bare kuromoji", "kuromoji だけとの速さの比"],
  ["`analyze`, end to end", "`analyze`、始めから終わりまで"],
  ["`analyze`, articles it has not read before", "`analyze`、読んだことのない記事"],
  [
    "{articles} articles, {characters} characters; medians of processor time over {rounds} interleaved rounds after {warm} to warm up, on Node {node}. Not read before: {unread} articles, {fresh} characters, each once, after {others} others.",
    "{articles} 本、{characters} 文字。{warm} 回の慣らしの後、交互に {rounds} 回読んだ処理時間の中央値、Node {node}。読んだことのない記事: {unread} 本、{fresh} 文字、別の {others} 本の後に一度ずつ。",
  ],
  // stages
  ["stage", "段階"],
  ["share of `analyze`", "`analyze` に占める割合"],
  ["µs a character", "一文字あたり µs"],
  ["times bare kuromoji", "kuromoji だけの何倍か"],
  ["text", "文章"],
  ["tokens", "単語"],
  ["numerals", "数"],
  ["entities", "固有名"],
  ["… of these the trained recognizer", "… そのうち学習済みの認識器"],
  ["times", "日時"],
  ["figures", "数値"],
  ["keywords", "キーワード"],
  ["all", "すべて"],
  ["all but the trained recognizer", "学習済みの認識器を除くすべて"],
  // loading
  ["ms", "ms"],
  ["the tables of `dict/`", "`dict/` の表"],
  ["words", "単語"],
  ["names: model and proper nouns", "固有名: モデルと固有名詞"],
  ["names: lists of the rules", "固有名: 規則の一覧"],
  ["names: the recognizer", "固有名: 認識器"],
  ["figures and numerals", "数値と数"],
  ["all of names", "固有名すべて"],
  [
    "Medians of {processes} processes on Node {node}; the files were in the memory of the system.",
    "{processes} 個のプロセスの中央値、Node {node}。ファイルはシステムのメモリーにあった。",
  ],
  // cold
  ["process", "プロセス"],
  ["processor time, ms", "処理時間(ms)"],
  ["of kuromoji", "kuromoji との比"],
  ["kuromoji: load and tokenize", "kuromoji: 読み込みと形態素解析"],
  ["`yomitori ARTICLE` without compiled code", "`yomitori ARTICLE`(コンパイル済みのコードなし)"],
  ["Node alone", "Node だけ"],
  [
    "Medians of {runs} interleaved runs, an article of {characters} characters, on Node {node}.",
    "交互に {runs} 回実行した中央値、{characters} 文字の記事、Node {node}。",
  ],
  ["of `yomitori ARTICLE`", "`yomitori ARTICLE` の内訳"],
  ["share", "割合"],
  ["V8: garbage", "V8: ガベージコレクション"],
  ["V8: compiled code read from the cache", "V8: コンパイル済みのコードの読み込み"],
  ["data: files, checksums, tables", "データ: ファイル、チェックサム、表"],
  ["stages put together", "段階の組み立て"],
  ["the report", "レポート"],
  ["packages of npm", "npm のパッケージ"],
  ["Node's modules", "Node のモジュール"],
  ["the rest", "その他"],
  // tokenizer
  ["times kuromoji", "kuromoji の何倍か"],
  ["kuromoji {version}, every field read", "kuromoji {version}、全項目を読む"],
  ["`tokenize`, every field read", "`tokenize`、全項目を読む"],
  ["`spans`, 100,000 characters without a break", "`spans`、切れ目のない 100,000 文字"],
  [
    "native MeCab, default output; `spans` is {ratio} times as fast",
    "ネイティブの MeCab、既定の出力。`spans` はその {ratio} 倍の速さ",
  ],
  ["over an empty Node", "何もしない Node との差"],
  ["processor time", "処理時間"],
  ["peak memory", "最大メモリー"],
  ["`createTokenizer` to the first tokens", "`createTokenizer` から最初の結果まで"],
  ["… and 1 M characters of tokens", "… と 100 万文字の解析"],
  ["kuromoji to the first tokens", "kuromoji、最初の結果まで"],
  [
    "{texts} texts, {characters} characters; medians of processor time over {rounds} interleaved rounds, of {processes} processes, on Node {node}.",
    "{texts} 本の文章、{characters} 文字。交互に {rounds} 回読んだ処理時間の中央値、{processes} 個のプロセス、Node {node}。",
  ],
  // queue
  ["an article", "一記事"],
  ["rate over the command line alone", "コマンドラインだけとの速さの比"],
  ["one `worker`", "`worker` 一つ"],
  ["two `worker`s", "`worker` 二つ"],
  [
    "{articles} articles; medians of {rounds} interleaved rounds of whole processes, with Redis (append-only file, every write synced) on the same {cores} cores. The queue costs an article {cost} ms in the worker.",
    "{articles} 本。プロセス全体を交互に {rounds} 回動かした中央値。Redis(追記専用ファイル、書き込みごとに同期)も同じ {cores} コアで動かした。キューがワーカーで一記事に加える時間は {cost} ms。",
  ],
  // pipelines
  [
    "- {jobs}: {answered} of {articles} articles answered, the same bytes as one by one; {rate} articles a second; resident memory at each tenth, MB: {memory}.",
    "- {jobs}: {articles} 本のうち {answered} 本に結果が出て、一本ずつ読んだときと一バイトも違わない。毎秒 {rate} 本。10 分の 1 ごとの常駐メモリー(MB): {memory}。",
  ],
  [
    "- {two} is {ratio} times as fast as {one} on {cores} cores, {articles} articles of {characters} characters repeated.",
    "- {cores} コアで、{two} は {one} の {ratio} 倍の速さ。平均 {characters} 文字の {articles} 本を繰り返した。",
  ],
  // eval
  ["measure", "指標"],
  ["{set}: {name}", "{set}: {name}"],
  ["{set}, cross-validated", "{set}(交差検証)"],
  ["checked news", "確認済みのニュース"],
  ["checked reports", "確認済みの報告書"],
  ["typography", "組み方"],
  ["values", "値"],
  ["what", "何の値か"],
  ["timex", "TIMEX3 の値"],
  ["clusters", "まとまり"],
  ["property", "項目"],
  ["entity", "主体"],
  ["comparison", "比較"],
  ["period", "時期"],
  ["status", "状態"],
  ["relations", "関係"],
  ["row", "行"],
  ["bunsetsu", "文節"],
  ["heads", "係り先"],
  ["whole sentences", "文全体"],
  ["spaces", "空白"],
  ["thinSpaces", "狭い空白"],
  ["fullWidthDigits", "全角の数字"],
  ["wrapped", "折り返し"],
  ["commas", "桁区切り"],
  ["sentenceLines", "一行に一文"],
  ["fullWidthBrackets", "全角の括弧"],
  ["F1, precision {precision}, recall {recall}", "F1、適合率 {precision}、再現率 {recall}"],
  ["F1, {right} of {all}", "F1、{right} / {all}"],
  ["figures {figures}, times {times}, names {names}", "数値 {figures}、日時 {times}、固有名 {names}"],
  ["{right} of {all}", "{right} / {all}"],
  // keywords and key sentences
  ["keywords, the first ten", "キーワード(最初の 10 個)"],
  ["news gold, %", "news gold(%)"],
  ["the first is a gold keyword, %", "最初の一つが正解(%)"],
  ["headlines, %", "見出し(%)"],
  ["term frequency", "語の頻度"],
  ["{method}, our candidates", "{method}、こちらの候補"],
  ["sentences", "文"],
  ["one: headlines, %", "一文: 見出し(%)"],
  ["three: headlines, %", "三文: 見出し(%)"],
  ["yomitori, the best", "yomitori、最良のもの"],
  ["yomitori, the first of three in order", "yomitori、本文順に三文の最初"],
  ["the lead", "冒頭の文"],
];

const PART = /\{(\w+)\}/g;

const EXACT = new Map(TEXTS);

/** Each text with measured parts as a pattern, in which each part is a group with its name. */
const PATTERNS = TEXTS.filter(([english]) => english.includes("{")).map(([english, japanese]) => ({
  pattern: new RegExp(
    `^${english
      .split(PART)
      .map((part, i) => (i % 2 ? `(?<${part}>.+)` : part.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")))
      .join("")}$`,
  ),
  japanese,
}));

/** Returns a cell or a line in Japanese, its parts likewise. */
function translate(text: string): string {
  const exact = EXACT.get(text);
  if (exact !== undefined) return exact;
  for (const { pattern, japanese } of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return japanese.replace(PART, (_, name: string) => translate(match.groups![name]!));
  }
  return text;
}

/** Returns what a benchmark writes into an English page as it stands in the Japanese one. */
export const inJapanese = (block: string): string =>
  block
    .split("\n")
    .map((line) =>
      line.startsWith("| ")
        ? `|${line
            .slice(1, -1)
            .split("|")
            .map((cell) => (cell.trim() === "" ? cell : ` ${translate(cell.trim())} `))
            .join("|")}|`
        : translate(line),
    )
    .join("\n");
