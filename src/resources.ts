/** A file of `dist/`, found from `src/` and from `dist/` alike. This file and the bundles must stay one folder below the package's root. */
export const resource = (name: string): URL => new URL(`../dist/${name}`, import.meta.url);
