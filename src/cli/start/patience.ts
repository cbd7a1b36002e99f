import { setFlagsFromString } from "node:v8";

/**
 * How much a function has to run before V8 optimizes it: more, and what V8 does by itself. By the major version of Node, since the flags are
 * those of its V8; another version keeps its own.
 */
const FLAGS: Readonly<Record<string, { readonly more: string; readonly usual: string }>> = {
  20: { more: "--interrupt-budget=500000", usual: "--interrupt-budget=67584" },
  22: { more: "--invocation-count-for-turbofan=12000", usual: "--invocation-count-for-turbofan=3000" },
};
/** A process that still runs then reads many articles, and needs fast code. */
const ONE_ARTICLE_MS = 500;

/**
 * Makes V8 wait longer before it optimizes, until the time in which one article is read is over: a sixth of that time went into optimizing
 * functions that hardly ran again.
 */
export function optimizeLater(): void {
  const flags = FLAGS[majorVersion()];
  if (!flags) return;
  setFlagsFromString(flags.more);
  setTimeout(() => setFlagsFromString(flags.usual), ONE_ARTICLE_MS).unref();
}

/** Sets the flags with which the code was compiled: V8 refuses compiled code of a process with others. */
export function restoreFlags(): void {
  const flags = FLAGS[majorVersion()];
  if (flags) setFlagsFromString(flags.more);
}

const majorVersion = (): string => process.versions.node.split(".")[0]!;
