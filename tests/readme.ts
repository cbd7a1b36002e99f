import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const run = (...words: string[]) =>
  execFileSync(process.execPath, ["dist/cli.js", "--published", "2025-02-10", ...words, "fixtures/example.txt"], {
    cwd: root,
    encoding: "utf8",
  });

/** The pages that show results. */
export const READMES = ["README.md", "README.ja.md"].map((name) => new URL(`../${name}`, import.meta.url));

/** A page with what the built command line prints now in its marked places. */
export function withResults(page: string): string {
  const figure = JSON.stringify(JSON.parse(run("--format", "json")).figures[1], null, 2);
  return fill(fill(page, "report", "", run()), "figure", "json", figure);
}

const fill = (page: string, name: string, language: string, content: string): string =>
  page.replace(
    new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`),
    () => `<!-- ${name} -->\n\`\`\`${language}\n${content.trimEnd()}\n\`\`\`\n<!-- /${name} -->`,
  );
