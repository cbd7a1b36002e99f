import type { Dictionary } from "../../dictionary/tables";
import { AnalyzerError } from "../../errors";
import type { Background } from "../../types";

/** The number of documents of a corpus in which each noun occurs: a noun that is common in the news is no keyword. */
export interface BackgroundFrequencies {
  readonly documents: number;
  /** The number of nouns of all documents together, with repetition. */
  readonly terms: number;
  readonly frequencies: ReadonlyMap<string, number>;
}

/** The rows of dict/background.tsv that are about the corpus; no noun begins with *. */
export const DOCUMENTS_ROW = "*documents";
export const TERMS_ROW = "*terms";

/**
 * Reads dict/background.tsv, which scripts/build/background.ts writes.
 *
 * @throws AnalyzerError `ERR_DICTIONARY` if a row about the corpus is missing
 */
export function newsBackground(dictionary: Dictionary): BackgroundFrequencies {
  const frequencies = new Map(dictionary.background.map((row) => [row.term, row.documents]));
  const take = (row: string): number => {
    const count = frequencies.get(row);
    frequencies.delete(row);
    if (count === undefined) throw new AnalyzerError("ERR_DICTIONARY", `dict/background.tsv has no row ${row}`);
    return count;
  };
  return { documents: take(DOCUMENTS_ROW), terms: take(TERMS_ROW), frequencies };
}

/** Prepares the user's own background, which has been checked. */
export const userBackground = ({ documents, terms, frequencies }: Background): BackgroundFrequencies => ({
  documents,
  terms,
  frequencies: new Map(Object.entries(frequencies)),
});
