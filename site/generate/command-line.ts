/** The page of the command line, from what `--help` says. */
import { commandLineModel } from "../../src/cli/manual/commands";
import { type CommandModel, withSubcommands } from "../../src/cli/manual/model";
import type { SiteLanguage } from "../pages";
import { cell, code, codeCell, plain, table } from "./table";
import type { Translate } from "./translations";

const WORDS = {
  ja: {
    title: "コマンドライン",
    intro:
      "`yomitori` は記事を標準入力かファイルから読み、報告・JSON・NDJSON・CSV・HTML を書き出します。以下は `--help` と同じ内容です。インストール後は `man yomitori` でも読めます。",
    option: ["オプション", "説明"],
    argument: ["引数", "説明"],
    exit: "終了コード",
    exitColumns: ["コード", "意味"],
    examples: "例",
    choices: "選択肢",
    default: "既定値",
    comma: "、",
  },
  en: {
    title: "Command line",
    intro:
      "`yomitori` reads articles from standard input or files and writes a report, JSON, NDJSON, CSV or HTML. This page says what `--help` says; after an installation `man yomitori` does, too.",
    option: ["option", "what it does"],
    argument: ["argument", "what it is"],
    exit: "Exit code",
    exitColumns: ["code", "meaning"],
    examples: "Examples",
    choices: "one of",
    default: "default",
    comma: ", ",
  },
} as const;

/** The choices and the default that commander puts behind a description. */
const DETAILS = /^(?:choices: (?<choices>.+?))?(?:, )?(?:default: (?<value>.+))?$/;

export const commandLinePage = (language: SiteLanguage, translate: Translate): string =>
  [
    `# ${WORDS[language].title}`,
    WORDS[language].intro,
    ...withSubcommands(commandLineModel()).map((command) => commandSection(command, language, translate)),
  ].join("\n\n");

function commandSection(command: CommandModel, language: SiteLanguage, translate: Translate): string {
  const words = WORDS[language];
  const name = ["yomitori", ...command.path].join(" ");
  const explained = command.arguments.filter(({ description }) => description !== "");
  const options = command.options.map(({ short, long, value, description, details }) => [
    [
      ...(short === undefined ? [] : [codeCell(short)]),
      codeCell(value === undefined ? long : `${long} <${value.name}>`),
    ].join(", "),
    cell(translate(`${name} ${long}`, description)) + extras(details.slice(description.length), language),
  ]);
  return [
    `## ${name}`,
    plain(translate(name, command.description)),
    `\`\`\`sh\n${command.usage}\n\`\`\``,
    ...(explained.length === 0
      ? []
      : [
          table(
            words.argument,
            explained.map((one) => [code(one.name), cell(translate(`${name} ${one.name}`, one.description))]),
          ),
        ]),
    ...(options.length === 0 ? [] : [table(words.option, options)]),
    ...notes(command, name, language, translate),
  ].join("\n\n");
}

/** The choices and the default of an option, which commander writes in brackets behind its description. */
function extras(details: string, language: SiteLanguage): string {
  const inside = /\((.*)\)\s*$/.exec(details.trim())?.[1];
  if (inside === undefined) return "";
  const { choices, value } = DETAILS.exec(inside)?.groups ?? {};
  const words = WORDS[language];
  const list = choices?.replace(/"([^"]*)"/g, (_, one: string) => codeCell(one)).replaceAll(", ", words.comma);
  const parts = [
    ...(list === undefined ? [] : [`${words.choices}: ${list}`]),
    ...(value === undefined ? [] : [`${words.default}: ${codeCell(value.replaceAll('"', ""))}`]),
  ];
  const [open, between, close] = language === "ja" ? ["(", "。", ")"] : [" (", "; ", ")"];
  return open + parts.join(between) + close;
}

/** What follows the options: sentences, lists, exit codes, examples. */
function notes({ notes: text }: CommandModel, name: string, language: SiteLanguage, translate: Translate): string[] {
  const words = WORDS[language];
  return text
    .split(/\n{2,}/)
    .filter(Boolean)
    .flatMap((block) => {
      const [first = "", ...rest] = block.split("\n");
      const isList = rest.length > 0 && rest.every((line) => line.startsWith("  "));
      if (/^Subcommands\b/.test(first)) return []; // each has a section of its own
      if (!isList)
        return block
          .split(/\n(?![a-z])/)
          .map((line) => note(line.replace("\n", " ").trim(), name, language, translate));
      const body = rest.map((line) => line.slice(2)).join("\n");
      if (/^Examples?:$/.test(first)) return [`${words.examples}:`, `\`\`\`sh\n${body}\n\`\`\``];
      const rows = rest.map((line) => /^ +(\S.*?) {2,}(.*)$/.exec(line)).map((row) => [row?.[1] ?? "", row?.[2] ?? ""]);
      if (rows.some(([left]) => left === "")) return [plain(translate(name, first)), `\`\`\`\n${body}\n\`\`\``];
      return [
        plain(translate(name, first)),
        table(
          words.argument,
          rows.map(([left, right]) => [code(left!), cell(translate(name, right!))]),
        ),
      ];
    });
}

/** JSON and file names with stars, as code. */
const withCode = (text: string): string => text.replace(/\{".*\}|"[^" ]*\*[^" ]*"/g, code);

function note(line: string, name: string, language: SiteLanguage, translate: Translate): string {
  if (!line.startsWith("Exit code: ")) return plain(withCode(translate(name, line)));
  const codes = line.replace(/^Exit code: |\.$/g, "").split(/, (?=\d+ )/);
  const rows = codes
    .map((one) => /^(\d+) (.*)$/.exec(one)!)
    .map(([, number, meaning]) => [code(number!), cell(translate(name, meaning!))]);
  return `${WORDS[language].exit}:\n\n${table(WORDS[language].exitColumns, rows)}`;
}
