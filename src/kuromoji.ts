/** yomitori/kuromoji: kuromoji.js itself behind the `Tokenizer` seam, for `createAnalyzer({ tokenizer: await kuromojiTokenizer() })`. */
export { kuromojiTokenizer } from "./tokens/kuromoji";
export type { Token, Tokenizer } from "./types";
