import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import kuromoji, { type IpadicFeatures, type Tokenizer as KuromojiTokenizer } from "kuromoji";
import { adaptKuromoji } from "../../src/tokens/kuromoji";
import type { Token, Tokenizer } from "../../src/types";

type Bare = KuromojiTokenizer<IpadicFeatures> & {
  tokenizeForSentence(text: string): IpadicFeatures[];
  readonly unknown_dictionary: { readonly character_definition: { readonly character_category_map: Uint8Array } };
};

/** Loads kuromoji without changes. */
function loadBare(): Promise<Bare> {
  const dicPath = join(dirname(createRequire(import.meta.url).resolve("kuromoji/package.json")), "dict");
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built as Bare)));
  });
}

/** Loads kuromoji with its error corrected: characters that char.def does not list are DEFAULT (0), not SPACE (1), unless they are white space. */
export async function loadOracle(): Promise<Tokenizer> {
  const bare = await loadBare();
  const categories = bare.unknown_dictionary.character_definition.character_category_map;
  for (let code = 0; code < categories.length; code++) {
    if (categories[code] === 1 && !/\s/.test(String.fromCharCode(code))) categories[code] = 0;
  }
  return adaptKuromoji(bare, Number.POSITIVE_INFINITY);
}

/** Joins all fields of a token to a line. */
export const line = (token: Token): string => Object.values(token).flat().join("\t");

/** The texts of a corpus of ../shared; none if it does not exist. */
export function corpus(name: string): string[] {
  const file = new URL(`../../../shared/corpora/${name}`, import.meta.url);
  if (!existsSync(file)) return [];
  return gunzipSync(readFileSync(file))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((row) => {
      const { text, passage } = JSON.parse(row);
      return text ?? passage ?? row;
    });
}

export const corpora: readonly string[] = (() => {
  const folder = new URL("../../../shared/corpora/", import.meta.url);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".jsonl.gz")) : [];
})();
