import type { Output } from "./output";

/** A subcommand of `yomitori`. Returns the exit code. */
export type Subcommand = (words: readonly string[], output: Output, signal: AbortSignal) => Promise<number>;

/** Loads the subcommand of that name; undefined where there is none. A file of that name is given as `./name`. */
export async function subcommandNamed(name: string | undefined): Promise<Subcommand | undefined> {
  if (name === "dict") return (await import("./dict")).runDict;
  if (name === "submit") return (await import("./queue/submit")).submit;
  if (name === "worker") return (await import("./queue/worker")).worker;
  return undefined;
}
