import { type CommandModel, type OptionModel, withSubcommands } from "./model";

/** Returns a text as one word of fish. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

/** Returns the script for fish 3 or later. */
export function fishCompletion(model: CommandModel): string {
  const commands = withSubcommands(model);
  const deepest = commands.filter(({ path }) => path.length > 0).sort((a, b) => b.path.length - a.path.length);
  return `# fish completion for yomitori, made from the source of its --help

function __yomitori_at --description 'whether the words so far name this command'
    set -l words (commandline -opc)
    set -l command ''
${deepest
  .map(
    ({ path }, i) =>
      `    ${i === 0 ? "if" : "else if"} test "$words[2..${path.length + 1}]" = ${quoted(path.join(" "))}\n        set command ${quoted(path.join(" "))}`,
  )
  .join("\n")}
    end
    test "$command" = "$argv[1]"
end

function __yomitori_words --description 'whether there are so many words so far'
    test (count (commandline -opc)) -eq $argv[1]
end

complete -c yomitori -f
${commands.flatMap(linesOf).join("\n")}
`;
}

function linesOf({ path, options, arguments: taken, subcommands }: CommandModel): string[] {
  const at = `__yomitori_at "${path.join(" ")}"`;
  const choices = taken.flatMap((one) => one.choices);
  return [
    ...subcommands.map(
      ({ path: words, description }) =>
        `complete -c yomitori -n ${quoted(`${at}; and __yomitori_words ${words.length}`)} -a ${words.at(-1)} -d ${quoted(description)}`,
    ),
    ...(taken.some(({ isFile }) => isFile) ? [`complete -c yomitori -n ${quoted(at)} -F`] : []),
    ...(choices.length > 0 ? [`complete -c yomitori -n ${quoted(at)} -a ${quoted(choices.join(" "))}`] : []),
    ...options.map((option) => `complete -c yomitori -n ${quoted(at)} ${flagsOf(option)}`),
  ];
}

function flagsOf({ short, long, description, value }: OptionModel): string {
  const words = [...(short === undefined ? [] : [`-s ${short.slice(1)}`]), `-l ${long.slice(2)}`];
  if (value) {
    words.push(value.isFile ? "-r -F" : "-x");
    if (value.choices.length > 0) words.push(`-a ${quoted(value.choices.join(" "))}`);
  }
  return [...words, `-d ${quoted(description)}`].join(" ");
}
