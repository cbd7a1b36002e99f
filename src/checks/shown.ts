/** The longest part of a value that a message quotes, in characters. */
const LONGEST = 60;
/** A name that may be shown: Date, Temporal.PlainDate. */
const CLASS_NAME = /^[A-Za-z][\w.]{0,39}$/;

/**
 * Returns a value of any kind as a message shows it: `"Mars/Olympus"`, `3`, `12n`, `a Date`, `an array`, `a function`. It calls no code of
 * the value except its tag, and never throws: the value may be a proxy.
 */
export function shown(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(cut(value));
    case "bigint":
      return `${cut(String(value))}n`;
    case "symbol":
    case "function":
      return `a ${typeof value}`;
    case "object":
      return value === null ? "null" : classOf(value);
    default:
      return String(value);
  }
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function classOf(value: object): string {
  try {
    const name = Object.prototype.toString.call(value).slice("[object ".length, -1);
    if (!CLASS_NAME.test(name) || name === "Object") return "an object";
    return `${/^[AEIO]/.test(name) ? "an" : "a"} ${name === "Array" ? "array" : name}`;
  } catch {
    return "an object"; // a proxy
  }
}

/** Returns the message of whatever was thrown: it need not be an Error. */
export function messageOf(error: unknown): string {
  try {
    return error instanceof Error && typeof error.message === "string" ? error.message : shown(error);
  } catch {
    return "an object";
  }
}
