import { setFlagsFromString } from "node:v8";

/**
 * How much a function has to run before V8 optimizes it: more, and what V8 does by itself. By the major version of Node, since the flags are
 * those of its V8; another version keeps its own.
 */
const FLAGS: Readonly<Record<string, { readonly more: string; readonly usual: string }>> = {
  20: { more: "--interrupt-budget=500000", usual: "--interrupt-budget=67584" },
  22: { more: "--invocation-count-for-turbofan=12000", usual: "--invocation-count-for-turbofan=3000" },
};
/** A process that has worked longer reads many articles, and needs fast code: milliseconds of processor time. */
const ONE_ARTICLE_MS = 500;

/**
 * Makes V8 wait longer before it optimizes, until the time in which one article is read is over: a sixth of that time went into optimizing
 * functions that hardly ran again.
 */
export function optimizeLater(): void {
  const flags = FLAGS[majorVersion()];
  if (!flags) return;
  setFlagsFromString(flags.more);
  const look = (): void => {
    const left = ONE_ARTICLE_MS - processorMs();
    // On a busy machine an article takes longer, and code that is loaded under other flags is compiled anew.
    if (left > 0) setTimeout(look, Math.max(left, 20)).unref();
    else setFlagsFromString(flags.usual);
  };
  look();
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Sets the flags with which the code was compiled: V8 refuses compiled code of a process with others. */
export function restoreFlags(): void {
  const flags = FLAGS[majorVersion()];
  if (flags) setFlagsFromString(flags.more);
}

const majorVersion = (): string => process.versions.node.split(".")[0]!;
