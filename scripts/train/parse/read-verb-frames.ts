import { readFileSync } from "node:fs";
import { oneOf, readTable, text } from "../../../src/dictionary/tsv";
import type { SparseWeights } from "../../../src/linear/weight-file";
import { PredicateForm, verbKeyOf } from "../../../src/parse/predicates/shapes";
import { FRAME_CLASSES, frameNumber } from "../../../src/parse/predicates/verb-frames";
import { hashOf } from "../../../src/parse/word-profiles";

/** The columns of `dict/verb-frames.tsv`. */
const COLUMNS = { lemma: text, wo: oneOf(...FRAME_CLASSES), ni: oneOf(...FRAME_CLASSES) };

/** Reads `dict/verb-frames.tsv` as the table `frames` of the model. */
export function readVerbFrames(file: URL): SparseWeights {
  const frames = new Map<number, number>();
  for (const { lemma, wo, ni } of readTable(readFileSync(file, "utf8"), "verb-frames.tsv", COLUMNS, ["lemma"])) {
    const frame = frameNumber(wo, ni);
    frames.set(verbKeyOf(PredicateForm.Verb, hashOf(lemma)) >>> 0, frame);
    // 増加する is a noun and する to the tokenizer, 愛する one verb.
    const noun = /^(.+)する$/.exec(lemma)?.[1];
    if (noun !== undefined) frames.set(verbKeyOf(PredicateForm.VerbalNoun, hashOf(noun)) >>> 0, frame);
  }
  const hashes = Uint32Array.from(frames.keys()).sort();
  return { hashes, weights: Int8Array.from(hashes, (hash) => frames.get(hash)!) };
}
