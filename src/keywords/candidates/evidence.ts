import type { WordList } from "../../dictionary/word-list";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Span } from "../../types";
import type { Forms } from "../phrases/forms";
import type { NounRunReader } from "../phrases/noun-runs";
import type { NounRun, PhraseWord } from "../phrases/phrase-word";
import type { StopWords } from "../phrases/stop-words";
import type { EntitySpan, EntityTerms } from "./entity-terms";

/** The input of `findCandidates`. */
export interface CandidateEvidence {
  readonly document: TokenizedDocument;
  readonly title: TokenizedDocument | undefined;
  /** Whether the text begins with the title, so that its nouns are counted with the text. */
  readonly titleInText: boolean;
  readonly entityTerms: EntityTerms;
  /** The forms of the entities. Those of nouns and phrases are added, with their counts. */
  readonly forms: Forms;
  readonly readRuns: NounRunReader;
  readonly stopWords: StopWords;
  /** Words after a name that is only a source: によると in 朝日新聞によると. */
  readonly sourceWords: WordList<true>;
  /** Figures, times, addresses, boilerplate. */
  readonly barriers: readonly Span[];
}

/** The runs of nouns of an article, each one phrase. */
export interface ArticleRuns {
  readonly ofText: readonly NounRun[];
  readonly ofTitle: readonly NounRun[];
  /** For each run of the text, whether it only names a source. */
  readonly isSource: readonly boolean[];
}

/** Returns the index of the entity that a word names; -1 for none. */
export const entityOf = ({ name, form }: PhraseWord, spans: readonly EntitySpan[]): number =>
  name < 0 ? form.entity : spans[name]!.entity;

/** @param entity an index, or -1 for none */
export const isPerson = (entity: number, { persons }: EntityTerms): boolean => entity >= 0 && persons[entity]!;
