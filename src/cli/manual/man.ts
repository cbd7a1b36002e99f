import { type CommandModel, type OptionModel, withSubcommands } from "./model";

/** Returns the manual page yomitori(1), made from what `--help` says. It is ASCII, so that every reader of manuals can show it. */
export function manPage(model: CommandModel, version: string): string {
  const [main, ...others] = withSubcommands(model) as [CommandModel, ...CommandModel[]];
  const { description, examples, exit } = partsOf(main.notes);
  return `${[
    '.\\" Made from the source of yomitori --help.',
    `.TH YOMITORI 1 "" "yomitori ${version}" "User Commands"`,
    ".nh", // no option is hyphenated, nor stretched to the width of a line
    ".ad l",
    ".SH NAME",
    `yomitori \\- ${roff(firstLower(main.description).replace(/\.$/, ""))}`,
    ".SH SYNOPSIS",
    ...[main, ...others].flatMap(synopsis),
    ".SH DESCRIPTION",
    roff(main.description),
    ...argumentsOf(main),
    ...description,
    ".SH OPTIONS",
    ...main.options.flatMap(optionLines),
    ".SH SUBCOMMANDS",
    ...others.flatMap(subcommandLines),
    ...(exit.length > 0 ? [".SH EXIT STATUS", ...exit] : []),
    ...(examples.length > 0 ? [".SH EXAMPLES", ...examples] : []),
  ].join("\n")}\n`;
}

const firstLower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Returns a text for roff: nothing in it is a command, and all beyond ASCII is written by code point. */
export const roff = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("'", "\\(aq")
    .replaceAll("`", "\\(ga")
    .replaceAll("^", "\\(ha")
    .replaceAll("~", "\\(ti")
    .replace(/[^ -~]/gu, (c) => `\\[u${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}]`)
    .replace(/^\./, "\\&.");

/** yomitori [options] [FILE...]: the name in bold. */
function synopsis({ usage, path }: CommandModel, i: number): string[] {
  const name = ["yomitori", ...path].join(" ");
  return [...(i === 0 ? [] : [".br"]), `.B ${roff(name)}`, roff(usage.slice(name.length).trim())].filter(Boolean);
}

/** Returns a paragraph for each argument that `--help` explains. */
const argumentsOf = ({ arguments: taken }: CommandModel): string[] =>
  taken
    .filter(({ description }) => description !== "")
    .flatMap(({ name, description, choices }) => [
      ".TP",
      `.I ${roff(name)}`,
      roff(description + (choices.length > 0 ? `: ${choices.join(", ")}` : "")),
    ]);

/** \fB\-f\fR, \fB\-\-format\fR \fI<format>\fR and what it does. */
function optionLines({ short, long, value, details }: OptionModel): string[] {
  const flags = [short, long].flatMap((flag) => (flag === undefined ? [] : [`\\fB${roff(flag)}\\fR`])).join(", ");
  return [".TP", value ? `${flags} \\fI${roff(`<${value.name}>`)}\\fR` : flags, roff(details)];
}

function subcommandLines(command: CommandModel): string[] {
  const { description, examples, exit } = partsOf(command.notes);
  return [
    `.SS "yomitori ${roff(command.path.join(" "))}"`,
    roff(command.description),
    ...argumentsOf(command),
    ...command.options.flatMap(optionLines),
    ...description,
    ...(exit.length > 0 ? [".PP", "Exit status:", ...exit] : []),
    ...(examples.length > 0 ? [".PP", "Examples:", ...examples] : []),
  ];
}

interface NoteParts {
  readonly description: string[];
  readonly exit: string[];
  readonly examples: string[];
}

/** Splits the text after the options by what it is about. A block of indented lines is kept as it is. */
function partsOf(notes: string): NoteParts {
  const parts: NoteParts = { description: [], exit: [], examples: [] };
  for (const block of notes.split(/\n{2,}/).filter(Boolean)) {
    const lines = block.split("\n");
    const isList = lines.length > 1 && lines.slice(1).every((line) => line.startsWith("  "));
    if (isList && /^Subcommands\b/.test(lines[0]!)) continue; // they have a section of their own
    if (isList) {
      const asTheyAre = [".nf", ...lines.slice(1).map((line) => roff(line.slice(2))), ".fi"];
      if (/^Examples?:$/.test(lines[0]!)) parts.examples.push(...asTheyAre);
      else parts.description.push(".PP", roff(lines[0]!), ".PP", ...asTheyAre);
      continue;
    }
    for (const line of lines) {
      if (/^Exit code: /.test(line)) parts.exit.push(...exitCodes(line));
      else parts.description.push(".PP", roff(line));
    }
  }
  return parts;
}

/** Exit code: 0 all articles were read, 1 some could not be read: a line for each code. */
const exitCodes = (line: string): string[] =>
  line
    .replace(/^Exit code: |\.$/g, "")
    .split(/, (?=\d+ )/)
    .flatMap((code) => {
      const [, number, meaning] = /^(\d+) (.*)$/.exec(code)!;
      return [".TP", `.B ${number}`, roff(meaning!)];
    });
