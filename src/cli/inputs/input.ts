import type { Article } from "../../types";
import type { CommandLine, Input } from "../command";
import { isAnalyzerError, type Problem, problemOf } from "../failure";
import { openInput, reasonOf } from "./bytes";
import { readArticles } from "./ndjson";
import { readArticle } from "./text";

/** Where an article comes from: a file as named on the command line and, in an NDJSON file, the line from 1. */
export interface Origin {
  readonly file: string;
  readonly line?: number;
}

/** One article of the input, or why there is none in its place. */
export type InputArticle = Origin & ({ readonly article: Article } | { readonly problem: Problem });

/** The articles of one file, in order; a problem without a line is that of the whole file. */
export async function* readInput(file: string, command: CommandLine): AsyncGenerator<InputArticle> {
  try {
    const bytes = await openInput(file);
    if (kindOf(file, command.input) === "ndjson") yield* readArticles(file, bytes, command);
    else yield { file, article: await readArticle(bytes, command) };
  } catch (error) {
    yield {
      file,
      problem: isAnalyzerError(error) ? problemOf(error) : { code: "ERR_INPUT", message: reasonOf(error) },
    };
  }
}

/** Whether a file is NDJSON, by what the user says or else by its name. */
export const kindOf = (file: string, told: Input | undefined): Input =>
  told ?? (/\.(?:ndjson|jsonl)$/i.test(file) ? "ndjson" : "text");
