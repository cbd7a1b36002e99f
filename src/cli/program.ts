import { Command, CommanderError } from "commander";
import { visible } from "../present/visible";
import type { Output } from "./output";

/** The exit code after wrong use. */
export const WRONG_USE = 2;

/** A command of commander that neither ends the process nor writes to standard output by itself. */
export interface Program {
  readonly program: Command;
  /**
   * Parses the arguments, then returns the result of `read`, or the exit code if there is nothing to run: 0 after --help and --version, 2
   * after wrong use, which commander has reported on standard error. `read` may report wrong use with `program.error`.
   */
  parse<T>(args: readonly string[], output: Output, read: () => T): Promise<T | number>;
}

/** Creates a command of that name, without options. */
export function createProgram(name: string): Program {
  let help = "";
  const program = new Command(name).exitOverride().configureOutput({
    writeOut: (text) => {
      help += text;
    },
    outputError: (text, write) => write(visibleError(text)),
  });
  return {
    program,
    async parse(args, output, read) {
      try {
        program.parse(args, { from: "user" });
        return read();
      } catch (error) {
        if (!(error instanceof CommanderError)) throw error;
        await output.write(help);
        return error.exitCode === 0 ? 0 : WRONG_USE;
      }
    },
  };
}

/** What commander adds to an error, on a line of its own. */
const SUGGESTION = /^\(Did you mean .*\?\)$/;

/** Returns an error of commander, which quotes arguments, with no line ends but those that commander has put there. */
function visibleError(text: string): string {
  const message = text.trimEnd();
  const end = message.lastIndexOf("\n");
  if (!SUGGESTION.test(message.slice(end + 1))) return `${visible(message)}\n`;
  return `${visible(message.slice(0, end))}\n${visible(message.slice(end + 1))}\n`;
}
