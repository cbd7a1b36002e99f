import type { Tokenizer } from "../types";

/** The library's own tokenizer: kuromoji's words over plain IPADIC, with exact offsets. Loads the word dictionary and nothing else. */
export async function createTokenizer(): Promise<Tokenizer> {
  const { loadKuromoji } = await import("./kuromoji");
  return loadKuromoji();
}
