import type { EventEmitter } from "node:events";
import type { Argument, Command, Option } from "commander";

/** A command as `--help` tells it: what the completions and the manual page are made from. */
export interface CommandModel {
  /** The words behind "yomitori": [] or ["dict", "build"]. */
  readonly path: readonly string[];
  readonly description: string;
  /** How it is called: yomitori dict build [options] <IN.csv> <OUT>. */
  readonly usage: string;
  readonly options: readonly OptionModel[];
  readonly arguments: readonly ArgumentModel[];
  readonly subcommands: readonly CommandModel[];
  /** What `--help` says after the options. */
  readonly notes: string;
}

export interface OptionModel {
  readonly short?: string;
  readonly long: string;
  readonly description: string;
  /** The description with the choices and the default. */
  readonly details: string;
  /** Absent for an option without a value. */
  readonly value?: ValueModel;
}

interface ArgumentModel extends ValueModel {
  readonly description: string;
}

export interface ValueModel {
  readonly name: string;
  readonly choices: readonly string[];
  readonly isFile: boolean;
}

/** What a value that is a file is called. */
const FILE_NAME = /^(?:.*(?:file|path|folder)|in\..*|out)$/i;

/** Returns the model of a command and its subcommands. */
export function modelOf(command: Command, path: readonly string[] = []): CommandModel {
  const help = command.createHelp();
  const name = ["yomitori", ...path].join(" ");
  return {
    path,
    description: command.description(),
    usage: `${name} ${command.usage()}`,
    options: help.visibleOptions(command).map((option) => optionOf(option, help.optionDescription(option))),
    arguments: command.registeredArguments.map(argumentOf),
    subcommands: command.commands.map((one) => modelOf(one, [...path, one.name()])),
    notes: notesOf(command),
  };
}

function optionOf(option: Option, details: string): OptionModel {
  const { short, long, description, flags, argChoices } = option;
  const value = /[<[](.*?)[>\]]/.exec(flags)?.[1];
  return {
    ...(short === undefined ? {} : { short }),
    long: long!,
    description,
    details,
    ...(value === undefined ? {} : { value: toValue(value, argChoices) }),
  };
}

const argumentOf = (argument: Argument): ArgumentModel => ({
  ...toValue(argument.name(), argument.argChoices),
  description: argument.description,
});

const toValue = (name: string, choices: readonly string[] = []): ValueModel => ({
  name,
  choices,
  isFile: choices.length === 0 && FILE_NAME.test(name),
});

/** Returns the text that was given to `addHelpText("after", …)`. */
function notesOf(command: Command): string {
  let notes = "";
  const write = (text: string) => {
    notes += text;
  };
  (command as Command & EventEmitter).emit("afterHelp", { error: false, command, write }); // its type leaves out `emit`
  return notes.trim();
}

/** Returns the command and all below it. */
export const withSubcommands = (model: CommandModel): CommandModel[] => [
  model,
  ...model.subcommands.flatMap(withSubcommands),
];
