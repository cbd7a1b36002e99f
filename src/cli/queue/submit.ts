import { STDIN } from "../../node/files/bytes";
import { readArticles } from "../../node/files/read-articles";
import { type IdentifiedArticle, submitArticles } from "../../node/queue";
import type { Output } from "../output";
import { createProgram } from "../program";
import { placeOf } from "../run";
import { count, type QueueFlags, queueOptionsOf, runCommand, say, withQueueFlags } from "./options";

interface SubmitFlags extends QueueFlags {
  readonly attempts: number;
  readonly maxWaiting?: number;
}

const INTERRUPTED = 130;

const HELP = `
Each article needs an id: under it it is answered, once. Submitting again what was submitted before does nothing.
Exit code: 0 all articles were submitted, 1 some could not be read, 2 wrong use, 3 Redis is out of reach, refuses or is full.

Example:
  yomitori submit --redis redis://queue.example:6379 articles.ndjson`;

/** `yomitori submit`: puts articles into the queue. Returns the exit code. */
export async function submit(words: readonly string[], output: Output, signal: AbortSignal): Promise<number> {
  const command = createProgram("yomitori submit");
  const { program } = command;
  withQueueFlags(program)
    .description("Puts articles into a queue, from which yomitori worker reads them.")
    .argument(
      "[FILE...]",
      "files, folders and patterns, as yomitori reads them; - or nothing reads NDJSON from standard input",
    )
    .option("--attempts <n>", "how often an article is tried before it is a dead letter", count, 3)
    .option("--max-waiting <n>", "wait while so many articles are in the queue", count)
    .addHelpText("after", HELP);
  return runCommand(command, words, output, async () => {
    const { attempts, maxWaiting, ...flags } = program.opts<SubmitFlags>();
    let failed = 0;
    // What is in the queue stays there, and submitting it again has no effect.
    signal.addEventListener("abort", () => process.exit(INTERRUPTED));
    const submitted = await submitArticles(articles(), {
      ...queueOptionsOf(flags),
      attempts,
      ...(maxWaiting === undefined ? {} : { maxWaiting }),
    });
    const known = submitted.known > 0 ? `, ${submitted.known} of them were answered already` : "";
    say(`${submitted.articles} articles submitted${known}`);
    if (failed > 0) say(`${failed} articles could not be submitted`);
    return failed > 0 ? 1 : 0;

    async function* articles(): AsyncGenerator<IdentifiedArticle> {
      const files = program.args.length > 0 ? program.args : [STDIN];
      for await (const input of readArticles(files, files[0] === STDIN ? { input: "ndjson" } : {})) {
        const reason = "problem" in input ? input.problem.message : idProblem(input.article.id);
        if ("article" in input && reason === null) {
          yield { ...input.article, id: String(input.article.id) };
          continue;
        }
        failed++;
        say(`${placeOf(input)}: ${reason}`);
      }
    }
  });
}

function idProblem(id: unknown): string | null {
  if (typeof id === "string" ? id !== "" : Number.isFinite(id)) return null;
  return `the article has no id; in a queue each needs one of its own, such as {"id": "1", "text": "…"}`;
}
