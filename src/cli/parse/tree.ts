import { STDIN } from "../../node/files/bytes";
import type { ParsedBunsetsu, ParsedText } from "../../types";
import { colorsFor } from "../colors";
import type { ArticleSource, Format } from "../formats/format";
import type { Output } from "../output";
import { displayWidth, shown } from "../report/width";

/** Writes the trees of each sentence as CaboCha prints them, with `EOS` behind each sentence. */
export function treeFormat({ isTerminal }: Output): Format<ParsedText> {
  const colors = colorsFor(isTerminal, process.env);
  let count = 0;
  return {
    begin: () => "",
    result: (parse, source) => {
      const name = nameOf(parse, source);
      const header = name === undefined ? "" : `${colors.bold(shown(name))}\n`;
      return (count++ > 0 ? "\n" : "") + header + sentencesOf(parse).map(treeOf).join("");
    },
    failure: () => null,
    end: () => "",
  };
}

/** What an article is called: its id, else its file; undefined for a text on standard input. */
const nameOf = ({ id }: ParsedText, { file }: ArticleSource): string | undefined =>
  id ?? (file === STDIN ? undefined : file);

/** The bunsetsu of one sentence, with heads that are indices of this list. */
type Sentence = readonly Pick<ParsedBunsetsu, "text" | "head">[];

/** Returns the bunsetsu of each sentence. */
function sentencesOf({ sentences, bunsetsu }: ParsedText): Sentence[] {
  let first = 0;
  return sentences.map((_, sentence) => {
    let end = first;
    while (bunsetsu[end]?.sentence === sentence) end++;
    const own = bunsetsu.slice(first, end).map(({ text, head }) => ({ text, head: head < 0 ? -1 : head - first }));
    first = end;
    return own;
  });
}

/** The columns by which each line is indented more than the one before. */
const STEP = 2;

/**
 * Returns a sentence as a tree. The line of each bunsetsu ends one step to the right of the line before; dashes lead to the column above the
 * end of its head:
 *
 *     売上高は---D
 *         3億円と-D
 *         なった。
 */
function treeOf(sentence: Sentence): string {
  const texts = sentence.map(({ text }) => shown(text));
  const widths = texts.map(displayWidth);
  const widest = Math.max(0, ...widths);
  /** For each bunsetsu, whether a line above leads to it. */
  const isReached = new Array<boolean>(sentence.length).fill(false);
  const lines = sentence.map(({ head }, b) => {
    let line = " ".repeat(widest - widths[b]! + STEP * b) + texts[b];
    for (let column = b + 1; column < sentence.length; column++) {
      if (column < head) line += "--";
      else if (column === head) line += "-D";
      else line += isReached[column] ? " |" : "  ";
    }
    if (head > b) isReached[head] = true;
    return line.trimEnd();
  });
  return [...lines, "EOS", ""].join("\n");
}
