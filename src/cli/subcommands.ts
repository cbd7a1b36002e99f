import type { Output } from "./output";

/** A command of its own behind `yomitori`. Returns the exit code. */
export type Subcommand = (words: readonly string[], output: Output, signal: AbortSignal) => Promise<number>;

/** The subcommand of that name, loaded when it is asked for. A file of that name is `./name`. */
export async function subcommandNamed(name: string | undefined): Promise<Subcommand | undefined> {
  if (name === "dict") return (await import("./dict")).runDict;
  if (name === "submit") return (await import("./queue/submit")).submit;
  if (name === "worker") return (await import("./queue/worker")).worker;
  return undefined;
}
