import type { Format } from "./format";

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** One summary a line, in the order of the input. */
export const ndjsonFormat: Format = { begin: () => "", summary: line, failure: line, end: () => "" };
