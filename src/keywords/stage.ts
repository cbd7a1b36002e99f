/** The stages of keywords and key sentences. */
export { createKeySentenceChooser } from "./key-sentences";
export { createKeywordReader } from "./keywords";
