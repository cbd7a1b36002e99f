import { bunsetsuProfiles } from "../../../src/parse/bunsetsu-profiles";
import { readMorphemes } from "../../../src/parse/morphemes";
import type { Tree } from "../../../src/parse/predicates/headline";
import { WordProfiles } from "../../../src/parse/word-profiles";
import type { Word } from "../../../src/tokens/words";
import { tokensOf } from "../arbitrary-model";

/** A sentence whose bunsetsu were cut by hand. */
export interface SplitText {
  readonly text: string;
  readonly tokens: readonly Word[];
  readonly tree: Tree;
}

/** Reads bunsetsu separated by | as a tree; each depends on the next unless `heads` says otherwise. */
export function splitText(split: string, heads?: readonly number[]): SplitText {
  const parts = split.split("|");
  const text = parts.join("");
  const columns = tokensOf(text);
  const profiles = new WordProfiles();
  const words = readMorphemes(columns, 0, columns.tokens.length, profiles);
  let at = 0;
  const firsts = Int32Array.from(parts, (part) => {
    const first = words.starts.subarray(0, words.length).indexOf(at);
    if (first < 0) throw new Error(`no word begins with ${part}`);
    at += part.length;
    return first;
  });
  const rows = bunsetsuProfiles(words, profiles.rows, firsts);
  const next = parts.map((_, b) => (b + 1 < parts.length ? b + 1 : -1));
  const tree = { words, profiles: profiles.rows, firsts, rows, heads: Int32Array.from(heads ?? next) };
  return { text, tokens: columns.tokens, tree };
}
