/** The stages of keywords and key sentences. */
export { createBoilerplateReader } from "./boilerplate";
export { createKeySentenceChooser } from "./key-sentences";
export { createKeywordReader } from "./keywords";
