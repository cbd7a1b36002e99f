import { visible } from "../../present/visible";
import { messageLine } from "../message";

/** The forms of messages: lines for people, or JSON for programs. */
export const LOG_FORMATS = ["text", "json"] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** `debug`: for programs alone. */
type LogLevel = "debug" | "info" | "warn" | "error";

/**
 * Prints a message to standard error.
 * @param event what it is about, for programs: a name that does not change.
 * @param fields what the message holds, for programs.
 */
export type Log = (level: LogLevel, event: string, message: string, fields?: Readonly<Record<string, unknown>>) => void;

/** Creates the log of a run. */
export function createLog(format: LogFormat, write: (line: string) => void = writeError): Log {
  if (format === "text") {
    return (level, _event, message) => {
      if (level !== "debug") write(messageLine(message));
    };
  }
  return (level, event, message, fields) =>
    write(`${safeJson({ time: new Date().toISOString(), level, event, message, ...fields })}\n`);
}

const writeError = (line: string): void => void process.stderr.write(line);

/** Makes standard error JSON throughout: the warnings of Node itself become messages of the log too. */
export function logNodeWarnings(log: Log): void {
  process.removeAllListeners("warning");
  process.on("warning", ({ name, message }) => log("warn", "node-warning", `${name}: ${message}`));
}

/** Returns a value as JSON without controls: the same value for whoever parses it. */
export const safeJson = (value: unknown): string => visible(JSON.stringify(value));
