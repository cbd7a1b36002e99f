import { bulletLength } from "../lines";
import { characters, columns, endOfFirstWord, type Measure } from "./line-width";
import type { Replacement } from "./offset-map";
import { linesOf, type SourceLine } from "./source-lines";

/** How the lines of a text are wrapped. */
interface Wrapping {
  readonly measure: Measure;
  readonly width: number;
  /** Whether lines are cut at any character, even in the middle of a Latin word or a number. */
  readonly cutsWords: boolean;
}

const SENTENCE_END = new Set("。．.!?！？…");
const OPENING = new Set("「『（([【〔“");
const CLOSING = new Set("」』）)]】〕”");
/** A line that ends with one of these may end a sentence or not. */
const MAY_END = new Set([...SENTENCE_END, ...CLOSING, ":", "：", ";", "；"]);
/** The beginning of a line that continues a sentence in any case: を発表, った, んだ, 、, 日に after a digit. */
const CONTINUES =
  /^(?:[をんっゃょゅー、。，．」）)%％]|[はがにのとでもへ](?![ぁ-んァ-ヶ])|(?:した|する|して|され|など|から|まで|より)(?![ぁ-ん]))/;
/** What words between spaces are written with; a full-width letter stands alone. */
const NARROW_WORD = /[0-9A-Za-z]/;
const POINT = /^[0-9０-９A-Za-z][.．][0-9０-９a-z]$/;

/** A line of fewer characters belongs to a list or a verse. */
const NARROWEST = 8;
/** How many widths are tried; the commonest of the lines. */
const MOST_WIDTHS = 12;
/** With fewer full lines, each must end in the middle of a phrase to be taken for a wrapped one. */
const FEW = 3;

/**
 * Finds the line ends within paragraphs whose lines are wrapped at a width, with the margin of the next line: mail, PDF, press releases.
 *
 * Text is wrapped if most lines that end in the middle of a sentence are full: the next line's first word would not have fitted. Headings,
 * bullets, verses, lists and rows of tables end elsewhere.
 */
export function wrappedLineEnds(text: string): Replacement[] {
  const lines = linesOf(text);
  if (lines.length < 2) return [];
  const wrapping = findWrapping(text, lines);
  return wrapping ? joints(text, lines, wrapping) : [];
}

/** Whether the text between two lines is one line end, so that they may be lines of one paragraph. */
const mayContinue = (line: SourceLine, next: SourceLine | undefined): next is SourceLine =>
  next !== undefined && line.isProse && next.isProse && quotation(line) === quotation(next);

const quotation = ({ margin }: SourceLine): string => margin.replace(/[^>＞|]/g, "");

/** Whether the first word of the next line would not have fitted into a line. */
const isFull = (
  text: string,
  line: SourceLine,
  next: SourceLine,
  wrapping: Pick<Wrapping, "measure" | "width">,
): boolean =>
  wrapping.measure(text, line.start, line.end) <= wrapping.width + 2 &&
  exceeds(text, line, next, endOfFirstWord(text, next), wrapping);

/** Whether a line with the beginning of the next one, up to `end`, is wider than the text, be its margin counted or not. */
function exceeds(
  text: string,
  line: SourceLine,
  next: SourceLine,
  end: number,
  { measure, width }: Pick<Wrapping, "measure" | "width">,
): boolean {
  const more = measure(text, next.start, end);
  return measure(text, line.start, line.stop) + more > width || measure(text, line.from, line.stop) + more > width;
}

/** Whether a line begins anew: a bullet, a heading in brackets, a date line of a list. */
function beginsAnew(text: string, line: SourceLine, next: SourceLine): boolean {
  const first = text[next.start]!;
  if (first === "【") return text[next.end - 1] === "】";
  // In the middle of a text cut anywhere ・ joins words: 鉄道|・運輸機構.
  if (first === "・") return text[line.start] === "・";
  return bulletLength(text, next.start, next.end) > 0;
}

/** Whether a line ends in the middle of a sentence, as far as its last character tells: 65.|7 and www.|a do. */
const endsOpen = (text: string, line: SourceLine, next: SourceLine): boolean =>
  !MAY_END.has(text[line.end - 1]!) || POINT.test(text.slice(line.end - 2, line.end) + text[next.start]!);

/** Returns the wrapping that explains most line ends; undefined if the text is not wrapped. */
function findWrapping(text: string, lines: readonly SourceLine[]): Wrapping | undefined {
  let best: Wrapping | undefined;
  let most = 0;
  for (const measure of [characters, columns]) {
    const widths = lines.map((line) => (line.isProse ? measure(text, line.start, line.stop) : 0));
    for (const width of commonWidths(text, lines, widths)) {
      const score = explained(text, lines, widths, measure, width);
      if (score <= most) continue;
      most = score;
      best = { measure, width, cutsWords: cutsWords(text, lines, measure, width) };
    }
  }
  return best;
}

/** Returns the commonest widths of lines that end in the middle of a sentence. */
function commonWidths(text: string, lines: readonly SourceLine[], widths: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const [i, line] of lines.entries())
    if (mayContinue(line, lines[i + 1]) && endsOpen(text, line, lines[i + 1]!) && line.end - line.start >= NARROWEST)
      counts.set(widths[i]!, (counts.get(widths[i]!) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, MOST_WIDTHS)
    .map(([width]) => width);
}

/**
 * Returns how many line ends a width explains, less those that speak against it; 0 if the text is not wrapped at it. Lines that end openly
 * without being full speak against it, and so do wider ones.
 */
function explained(
  text: string,
  lines: readonly SourceLine[],
  widths: readonly number[],
  measure: Measure,
  width: number,
): number {
  let full = 0;
  let short = 0;
  let wide = 0;
  let sure = 0;
  let sentences = 0;
  let punctuated = 0;
  for (const [i, line] of lines.entries()) {
    if (widths[i]! > width + 2 && !hasAddress(text, line)) wide++;
    const next = lines[i + 1];
    if (!mayContinue(line, next) || beginsAnew(text, line, next) || !endsOpen(text, line, next)) continue;
    if (!isFull(text, line, next, { measure, width })) short++;
    else {
      full++;
      if (continuesSurely(text, line, next)) sure++;
      if (endsSentence(text, lines, i)) sentences++;
      if (INNER_MARK.test(text.slice(line.start, line.end))) punctuated++;
    }
  }
  const isProse = sentences * 2 > full && (full < FEW || punctuated * 4 >= full);
  const isWrapped = isProse && full > short + wide && (full >= FEW || sure === full);
  return isWrapped ? full - short - wide : 0;
}

/** Whether a line has an address, which may be wider than the text. */
const hasAddress = (text: string, { start, end }: SourceLine): boolean => /:\/\//.test(text.slice(start, end));

/** A mark within a line, which the items of a list have rarely. */
const INNER_MARK = /[、。，．,「」（）()]./;

/** How many lines a paragraph is followed for its full stop. */
const PARAGRAPH_WINDOW = 12;

/** Whether a full stop comes soon in the lines from `first` on, as it does in prose and not in lists and verses. */
function endsSentence(text: string, lines: readonly SourceLine[], first: number): boolean {
  for (let i = first; i < Math.min(lines.length, first + PARAGRAPH_WINDOW) && lines[i]!.isProse; i++)
    if (/[。．.!?！？]/.test(text.slice(lines[i]!.start, lines[i]!.end))) return true;
  return false;
}

/** Whether the seam of two lines is within a phrase in any case: 12|日, 、|, |を. */
function continuesSurely(text: string, line: SourceLine, next: SourceLine): boolean {
  const last = text[line.end - 1]!;
  const rest = text.slice(next.start, next.start + 4);
  return (
    /[、，,「『（(]/.test(last) ||
    CONTINUES.test(rest) ||
    (/[0-9０-９]/.test(last) && /^[0-9０-９年月日時分人円億万兆歳.．]/.test(rest))
  );
}

/** Whether almost every full line is cut where not one more character would have fitted. */
function cutsWords(text: string, lines: readonly SourceLine[], measure: Measure, width: number): boolean {
  let full = 0;
  let cut = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!mayContinue(line, next) || !endsOpen(text, line, next) || !isFull(text, line, next, { measure, width }))
      continue;
    full++;
    if (exceeds(text, line, next, next.start + 1, { measure, width })) cut++;
  }
  return cut * 20 >= full * 19;
}

/** Returns the line ends to leave out. */
function joints(text: string, lines: readonly SourceLine[], wrapping: Wrapping): Replacement[] {
  const found: Replacement[] = [];
  let depth = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    depth = bracketDepth(text, line, depth);
    const isSeam =
      mayContinue(line, next) &&
      !beginsAnew(text, line, next) &&
      isFull(text, line, next, wrapping) &&
      (endsOpen(text, line, next) ||
        (!beginsParagraph(line, next) && (depth > 0 || !SENTENCE_END.has(text[line.end - 1]!))));
    if (!isSeam) depth = 0;
    else found.push({ start: line.end, end: next.start, text: needsSpace(text, line, next, wrapping) ? " " : "" });
  }
  return found;
}

/** Whether a line is indented more than the one before. */
const beginsParagraph = (line: SourceLine, next: SourceLine): boolean => next.margin.length > line.margin.length;

/** Returns how many brackets are open at the end of a line. */
function bracketDepth(text: string, line: SourceLine, before: number): number {
  let depth = before;
  for (let at = line.start; at < line.end; at++) {
    if (OPENING.has(text[at]!)) depth++;
    else if (CLOSING.has(text[at]!) && depth > 0) depth--;
  }
  return depth;
}

/** Whether two Latin words or numbers meet at a seam: the line end was their space, unless lines are cut within words. */
function needsSpace(text: string, line: SourceLine, next: SourceLine, { cutsWords }: Wrapping): boolean {
  if (!NARROW_WORD.test(text[line.end - 1]!) || !NARROW_WORD.test(text[next.start]!)) return false;
  return !cutsWords || line.stop - line.end === 1 || (next.margin === " " && line.margin === "");
}
