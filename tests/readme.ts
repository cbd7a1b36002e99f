import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const run = (...words: string[]) =>
  execFileSync(process.execPath, ["dist/cli.js", "--published", "2025-02-10", ...words, "fixtures/example.txt"], {
    cwd: root,
    encoding: "utf8",
  });

/** The sentence whose tree the pages show. */
const PARSED = "前年より2割増えた売上高を、北斗電機が11日に発表した。";

/** The pages that show results, and the language of their reports. */
export const READMES = [
  { name: "README.md", language: "en" },
  { name: "README.ja.md", language: "ja" },
].map(({ name, language }) => ({ file: new URL(`../${name}`, import.meta.url), language }));

/** A page with what the built command line prints now in its marked places. */
export function withResults(page: string, language: string): string {
  const figure = JSON.stringify(JSON.parse(run("--format", "json")).figures[1], null, 2);
  const tree = execFileSync(process.execPath, ["dist/cli.js", "parse"], { cwd: root, encoding: "utf8", input: PARSED });
  return fill(fill(fill(page, "report", "", run("--lang", language)), "figure", "json", figure), "tree", "", tree);
}

const fill = (page: string, name: string, language: string, content: string): string =>
  page.replace(
    new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`),
    () => `<!-- ${name} -->\n\`\`\`${language}\n${content.trimEnd()}\n\`\`\`\n<!-- /${name} -->`,
  );
