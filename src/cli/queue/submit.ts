import type { Command } from "commander";
import { STDIN } from "../../node/files/input-format";
import { readArticles } from "../../node/files/read-articles";
import { type IdentifiedArticle, submitArticles } from "../../node/queue";
import { type FieldFlags, fieldsOf, withFieldFlags } from "../field-flags";
import { originName } from "../origin-name";
import type { Output } from "../output";
import { createProgram } from "../program";
import { parseCount, type QueueFlags, queueOptionsOf, runCommand, withQueueFlags } from "./options";

interface SubmitFlags extends QueueFlags, FieldFlags {
  readonly attempts: number;
  readonly maxWaiting?: number;
}

/** The exit code after SIGINT. */
const INTERRUPTED = 130;

const HELP = `
Each article needs an id, and each id gets one answer. Submitting the same articles again does nothing.
Exit code: 0 all articles were submitted, 1 some could not be read, 2 wrong use, 3 Redis cannot be reached, refuses or is full.

Example:
  yomitori submit --redis redis://queue.example:6379 articles.ndjson`;

export const addSubmitOptions = (program: Command): Command =>
  withFieldFlags(withQueueFlags(program))
    .description("Puts articles into a queue, from which yomitori worker reads them.")
    .argument(
      "[FILE...]",
      "files, folders and patterns, as for yomitori; - or no file reads NDJSON from standard input",
    )
    .option("--attempts <n>", "attempts at an article before it goes to the dead-letter list", parseCount, 3)
    .option("--max-waiting <n>", "wait while this many articles are in the queue", parseCount)
    .addHelpText("after", HELP);

/** `yomitori submit`: puts articles into the queue. Returns the exit code. */
export async function submit(args: readonly string[], output: Output, signal: AbortSignal): Promise<number> {
  const command = createProgram("yomitori submit");
  const { program } = command;
  addSubmitOptions(program);
  return runCommand(command, args, output, async (log) => {
    const { attempts, maxWaiting, ...flags } = program.opts<SubmitFlags>();
    let failed = 0;
    // Articles that are in the queue stay there, and submitting them again has no effect.
    signal.addEventListener("abort", () => {
      log("warn", "interrupted", "interrupted; submit the same articles again to continue");
      process.exit(INTERRUPTED);
    });
    const submitted = await submitArticles(articles(), {
      ...queueOptionsOf(flags, log),
      attempts,
      ...(maxWaiting === undefined ? {} : { maxWaiting }),
    });
    const known = submitted.known > 0 ? `, ${submitted.known} of them already answered` : "";
    log("info", "submitted", `${submitted.articles} articles submitted${known}`, { ...submitted, failed });
    if (failed > 0) log("error", "refused", `${failed} articles could not be submitted`, { failed });
    return failed > 0 ? 1 : 0;

    async function* articles(): AsyncGenerator<IdentifiedArticle> {
      const files = program.args.length > 0 ? program.args : [STDIN];
      const options = {
        ...(files[0] === STDIN ? { input: "ndjson" as const } : {}),
        fields: fieldsOf(flags),
        onNotice: (notice: string) => log("info", "input", notice),
      };
      for await (const input of readArticles(files, options)) {
        const reason = "problem" in input ? input.problem.message : idProblem(input.article.id);
        if ("article" in input && reason === null) {
          yield { ...input.article, id: String(input.article.id) };
          continue;
        }
        failed++;
        const { file, line } = input;
        log("error", "article-refused", `${originName(input)}: ${reason}`, { file, line, reason });
      }
    }
  });
}

function idProblem(id: unknown): string | null {
  if (typeof id === "string" ? id !== "" : Number.isFinite(id)) return null;
  return `the article has no id; in a queue each article needs its own, such as {"id": "1", "text": "…"}`;
}
