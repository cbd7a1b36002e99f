import { Command, CommanderError } from "commander";
import type { Output } from "./output";

/** The exit code after wrong use. */
export const WRONG_USE = 2;

/** A command of commander's that neither ends the process nor writes to standard output by itself. */
export interface Program {
  readonly program: Command;
  /**
   * Parses the words, then returns what `read` makes of the options, or the exit code where there is nothing left to do: 0 after --help and
   * --version, 2 after wrong use, which commander has reported on standard error. `read` may report wrong use with `program.error`.
   */
  parse<T>(words: readonly string[], output: Output, read: () => T): Promise<T | number>;
}

export function createProgram(name: string): Program {
  let help = "";
  const program = new Command(name).exitOverride().configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  return {
    program,
    async parse(words, output, read) {
      try {
        program.parse(words, { from: "user" });
        return read();
      } catch (error) {
        if (!(error instanceof CommanderError)) throw error;
        await output.write(help);
        return error.exitCode === 0 ? 0 : WRONG_USE;
      }
    },
  };
}
