import type { Output } from "../output";
import { createProgram } from "../program";
import { bashCompletion } from "./bash";
import { commandLineModel } from "./commands";
import { addCompletionOptions, type Shell } from "./completion-options";
import { fishCompletion } from "./fish";
import type { CommandModel } from "./model";
import { zshCompletion } from "./zsh";

const SCRIPTS: Readonly<Record<Shell, (model: CommandModel) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `yomitori completion SHELL`: prints the script for a shell. Returns the exit code. */
export async function runCompletion(args: readonly string[], output: Output): Promise<number> {
  const { program, parse } = createProgram("yomitori completion");
  addCompletionOptions(program);
  const shell = await parse(args, output, () => program.args[0] as Shell);
  if (typeof shell === "number") return shell;
  await output.write(SCRIPTS[shell](commandLineModel()));
  return 0;
}
