/** The package `big.js` as a file beside the code of the library, which imports it. */
export { default } from "big.js";
