import { createSegmentMarksReader, type SegmentMarksReader } from "../segments/segment-class";
import { createNameForms, type NameForms } from "./name-form";
import { createNameLists, type NameLists, type NameTables } from "./name-lists";

/** The lists, with what was read of words and of texts of names, which is remembered across articles. One per analyzer. */
export interface NameLexicon extends NameLists {
  readonly marksOf: SegmentMarksReader;
  readonly nameForms: NameForms;
}

/** Builds the lexicon out of the tables of `dict/`. */
export function createNameLexicon(tables: NameTables): NameLexicon {
  const lists = createNameLists(tables);
  return { ...lists, marksOf: createSegmentMarksReader(lists), nameForms: createNameForms(lists) };
}
