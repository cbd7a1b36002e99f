import { writeFile } from "node:fs/promises";
import { Command, CommanderError } from "commander";
import type { Output } from "./output";

/** `yomitori dict build IN.csv OUT`: compiles a user dictionary, which then takes no time to load. Returns the exit code. */
export async function runDict(words: readonly string[], output: Output): Promise<number> {
  let data = "";
  let work: Promise<void> | undefined;
  const program = new Command("yomitori dict")
    .description("User dictionaries: words beside IPADIC's.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        data += text;
      },
    });
  program
    .command("build")
    .description("Compile a CSV (columns as in IPADIC or as in kuromoji) into a file that loads at once.")
    .argument("<IN.csv>", "the words")
    .argument("<OUT>", "the compiled dictionary")
    .copyInheritedSettings(program)
    .action((from: string, to: string) => {
      work = build(from, to);
    });
  try {
    program.parse(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await output.write(data);
    return error.exitCode === 0 ? 0 : 2;
  }
  await work;
  return 0;
}

async function build(from: string, to: string): Promise<void> {
  const { compileUserDictionary } = await import("../index");
  await writeFile(to, new Uint8Array(await compileUserDictionary(from)));
}
