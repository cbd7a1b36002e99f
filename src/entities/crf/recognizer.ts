import { ENTITY_TYPES } from "../../enumerations";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { EntityType, Span } from "../../types";
import type { EntityDraft } from "../draft";
import type { NameLexicon } from "../names/lexicon";
import { createLabeller } from "./labeller";
import { spansOf } from "./labels";
import type { NameData } from "./load";
import { createSubtokenReader, noSubtokens } from "./subtokens";

/** A name as the model labels it. */
export interface RecognizedName extends Span {
  readonly type: EntityType;
}

/**
 * Makes a name. All names have one hidden class, since every correction reads them: a copy by spread syntax would have one of its own, and
 * V8 would compile the corrections anew for each.
 */
export const recognizedName = (start: number, end: number, type: EntityType): RecognizedName => ({ start, end, type });

/** Finds the names of a document, given the drafts of the rules, in order and without overlaps. */
export type NameRecognizer = (document: TokenizedDocument, drafts: readonly EntityDraft[]) => RecognizedName[];

/** Creates a recognizer that reads a document sentence by sentence: no name crosses the end of a sentence. */
export function createRecognizer(data: NameData, lexicon: NameLexicon): NameRecognizer {
  const label = createLabeller(data, lexicon);
  const readSubtokens = createSubtokenReader(lexicon.splitWords);
  const subtokens = noSubtokens();

  function readSentence(
    document: TokenizedDocument,
    s: number,
    drafts: readonly EntityDraft[],
    names: RecognizedName[],
  ): void {
    readSubtokens(document, s, subtokens);
    if (subtokens.length === 0) return;
    const path = label(document, subtokens, drafts);
    for (const { first, last, type } of spansOf(path, subtokens.length))
      names.push(recognizedName(subtokens.starts[first]!, subtokens.ends[last]!, ENTITY_TYPES[type]!));
  }

  return (document, drafts) => {
    const names: RecognizedName[] = [];
    let d = 0;
    for (let s = 0; s < document.sentences.length; s++) {
      const sentence = document.sentences[s]!;
      while (d < drafts.length && drafts[d]!.end <= sentence.start) d++;
      const first = d;
      while (d < drafts.length && drafts[d]!.start < sentence.end) d++;
      readSentence(document, s, drafts.slice(first, d), names);
    }
    return names;
  };
}
