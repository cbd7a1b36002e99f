/** yomitori/kuromoji: kuromoji.js itself as a `Tokenizer`, for `createAnalyzer({ tokenizer: await kuromojiTokenizer() })`. */
export { kuromojiTokenizer } from "./tokens/kuromoji";
export type { Token, Tokenizer } from "./types";
