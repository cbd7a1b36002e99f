import type { Dictionary } from "../../dictionary/tables";
import { AnalyzerError } from "../../errors";
import type { Background } from "../../types";

/** A background as it is asked: in how many documents of a corpus each noun stands. What is common in the news is no topic. */
export interface BackgroundFrequencies {
  readonly documents: number;
  /** Nouns of all documents together, with repetition. */
  readonly terms: number;
  readonly frequencies: ReadonlyMap<string, number>;
}

/** Rows of dict/background.tsv that are about the corpus; no term is without a letter. */
export const DOCUMENTS_ROW = "*documents";
export const TERMS_ROW = "*terms";

/** Reads dict/background.tsv, which scripts/build/background.ts writes. */
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

/** A background of the user's own, already checked. */
export const userBackground = ({ documents, terms, frequencies }: Background): BackgroundFrequencies => ({
  documents,
  terms,
  frequencies: new Map(Object.entries(frequencies)),
});
