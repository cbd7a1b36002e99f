import { readFileSync, writeFileSync } from "node:fs";
import { inJapanese } from "./japanese";

/** A part of a page between the marks `<!-- name -->` and `<!-- /name -->`, which a benchmark writes. */
const BLOCK = /<!-- (\w+) -->\n([\s\S]*?)\n?<!-- \/\1 -->/g;

/** With `--write`, writes a table between its marks into a page of docs/, and in Japanese into that of docs/ja/. */
export function writeBlock(page: string, name: string, table: string): void {
  if (!process.argv.includes("--write")) return;
  const replace = (path: string, text: string) => {
    const file = new URL(`../docs/${path}`, import.meta.url);
    const written = readFileSync(file, "utf8").replace(BLOCK, (block, found: string) =>
      found === name ? `<!-- ${name} -->\n${text}\n<!-- /${name} -->` : block,
    );
    writeFileSync(file, written);
  };
  replace(page, table);
  replace(`ja/${page}`, inJapanese(table));
}

/** Returns a Japanese page with the measured parts of the English one. */
export function withMeasured(japanese: string, english: string): string {
  const measured = new Map([...english.matchAll(BLOCK)].map(([, name, text]) => [name, text!]));
  return japanese.replace(BLOCK, (_, name: string) => {
    const text = measured.get(name);
    if (text === undefined) throw new Error(`the English page has no <!-- ${name} -->`);
    return `<!-- ${name} -->\n${inJapanese(text)}\n<!-- /${name} -->`;
  });
}
