import type { PosEntry } from "../ipadic/pos-table";
import type { WordDictionary } from "../ipadic/word-dictionary";
import { bad, type UserRow } from "./user-rows";

const DEFAULT_POS = "名詞,固有名詞,一般";
/** The details that a row may leave out: 名詞,固有名詞 stands for 名詞,固有名詞,一般,*,*,*. */
const PLAIN_REST = /^(?:,(?:\*|一般|基本形))*$/;

/**
 * Creates the finder of the context of a row, by its number or by its part of speech.
 * The finder throws an AnalyzerError `ERR_DICTIONARY` if there is no such context.
 */
export function createContextFinder(
  { file, size }: WordDictionary,
  posOf: (context: number) => PosEntry,
): (row: UserRow) => number {
  const byNumber = new Map(Array.from(file.contexts, (number, context) => [number, context]));
  const byPos = new Map<string, number | undefined>();
  let lines: string[] | undefined;
  const find = (pos: string): number | undefined => {
    lines ??= Array.from({ length: size }, (_, context) => lineOf(posOf(context)));
    return findLine(lines, pos);
  };
  return (row) => {
    if (row.context !== undefined) {
      return (
        byNumber.get(row.context) ?? bad(row, `the context ${row.context} does not exist, wanted 0 to ${size - 1}`)
      );
    }
    const pos = (row.pos ?? DEFAULT_POS).replace(/^カスタム/, "");
    if (!byPos.has(pos)) byPos.set(pos, find(pos));
    return (
      byPos.get(pos) ?? bad(row, `the part of speech "${row.pos}" is none of IPADIC's, wanted such as ${DEFAULT_POS}`)
    );
  };
}

/** Joins part of speech and conjugation with commas, as in a row of IPADIC: 名詞,固有名詞,一般,*,*,*. */
const lineOf = ({ pos, posDetail, conjugationType, conjugationForm }: PosEntry): string =>
  [pos, ...posDetail, conjugationType, conjugationForm].join(",");

/** Returns the index of the first line that begins with `pos` and has only `PLAIN_REST` after it, else of the first that begins with it. */
function findLine(lines: readonly string[], pos: string): number | undefined {
  const begins = lines.map((line) => line === pos || line.startsWith(`${pos},`));
  const plain = lines.findIndex((line, i) => begins[i] && PLAIN_REST.test(line.slice(pos.length)));
  const found = plain >= 0 ? plain : begins.indexOf(true);
  return found >= 0 ? found : undefined;
}
