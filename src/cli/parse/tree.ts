import { STDIN } from "../../node/files/input-format";
import type { ArgumentRole, ParsedBunsetsu, ParsedPredicate, ParsedText } from "../../types";
import { colorsFor } from "../colors";
import type { ArticleSource, Format } from "../formats/format";
import type { Output } from "../output";
import { displayWidth, shown } from "../report/width";

/** Writes the tree of each sentence as CaboCha prints it, below it the predicates with their arguments, and `EOS` behind each sentence. */
export function treeFormat({ isTerminal }: Output): Format<ParsedText> {
  const colors = colorsFor(isTerminal, process.env);
  let count = 0;
  return {
    begin: () => "",
    result: (parse, source) => {
      const name = nameOf(parse, source);
      const header = name === undefined ? "" : `${colors.bold(shown(name))}\n`;
      return (count++ > 0 ? "\n" : "") + header + sentencesOf(parse).map(blockOf).join("");
    },
    failure: () => null,
    end: () => "",
  };
}

/** What an article is called: its id, else its file; undefined for a text on standard input. */
const nameOf = ({ id }: ParsedText, { file }: ArticleSource): string | undefined =>
  id ?? (file === STDIN ? undefined : file);

/** One sentence of a parse, with heads that are indices of its own bunsetsu. */
interface Sentence {
  readonly bunsetsu: readonly Pick<ParsedBunsetsu, "text" | "head" | "kind">[];
  readonly predicates: readonly ParsedPredicate[];
}

/** Returns the sentences of a parse. */
function sentencesOf({ sentences, bunsetsu, predicates }: ParsedText): Sentence[] {
  let first = 0;
  let firstPredicate = 0;
  return sentences.map((_, sentence) => {
    let end = first;
    while (bunsetsu[end]?.sentence === sentence) end++;
    let endPredicate = firstPredicate;
    while (predicates[endPredicate]?.sentence === sentence) endPredicate++;
    const own = bunsetsu.slice(first, end).map((b) => ({ ...b, head: b.head < 0 ? -1 : b.head - first }));
    const parts = { bunsetsu: own, predicates: predicates.slice(firstPredicate, endPredicate) };
    first = end;
    firstPredicate = endPredicate;
    return parts;
  });
}

/** Returns the tree of a sentence, its predicates below it, and the line that ends it. */
const blockOf = ({ bunsetsu, predicates }: Sentence): string =>
  [...treeOf(bunsetsu), ...predicateLines(predicates), "EOS", ""].join("\n");

/** The columns by which each line is indented more than the one before. */
const STEP = 2;

/** A tree of so many lines is wider than any terminal, and its size grows with the square of them. */
const MOST_LINES = 300;

/** Returns the line of a bunsetsu in a sentence that is too long for a tree: its number, that of its head, the text. */
const numberedLine = ({ text, head, kind }: Sentence["bunsetsu"][number], b: number): string =>
  `${b} ${head}${head < 0 ? "" : kind} ${shown(text)}`.trimEnd();

/**
 * Returns the lines of a tree. The line of each bunsetsu ends one step to the right of the line before; dashes lead to the column above the
 * end of its head, with the kind of the dependency:
 *
 *     売上高は---D
 *       3億円に-D
 *         なった。
 */
function treeOf(bunsetsu: Sentence["bunsetsu"]): string[] {
  if (bunsetsu.length > MOST_LINES) return bunsetsu.map(numberedLine);
  const texts = bunsetsu.map(({ text }) => shown(text).trimEnd());
  const widths = texts.map(displayWidth);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  /** For each bunsetsu, whether a line above leads to it. */
  const isReached = new Array<boolean>(bunsetsu.length).fill(false);
  return bunsetsu.map(({ head, kind }, b) => {
    let line = " ".repeat(widest - widths[b]! + STEP * b) + texts[b];
    for (let column = b + 1; column < bunsetsu.length; column++) {
      if (column < head) line += "--";
      else if (column === head) line += `-${kind}`;
      else line += isReached[column] ? " |" : "  ";
    }
    if (head > b) isReached[head] = true;
    return line.trimEnd();
  });
}

/** What the roles are called: the cases in katakana, as treebanks write them. */
const ROLE_NAMES: Readonly<Record<ArgumentRole, string>> = {
  ga: "ガ",
  wo: "ヲ",
  ni: "ニ",
  topic: "ハ",
  time: "時",
  place: "所",
};

/** Returns a line for each predicate that has an argument; an argument that no particle shows is in brackets: 増える  ガ (売上高). */
function predicateLines(predicates: readonly ParsedPredicate[]): string[] {
  const told = predicates.filter((predicate) => predicate.arguments.length > 0);
  const lemmas = told.map(({ lemma }) => shown(lemma));
  const widest = lemmas.map(displayWidth).reduce((most, width) => Math.max(most, width), 0);
  return told.map((predicate, i) => {
    const nouns = predicate.arguments.map(
      ({ role, text, shown: isShown }) => `${ROLE_NAMES[role]} ${isShown ? shown(text) : `(${shown(text)})`}`,
    );
    return `  ${lemmas[i]}${" ".repeat(widest - displayWidth(lemmas[i]!))}  ${nouns.join("  ")}`;
  });
}
