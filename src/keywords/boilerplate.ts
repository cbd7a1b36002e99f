import type { Dictionary } from "../dictionary/tables";
import type { Reading } from "../tokens/reading";
import type { Span } from "../types";

/** Sentences that are about the page and not about the story: sources, captions, さらに読む, bylines. */
export function findBoilerplate(dictionary: Dictionary): (reading: Reading) => Span[] {
  const rows = dictionary.boilerplate;
  const begin = rows.filter((row) => row.place === "begin").map((row) => row.text);
  const end = rows.filter((row) => row.place === "end").map((row) => row.text);
  const all = new Set(rows.filter((row) => row.place === "all").map((row) => row.text));
  return ({ text, sentences, addresses }) => {
    let address = 0;
    return sentences.filter((sentence) => {
      while (address < addresses.length && addresses[address]!.end <= sentence.start) address++;
      const link = addresses[address];
      const said = text.slice(sentence.start, sentence.end);
      if (all.has(said) || begin.some((word) => said.startsWith(word)) || end.some((word) => said.endsWith(word))) return true;
      // A line that is an address, or ends in one with little before it.
      return link !== undefined && link.start < sentence.end && link.start - sentence.start < 40 && link.end >= sentence.end - 1;
    });
  };
}
