import { createSegmentMarksReader, type SegmentMarksReader } from "../segments/segment-class";
import { createNameForms, type NameForms } from "./name-form";
import { createNameLists, type NameLists, type NameTables } from "./name-lists";

/** The lists, with what they say of words and of the texts of names. One per analyzer: both are remembered across articles. */
export interface NameLexicon extends NameLists {
  readonly marksOf: SegmentMarksReader;
  readonly nameForms: NameForms;
}

/** Builds the lexicon out of the tables of `dict/`, once per analyzer. */
export function createNameLexicon(tables: NameTables): NameLexicon {
  const lists = createNameLists(tables);
  return { ...lists, marksOf: createSegmentMarksReader(lists), nameForms: createNameForms(lists) };
}
