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
      if (level !== "debug") write(`yomitori: ${visible(message)}\n`);
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

/**
 * The characters that a terminal obeys instead of showing them, or that change the order or the lines of what it shows: controls (ESC begins
 * commands, and so does U+009B), line and paragraph separators, marks of direction.
 */
const CONTROLS = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Returns a text in which controls are shown as \u001b, and lone surrogates as the terminal shows them. */
export const visible = (text: string): string => text.replace(CONTROLS, escaped);

/** Returns a value as JSON without controls: the same value for whoever parses it. */
export const safeJson = (value: unknown): string => JSON.stringify(value).replace(CONTROLS, escaped);

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
