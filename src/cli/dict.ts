import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import type { Output } from "./output";
import { createProgram } from "./program";

/** `yomitori dict build IN.csv OUT`: compiles a user dictionary into a file that loads at once. Returns the exit code. */
export async function runDict(args: readonly string[], output: Output): Promise<number> {
  let building: Promise<void> | undefined;
  const { program, parse } = createProgram("yomitori dict");
  addDictCommands(program, (from, to) => {
    building = build(from, to);
  });
  const wrongUse = await parse(args, output, () => null);
  await building;
  return wrongUse ?? 0;
}

export function addDictCommands(program: Command, onBuild: (from: string, to: string) => void = () => {}): Command {
  program
    .description("User dictionaries: words to add to those of IPADIC.")
    .command("build")
    .description("Compile a CSV (with the columns of IPADIC or of kuromoji) into a file that loads at once.")
    .argument("<IN.csv>", "the CSV of words")
    .argument("<OUT>", "the file to write")
    .copyInheritedSettings(program)
    .action(onBuild);
  return program;
}

async function build(from: string, to: string): Promise<void> {
  const { compileUserDictionary } = await import("../index");
  await writeFile(to, new Uint8Array(await compileUserDictionary(from)));
}
