/** What is used of `node:timers/promises` where there is none: a worker has nothing else to do meanwhile. */
export const setImmediate = (): Promise<void> => Promise.resolve();
