/** The name in dist/ of the package that the library imports. */
export const BIG_FILE = "playground-big.js";

/**
 * Returns code of the library as browsers can run it without a bundler: they do not know where the package `big.js` is, and a worker takes no
 * import map. So no code is in the package twice.
 */
export const browserCode = (code: string): string => code.replace(/\bfrom\s*(["'])big\.js\1/g, `from "./${BIG_FILE}"`);
