/** The page of the options of all functions, from the comments of their types. */
import type { Bilingual, SiteLanguage } from "../pages";
import { declarationsOf } from "./docstrings";
import { code, plain } from "./table";
import type { Translate } from "./translations";

/** A function with options: its type of options, the entry that has it, how it is called with one, and whose options it takes besides. */
interface OptionsSection {
  readonly name: string;
  readonly entry: string;
  readonly type: string;
  readonly file: string;
  readonly call: (option: string) => string;
  readonly besides?: Bilingual;
}

const OPTIONS: readonly OptionsSection[] = [
  {
    name: "createAnalyzer",
    entry: "yomitori",
    type: "AnalyzerOptions",
    file: "src/types.ts",
    call: (option) => `await createAnalyzer(${option});`,
  },
  {
    name: "createParser",
    entry: "yomitori",
    type: "ParserOptions",
    file: "src/types.ts",
    call: (option) => `await createParser(${option});`,
    besides: {
      ja: "`createAnalyzer` の `tokenizer`、`userDictionary`、`data`、`entities`、`maxCharacters`、`signal` と同じです。",
      en: "Those of `createAnalyzer`: `tokenizer`, `userDictionary`, `data`, `entities`, `maxCharacters`, `signal`.",
    },
  },
  {
    name: "createTokenizer",
    entry: "yomitori",
    type: "TokenizerOptions",
    file: "src/types.ts",
    call: (option) => `await createTokenizer(${option});`,
  },
  {
    name: "createBackground",
    entry: "yomitori",
    type: "BackgroundOptions",
    file: "src/types.ts",
    call: (option) => `await createBackground(articles, ${option});`,
    besides: {
      ja: "ほかに `createAnalyzer` の `tokenizer`、`userDictionary`、`data` を取ります。",
      en: "And those of `createAnalyzer`: `tokenizer`, `userDictionary`, `data`.",
    },
  },
  {
    name: "createPool",
    entry: "yomitori/node",
    type: "PoolOptions",
    file: "src/node/pool-options.ts",
    call: (option) => `await createPool(${option});`,
    besides: {
      ja: "ほかに `createAnalyzer` のオプションのうち、`data` と、関数を含む `recognizers` 以外を取ります。",
      en: "And those of `createAnalyzer`, except `data` and `recognizers`.",
    },
  },
  {
    name: "readArticles",
    entry: "yomitori/node",
    type: "ReadOptions",
    file: "src/node/files/read-articles.ts",
    call: (option) => `readArticles("news/**/*.html", ${option});`,
    besides: {
      ja: "ほかに、見出しと公開日のない記事に補う `title` と `publishedAt` を取ります。",
      en: "And `title` and `publishedAt`, for articles that have none of their own.",
    },
  },
  {
    name: "summaries",
    entry: "yomitori/node",
    type: "StreamOptions",
    file: "src/node/summaries.ts",
    call: (option) => `summaries(articles, ${option});`,
    besides: { ja: "`summaryStream` も同じです。", en: "The same as those of `summaryStream`." },
  },
  {
    name: "collate",
    entry: "yomitori/series",
    type: "CollateOptions",
    file: "src/series/types.ts",
    call: (option) => `await collate(list, ${option});`,
  },
  {
    name: "related",
    entry: "yomitori/related",
    type: "RelatedOptions",
    file: "src/related/types.ts",
    call: (option) => `createIndex().related(summary, ${option});`,
  },
  {
    name: "submitArticles",
    entry: "yomitori/node",
    type: "SubmitOptions",
    file: "src/node/queue/submit.ts",
    call: (option) => `await submitArticles(articles, ${option});`,
    besides: { ja: "ほかに[キュー共通のオプション](#キュー)を取ります。", en: "And [those of the queue](#the-queue)." },
  },
  {
    name: "startWorker",
    entry: "yomitori/node",
    type: "WorkerOptions",
    file: "src/node/queue/worker.ts",
    call: (option) => `await startWorker(${option.includes("reader:") ? option : option.replace("{ ", "{ reader, ")});`,
    besides: { ja: "ほかに[キュー共通のオプション](#キュー)を取ります。", en: "And [those of the queue](#the-queue)." },
  },
  {
    name: "startMonitor",
    entry: "yomitori/node",
    type: "MonitorOptions",
    file: "src/node/queue/monitor/monitor.ts",
    call: (option) =>
      `await startMonitor(${option.includes("port:") ? option : option.replace("{ ", "{ port: 9400, ")});`,
  },
];

const QUEUE: OptionsSection = {
  name: "submitArticles",
  entry: "yomitori/node",
  type: "QueueOptions",
  file: "src/node/queue/options.ts",
  call: (option) => `await submitArticles(articles, ${option});`,
};

const WORDS = {
  ja: {
    title: "オプション",
    intro:
      "関数ごとに、すべてのオプションを挙げます。どれも省略できます(`startWorker` の `reader` と `startMonitor` の `port` を除く)。誤ったオプションは黙って無視されることなく、その名前と正しい値を示す `ERR_OPTION` になります。",
    type: "型",
    queue: "キュー",
    queueText: "`submitArticles`、`startWorker` など、キューの関数に共通のオプションです。",
  },
  en: {
    title: "Options",
    intro:
      "All options of each function. None is needed, but `reader` of `startWorker` and `port` of `startMonitor`. A wrong option is not ignored: it is an `ERR_OPTION` that names it and says what would be right.",
    type: "Type",
    queue: "The queue",
    queueText: "Options that all functions of the queue take, such as `submitArticles` and `startWorker`.",
  },
} as const;

export function optionsPage(language: SiteLanguage, translate: Translate): string {
  const words = WORDS[language];
  return [
    `# ${words.title}`,
    words.intro,
    ...OPTIONS.map((section) => sectionOf(section, section.name, importOf(section), language, translate)),
    sectionOf(QUEUE, words.queue, words.queueText, language, translate),
  ].join("\n\n");
}

const importOf = ({ name, entry }: OptionsSection): string =>
  `\`\`\`ts\nimport { ${name === "related" ? "createIndex" : name} } from "${entry}";\n\`\`\``;

function sectionOf(
  { type, file, call, besides }: OptionsSection,
  title: string,
  intro: string,
  language: SiteLanguage,
  translate: Translate,
): string {
  const options = declarationsOf(file)
    .get(type)!
    .fields.map((field) => {
      const { name, example } = field;
      return [
        `### ${code(name)}`,
        `${WORDS[language].type}: ${code(field.type.replaceAll(/\/\*\*.*?\*\/ /g, ""))}`,
        paragraphs(translate(`${type}.${name}`, field.comment)),
        ...(example === undefined ? [] : [`\`\`\`ts\n${call(`{ ${name}: ${example} }`)}\n\`\`\``]),
      ].join("\n\n");
    });
  return [`## ${title}`, intro, ...(besides === undefined ? [] : [besides[language]]), ...options].join("\n\n");
}

/** Code in a comment is indented, as Markdown has it. */
const paragraphs = (comment: string): string =>
  comment
    .split("\n\n")
    .map((paragraph) => (paragraph.startsWith("    ") ? `\`\`\`ts\n${paragraph.trim()}\n\`\`\`` : plain(paragraph)))
    .join("\n\n");
