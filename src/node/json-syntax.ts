/** Where a text stops being JSON, and what would be right there. */
export interface JsonError {
  /** The offset of the first character that cannot stand there; the length of the text if it ends too early. */
  readonly at: number;
  readonly wanted: string;
}

/** A bracket or sign, the beginning of a string up to its quote or a character that cannot be in it, a number or word. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("[^"\\\0-\x1F]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\0-\x1F]*)*)("?)|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null))/y;
const WHITE_SPACE = /[ \t\n\r]*/y;

/** What may come next. */
const WANTED = {
  value: "a value",
  valueOrEnd: 'a value or "]"',
  name: "a name in quotes",
  nameOrEnd: 'a name in quotes or "}"',
  colon: '":"',
  more: '"," or the end of the list or object',
  end: "the end",
} as const;
type State = keyof typeof WANTED;

/**
 * Finds the first error of JSON; undefined if there is none. The messages of `JSON.parse` have other words in each Node, so an output with
 * them would not be the same.
 */
export function findJsonError(text: string): JsonError | undefined {
  const open: ("{" | "[")[] = [];
  let state: State = "value";
  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const start = skipWhiteSpace(text, at);
    if (!token) return start === text.length && state === "end" ? undefined : { at: start, wanted: WANTED[state] };
    const [, sign, string, quote] = token;
    at = TOKEN.lastIndex;
    if (string !== undefined && quote === "") return { at, wanted: "the rest of the string" };
    const next = nextState(state, sign ?? (string === undefined ? "word" : "string"), open);
    if (next === undefined) return { at: start, wanted: WANTED[state] };
    state = next;
  }
}

function skipWhiteSpace(text: string, at: number): number {
  WHITE_SPACE.lastIndex = at;
  WHITE_SPACE.test(text);
  return WHITE_SPACE.lastIndex;
}

/** Returns what may come after a token; undefined if the token cannot stand there. Keeps the open brackets. */
function nextState(state: State, token: string, open: ("{" | "[")[]): State | undefined {
  const inner = open.at(-1);
  if ((token === "}" && inner === "{") || (token === "]" && inner === "[")) {
    const isAllowed = state === "more" || state === (inner === "{" ? "nameOrEnd" : "valueOrEnd");
    if (!isAllowed) return undefined;
    open.pop();
    return afterValue(open);
  }
  if (state === "value" || state === "valueOrEnd") {
    if (token === "string" || token === "word") return afterValue(open);
    if (token !== "{" && token !== "[") return undefined;
    open.push(token);
    return token === "{" ? "nameOrEnd" : "valueOrEnd";
  }
  if (state === "name" || state === "nameOrEnd") return token === "string" ? "colon" : undefined;
  if (state === "colon") return token === ":" ? "value" : undefined;
  if (state === "more" && token === ",") return inner === "{" ? "name" : "value";
  return undefined;
}

const afterValue = (open: readonly string[]): State => (open.length === 0 ? "end" : "more");
