/** Returns the seconds of processor time of a run, which other programs disturb less than the clock. */
export function processorSeconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Returns the middle value; of an even number the higher of the two. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
