import { type CommandModel, type ValueModel, withSubcommands } from "./model";

/** Returns a text as one word of bash. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Returns what completes a value: its choices, files, or nothing, since no one can guess a title. */
const complete = ({ choices, isFile }: ValueModel): string =>
  choices.length > 0 ? `_yomitori_words ${quoted(choices.join(" "))}` : isFile ? "_yomitori_files" : ":";

/** Returns the script for bash 3.2 or later. */
export function bashCompletion(model: CommandModel): string {
  const commands = withSubcommands(model);
  return `# bash completion for yomitori, made from the source of its --help: source <(yomitori completion bash)

_yomitori_words() {
  local word
  for word in $1; do
    [[ $word == "$cur"* ]] && COMPREPLY+=("$prefix$word")
  done
}

_yomitori_files() {
  local file
  compopt -o filenames -o default 2>/dev/null # the default knows more: names in quotes
  while IFS= read -r file; do
    COMPREPLY+=("$prefix$file")
  done < <(compgen -f -- "$cur")
}

_yomitori() {
  local IFS=$' \\t\\n'
  local cur=\${COMP_WORDS[COMP_CWORD]} previous='' prefix='' command='' only_files='' i
  COMPREPLY=()
  ((COMP_CWORD > 0)) && previous=\${COMP_WORDS[COMP_CWORD-1]}
  # --format=json is three words where = breaks words, else one.
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $previous == = ]] && ((COMP_CWORD > 1)); then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $cur == --*=* ]]; then
    previous=\${cur%%=*} prefix=\${cur%%=*}= cur=\${cur#*=}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$i $command \${COMP_WORDS[i]}" in
${commands
  .filter(({ path }) => path.length > 0)
  .map(
    ({ path }) =>
      `      ${quoted(`${path.length} ${path.slice(0, -1).join(" ")} ${path.at(-1)}`)}) command=${quoted(path.join(" "))} ;;`,
  )
  .join("\n")}
      *' --') only_files=1 ;;
    esac
  done
  if [[ ! $only_files ]]; then
    case "$command $previous" in
${commands.flatMap(optionCases).join("\n")}
    esac
  fi
  case $command in
${commands.map(commandCase).join("\n")}
  esac
}

complete -F _yomitori yomitori
`;
}

/** Returns a line for each option with a value: what completes the word after it. */
function optionCases({ path, options }: CommandModel): string[] {
  return options.flatMap(({ short, long, value }) => {
    if (!value) return [];
    const words = [short, long].flatMap((flag) => (flag === undefined ? [] : [quoted(`${path.join(" ")} ${flag}`)]));
    return [`      ${words.join("|")}) ${complete(value)}; return ;;`];
  });
}

/** Returns the lines for a command: its options for a word that begins with -, else subcommands and arguments. */
function commandCase({ path, options, arguments: taken, subcommands }: CommandModel): string {
  const flags = options.flatMap(({ short, long }) => (short === undefined ? [long] : [short, long]));
  const names = subcommands.map(({ path: [...words] }) => words.at(-1)!).join(" ");
  const lines = [
    `    ${quoted(path.join(" "))})`,
    `      if [[ $cur == -* && ! $only_files ]]; then _yomitori_words ${quoted(flags.join(" "))}; return; fi`,
    ...(names === "" ? [] : [`      ((COMP_CWORD == ${path.length + 1})) && _yomitori_words ${quoted(names)}`]),
    ...[...new Set(taken.map(complete))].map((line) => `      ${line}`),
    "      ;;",
  ];
  return lines.join("\n");
}
