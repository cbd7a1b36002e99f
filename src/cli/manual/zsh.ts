import { type CommandModel, type OptionModel, type ValueModel, withSubcommands } from "./model";

/** Returns a text as one word of zsh. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
/** Escapes a text for a specification of `_arguments`. */
const escaped = (text: string): string => text.replace(/[\\:[\]]/g, "\\$&");
const functionOf = (path: readonly string[]): string => ["_yomitori", ...path].join("_");

/** Returns the script for zsh 5 or later, to be sourced or to be put into a folder of $fpath as _yomitori. */
export function zshCompletion(model: CommandModel): string {
  return `#compdef yomitori
# zsh completion for yomitori, made from the source of its --help: source <(yomitori completion zsh)

${withSubcommands(model).reverse().map(commandFunction).join("\n\n")}

if [[ \${funcstack[1]} == _yomitori ]]; then
  _yomitori "$@"
else
  compdef _yomitori yomitori
fi
`;
}

function commandFunction({ path, options, arguments: taken, subcommands }: CommandModel): string {
  const specs = [
    ...options.map(optionSpec),
    ...taken.map((one, i) => {
      const place = one.name.endsWith("...") || /^FILE$/.test(one.name) ? "*" : `${i + 1}`;
      return quoted(`${place}:${escaped(one.name)}:${action(one)}`);
    }),
  ];
  return `${functionOf(path)}() {
${subcommandLines(subcommands)}  _arguments -s -S \\
    ${specs.join(" \\\n    ")}
}`;
}

/** Returns the lines that hand over to a subcommand, or offer the subcommands for the first word. */
function subcommandLines(subcommands: readonly CommandModel[]): string {
  if (subcommands.length === 0) return "";
  const cases = subcommands.map(
    ({ path }) => `      ${path.at(-1)}) shift words; ((CURRENT--)); ${functionOf(path)}; return ;;`,
  );
  const names = subcommands.map(
    ({ path, description }) => `      ${quoted(`${path.at(-1)}:${description.replaceAll(":", "\\:")}`)}`,
  );
  return `  if ((CURRENT > 2)); then
    case \${words[2]} in
${cases.join("\n")}
    esac
  elif [[ \${words[2]} != -* ]]; then
    local -a commands=(
${names.join("\n")}
    )
    _describe -t commands command commands
  fi
`;
}

function optionSpec({ short, long, description, value }: OptionModel): string {
  const what = `[${escaped(description)}]${value ? `:${escaped(value.name)}:${action(value)}` : ""}`;
  const name = value ? `${long}=` : long;
  if (short === undefined) return quoted(name + what);
  return `${quoted(`(${short} ${long})`)}{${short}${value ? "+" : ""},${name}}${quoted(what)}`;
}

const action = ({ choices, isFile }: ValueModel): string =>
  choices.length > 0 ? `(${choices.map(escaped).join(" ")})` : isFile ? "_files" : " ";
