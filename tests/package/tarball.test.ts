import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "yomitori-pack-"));
let files: string[];
const packed = (name: string) => readFileSync(join(home, "package", name), "utf8");
const kuromoji = (name: string) => readFileSync(join(root, "node_modules/kuromoji", name), "utf8");

beforeAll(() => {
  const [{ filename, files: list }] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", home], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  files = list.map(({ path }: { path: string }) => path);
  execFileSync("tar", ["-xzf", join(home, filename), "-C", home]);
});
afterAll(() => rmSync(home, { recursive: true }));

test("the licence, the notices and the table of the data are packed", () => {
  expect(files).toEqual(expect.arrayContaining(["LICENSE", "NOTICE", "README.md", "CHANGELOG.md", "dict/README.md"]));
});

test("NOTICE holds the full terms of IPADIC and of kuromoji", () => {
  const notice = packed("NOTICE");
  const ipadic = kuromoji("NOTICE.md");
  const terms = ipadic.slice(ipadic.indexOf("Copyright 2000, 2001, 2002, 2003 Nara")).replace(/[\s˜]+$/, "");
  expect(terms).toContain("NO WARRANTY");
  expect(notice).toContain(terms);
  expect(notice).toContain("kuromoji.js: Copyright 2014 Takuya Asano");
  expect(notice).toContain(kuromoji("LICENSE-2.0.txt").trim());
});

test("every table of dict/ has its row in dict/README.md", () => {
  const table = packed("dict/README.md");
  const tables = readdirSync(new URL("../../dict", import.meta.url)).filter((file) => file !== "README.md");
  expect(tables.filter((file) => !table.includes(`| \`${file}\` |`))).toEqual([]);
});

test("CITATION.cff has the version of the package", () => {
  const { version } = JSON.parse(packed("package.json"));
  expect(packed("CITATION.cff")).toContain(`\nversion: ${version}\n`);
});

test("what the exports and the command name is there", () => {
  const { exports, bin, man } = JSON.parse(packed("package.json"));
  const named = JSON.stringify([exports, bin, man])
    .match(/(?:\.\/)?dist\/[\w.-]+/g)!
    .map((file) => file.replace("./", ""));
  expect(files).toEqual(
    expect.arrayContaining([
      ...named,
      "dist/dictionary.bin",
      "dist/words.bin",
      "dist/readings.bin",
      "dist/news-words.bin",
      "dist/proper-nouns.bin",
      "dist/recognizer.bin",
      "dist/parser.bin",
    ]),
  );
  const known =
    /^(?:dist|dict|docs|examples)\/|^[A-Z]+(?:\.\w+)?(?:\.md)?$|^(?:package\.json|llms\.txt|src\/types\.ts)$/;
  expect(files.filter((file) => !known.test(file))).toEqual([]);
});

/** Where the links of a page of Markdown lead in the package, without those of the web and of the page itself. */
const linksOf = (page: string): string[] =>
  [...packed(page).matchAll(/\]\(([^)\s#:]+)(?:#[^)]*)?\)/g)].map(([, target]) =>
    join(page, "..", target!).replace(/\/$/, ""),
  );

test("every link of the first pages leads to a file of the package", () => {
  const pages = ["README.md", "README.ja.md", "llms.txt"];
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .filter((target) => !files.some((file) => file === target || file.startsWith(`${target}/`)))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
  expect(linksOf("README.md").length).toBeGreaterThan(10);
});

test("the library imports nothing of Node at its top level", () => {
  const entries = ["index", "schema", "check", "related", "series", "kuromoji"];
  for (const file of entries.map((name) => `dist/${name}.js`)) {
    expect(packed(file).match(/^\s*import[^(]*?['"](?:node:|fs|path|url|module)[^'"]*['"]/gm), file).toBeNull();
  }
});

test.each(["check", "related", "series"])(
  "yomitori/%s is bundled for a browser without a module of Node",
  async (name) => {
    const bundled = await build({
      entryPoints: [join(root, "dist", `${name}.js`)],
      bundle: true,
      platform: "browser",
      format: "esm",
      write: false,
      logLevel: "silent",
    });
    expect(bundled.outputFiles[0]!.text).not.toMatch(/from\s*"node:/);
  },
);

test("it installs no kuromoji", () => {
  const { dependencies, peerDependenciesMeta } = JSON.parse(packed("package.json"));
  expect(dependencies).not.toHaveProperty("kuromoji");
  expect(peerDependenciesMeta.kuromoji).toEqual({ optional: true });
});

test("the published types name no type of kuromoji or wink-nlp", () => {
  expect(packed("dist/index.d.ts")).not.toMatch(/(?:from |import\()"(?:kuromoji|wink)/);
});
