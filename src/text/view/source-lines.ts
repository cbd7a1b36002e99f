import { marginLength } from "../lines";

/** A line of a text: what stands between its margin (indentation, quotation marks of mail) and its end. */
export interface SourceLine {
  /** The offset at which the margin begins. */
  readonly from: number;
  /** The offset behind the margin. */
  readonly start: number;
  /** The offset behind the last character that is not white space. */
  readonly end: number;
  /** The offset of the line end, or that of the end of the text. */
  readonly stop: number;
  /** The margin as written: "", "　", "> ". */
  readonly margin: string;
  /** Whether the line is prose; otherwise it is empty, a row of a table or a ruler. */
  readonly isProse: boolean;
}

const LINE_END = /\r\n|[\n\r\u2028]/g;
/** A tab or two spaces set the columns of a table. */
const NOT_PROSE = /\t|[ \u3000]{2}/;
const HAS_LETTER = /[\p{L}\p{N}]/u;

/** Returns the lines of a text, empty ones too. */
export function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  LINE_END.lastIndex = 0;
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    lines.push(lineAt(text, from, match.index));
    from = match.index + match[0].length;
  }
  lines.push(lineAt(text, from, text.length));
  return lines;
}

function lineAt(text: string, from: number, stop: number): SourceLine {
  const margin = text.slice(from, from + marginLength(text.slice(from, stop)));
  const start = from + margin.length;
  const content = text.slice(start, stop).trimEnd();
  return {
    from,
    start,
    end: start + content.length,
    stop,
    margin,
    isProse: HAS_LETTER.test(content) && !NOT_PROSE.test(content),
  };
}
