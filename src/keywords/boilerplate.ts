import type { Dictionary } from "../dictionary/tables";
import { AnalyzerError } from "../errors";
import type { Sentence } from "../text/sentences";
import type { TokenizedDocument } from "../tokens/tokenized-document";

/** What is longer is prose; it also keeps every pattern from running over a page. */
const LONGEST = 300;
/** So much may stand beside an address in a line that only gives an address. */
const BESIDE_ADDRESS = 20;

/**
 * Reads dict/boilerplate.tsv: sentences that are about the page and not about the story, such as sources, captions, bylines and
 * さらに読む, and lines that give an address.
 */
export function createBoilerplateReader(dictionary: Dictionary): (document: TokenizedDocument) => Sentence[] {
  const patterns = dictionary.boilerplate.map(({ pattern }) => {
    regExpOf(pattern);
    return pattern;
  });
  const [first, other] = [patterns.filter((p) => p.startsWith("^")), patterns.filter((p) => !p.startsWith("^"))];
  // One that is tried at the first place only does not become one that is tried at all.
  const atFirst = anyOf(first);
  const anywhere = anyOf(other);
  return ({ text, sentences, addresses }) => {
    let address = 0;
    const found = sentences.map(({ start, end }) => {
      while (address < addresses.length && addresses[address]!.end <= start) address++;
      const link = addresses[address];
      if (link && link.start < end && end - start - (link.end - link.start) < BESIDE_ADDRESS) return true;
      if (end - start > LONGEST) return false;
      const said = text.slice(start, end);
      return atFirst.test(said) || anywhere.test(said);
    });
    // What stands between two entries of a list is an entry of the list, and a quoted title before one belongs to it.
    return sentences.filter(
      ({ end }, i) => found[i] || (found[i + 1] && (found[i - 1] || /』。?$/.test(text.slice(end - 2, end)))),
    );
  };
}

const anyOf = (patterns: readonly string[]): RegExp => regExpOf(patterns.map((pattern) => `(?:${pattern})`).join("|"));

function regExpOf(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch (cause) {
    throw new AnalyzerError("ERR_DICTIONARY", `dict/boilerplate.tsv: ${pattern} is no regular expression`, { cause });
  }
}
