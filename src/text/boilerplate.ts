import type { Dictionary } from "../dictionary/tables";
import { AnalyzerError } from "../errors";
import type { Span } from "../types";
import type { TextDocument } from "./document";
import { GuardedPattern } from "./guarded-pattern";
import type { Sentence } from "./sentences";

/** The longest sentence in characters that can be boilerplate. A longer one is prose; also no pattern has to run over a whole page. */
const MAX_LENGTH = 300;
/** A sentence with an address is boilerplate if it has fewer other characters than this. */
const ADDRESS_LINE_REST = 20;

/** The end of a quoted title: 『中央大橋、架け替えへ』。 */
const QUOTED_TITLE_END = new GuardedPattern(/.』|』。/s, { last: "』。" });

/**
 * Reads dict/boilerplate.tsv and returns a function that finds the sentences about the page and not about the news, such as sources,
 * captions, bylines and さらに読む, and the lines that give an address.
 *
 * @throws AnalyzerError `ERR_DICTIONARY` for a row that is no regular expression
 */
export function createBoilerplateReader(dictionary: Dictionary): (document: TextDocument) => Sentence[] {
  const isListed = createPatternTest(dictionary.boilerplate.map(({ pattern }) => pattern));
  return ({ text, sentences, addresses }) => {
    let address = 0;
    const found = sentences.map((sentence) => {
      const { start, end } = sentence;
      while (address < addresses.length && addresses[address]!.end <= start) address++;
      if (isAddressLine(sentence, addresses[address])) return true;
      return end - start <= MAX_LENGTH && isListed(text.slice(start, end));
    });
    // A sentence between two entries of a list is an entry too, and a quoted title before an entry belongs to it.
    return sentences.filter(
      ({ end }, i) => found[i] || (found[i + 1] && (found[i - 1] || QUOTED_TITLE_END.endsAt(text, end))),
    );
  };
}

/** Whether a sentence is little more than an address: さらに読む: https://example.com/news/2024 */
const isAddressLine = (sentence: Span, address: Span | undefined): boolean =>
  address !== undefined &&
  address.start < sentence.end &&
  sentence.end - sentence.start - (address.end - address.start) < ADDRESS_LINE_REST;

/** Joins patterns into two: one that is tried at the start of a sentence only, and one that is tried everywhere. */
function createPatternTest(patterns: readonly string[]): (sentence: string) => boolean {
  for (const pattern of patterns) regExpOf(pattern);
  const isAnchored = (pattern: string) => pattern.startsWith("^");
  const atStart = anyOf(patterns.filter(isAnchored));
  const anywhere = anyOf(patterns.filter((pattern) => !isAnchored(pattern)));
  return (sentence) => atStart.test(sentence) || anywhere.test(sentence);
}

const anyOf = (patterns: readonly string[]): RegExp => regExpOf(patterns.map((pattern) => `(?:${pattern})`).join("|"));

function regExpOf(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch (cause) {
    throw new AnalyzerError("ERR_DICTIONARY", `dict/boilerplate.tsv: ${pattern} is no regular expression`, { cause });
  }
}
