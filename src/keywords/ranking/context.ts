import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import type { Candidate } from "../candidate";
import { Feature } from "./feature-names";

/** The sentence of the first mention, counted from the lead. */
const SENTENCES = [-1, Feature.Sentence1, Feature.Sentence2, Feature.Sentence3, Feature.Sentence3, Feature.Sentence3];

/** Adds what the places say where a candidate stands: in which sentence first, and between which words. */
export function addContext(
  { mentions, whole, inside }: Candidate,
  { document, leadSentence }: { readonly document: TokenizedDocument; readonly leadSentence: number },
  into: Float64Array,
): void {
  if (inside) into[Feature.Part] = 1;
  if (whole === 0) into[Feature.PartOnly] = 1;
  if (mentions.length === 0) {
    into[Feature.TitleOnly] = 1;
    return;
  }
  const sentence = SENTENCES[Math.max(0, document.sentenceAt(mentions[0]!.start) - leadSentence)] ?? Feature.Later;
  if (sentence >= 0) into[sentence] = 1;
  // The tenth mention stands like the first nine.
  const read = Math.min(mentions.length, MAX_MENTIONS);
  let quoted = 0;
  for (let i = 0; i < read; i++) {
    const mention = mentions[i]!;
    addWordAfter(document, mention.end, 1 / read, into);
    addWordBefore(document, mention.start, 1 / read, into);
    if (isQuoted(document.text, mention)) quoted++;
  }
  if (2 * quoted > read) into[Feature.Quoted] = 1;
}
const MAX_MENTIONS = 9;

const LIST_SIGNS = new CharSet("、。・");
const OPENING = new CharSet('「『“"');
const CLOSING = new CharSet('」』”"');

const isQuoted = (text: string, { start, end }: Span): boolean =>
  OPENING.hasAt(text, start - 1) && CLOSING.hasAt(text, end);

function addWordAfter(
  { text, classes, starts, tokens, tokenAt }: TokenizedDocument,
  at: number,
  share: number,
  into: Float64Array,
): void {
  const next = tokenAt(at);
  if (next < 0 || starts[next] !== at) return;
  const labels = classes[next]!;
  if (labels & WordClass.Noun) into[Feature.BeforeNoun]! += share;
  else if (labels & WordClass.Verb) into[Feature.BeforeVerb]! += share;
  else if (LIST_SIGNS.hasAt(text, at)) into[Feature.BeforeComma]! += share;
  else if (labels & WordClass.Particle) {
    const { surface } = tokens[next]!;
    if (surface === "は") into[Feature.BeforeTopic]! += share;
    else if (surface === "が") into[Feature.BeforeSubject]! += share;
    else if (surface === "や") into[Feature.BeforeComma]! += share;
  }
}

function addWordBefore(
  { text, classes, tokenAt }: TokenizedDocument,
  at: number,
  share: number,
  into: Float64Array,
): void {
  const before = tokenAt(at - 1);
  if (before < 0) into[Feature.AfterStart]! += share;
  else if (classes[before]! & (WordClass.Noun | WordClass.Prefix)) into[Feature.AfterNoun]! += share;
  else if (text[at - 1] === "(") into[Feature.AfterBracket]! += share;
}
