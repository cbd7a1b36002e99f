import { writeFile } from "node:fs/promises";
import type { Output } from "./output";
import { createProgram } from "./program";

/**
 * `yomitori dict build IN.csv OUT`: compiles a user dictionary into a file that takes no time to load. Returns the exit code.
 */
export async function runDict(words: readonly string[], output: Output): Promise<number> {
  let building: Promise<void> | undefined;
  const { program, parse } = createProgram("yomitori dict");
  program
    .description("User dictionaries: words beside IPADIC's.")
    .command("build")
    .description("Compile a CSV (columns as in IPADIC or as in kuromoji) into a file that loads at once.")
    .argument("<IN.csv>", "the words")
    .argument("<OUT>", "the compiled dictionary")
    .copyInheritedSettings(program)
    .action((from: string, to: string) => {
      building = build(from, to);
    });
  const wrongUse = await parse(words, output, () => null);
  await building;
  return wrongUse ?? 0;
}

async function build(from: string, to: string): Promise<void> {
  const { compileUserDictionary } = await import("../index");
  await writeFile(to, new Uint8Array(await compileUserDictionary(from)));
}
