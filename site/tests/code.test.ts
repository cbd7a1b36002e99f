/** Every block of TypeScript on the site compiles against the built package, every one of JavaScript is JavaScript, every one of JSON is JSON. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { partsOf } from "./markdown";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = `${root}site/pages/`;
const names = readdirSync(pages, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .sort();
const blocksOf = (name: string) => partsOf(readFileSync(pages + name, "utf8")).blocks;
const codeOf = (name: string, language: RegExp) =>
  blocksOf(name).flatMap((block) => (language.test(block.language) ? [block.code] : []));

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  types: ["node"],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};
const IMPORT = /^import (?:type )?\{([^}]*)\} from "([^"]+)";.*\n/gm;

/** What a page takes as given that is something else on others. */
const GIVEN: Readonly<Record<string, string>> = { "tasks/fact-check.md": "declare const summary: string;" };

/** One module of all blocks of a page: each sees what those above it declare, and may declare it again. */
function moduleOf(blocks: readonly string[], given = ""): string {
  const imports = new Map<string, Set<string>>();
  const bodies = blocks.map((block) =>
    block.replace(IMPORT, (_, list: string, from: string) => {
      const known = imports.get(from) ?? new Set();
      for (const name of list.split(",")) known.add(name.trim());
      imports.set(from, known);
      return "";
    }),
  );
  const lines = [...imports].map(([from, list]) => `import { ${[...list].join(", ")} } from "${from}";`);
  return `${lines.join("\n")}\nexport {};\n${given}\n{${bodies.join("{\n")}${"}".repeat(bodies.length)}`;
}

describe("blocks of code", () => {
  test("of TypeScript compile", () => {
    const modules = new Map<string, string>();
    for (const name of names) {
      const blocks = codeOf(name, /^ts$/);
      if (blocks.length > 0) modules.set(`${pages}${name}.ts`, moduleOf(blocks, GIVEN[name.replace(/^en\//, "")]));
    }
    expect(modules.size).toBeGreaterThan(15);
    const host = ts.createCompilerHost(OPTIONS);
    const { getSourceFile, fileExists, readFile } = host;
    host.fileExists = (file) => modules.has(file) || fileExists(file);
    host.readFile = (file) => modules.get(file) ?? readFile(file);
    host.getSourceFile = (file, language) => {
      const text = modules.get(file);
      return text === undefined ? getSourceFile(file, language) : ts.createSourceFile(file, text, language);
    };
    host.resolveModuleNameLiterals = (literals, containing, redirected, options) =>
      literals.map(({ text }) => {
        const entry = /^yomitori(?:\/(.+))?$/.exec(text);
        const built = `${root}dist/${entry?.[1] ?? "index"}.d.ts`;
        return entry !== null && existsSync(built)
          ? { resolvedModule: { resolvedFileName: built, extension: ".d.ts" } }
          : ts.resolveModuleName(text, containing, options, host, undefined, redirected);
      });
    const globals = fileURLToPath(new URL("names-of-pages.d.ts", import.meta.url));
    const program = ts.createProgram([globals, ...modules.keys()], OPTIONS, host);
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.text.slice(start).split("\n")[0] : "";
      return `${file?.fileName.slice(pages.length)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}: ${line}`;
    });
    expect(problems).toEqual([]);
  });

  test.each(names.filter((name) => codeOf(name, /^m?js$/).length > 0))("of JavaScript are JavaScript: %s", (name) => {
    for (const code of codeOf(name, /^m?js$/)) {
      const { diagnostics } = ts.transpileModule(code, {
        fileName: "block.jsx",
        reportDiagnostics: true,
        compilerOptions: {
          allowJs: true,
          jsx: ts.JsxEmit.Preserve,
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ESNext,
        },
      });
      expect(
        diagnostics?.map(({ messageText }) => messageText),
        code,
      ).toEqual([]);
    }
  });

  test.each(names.filter((name) => codeOf(name, /^json$/).length > 0))("of JSON are JSON: %s", (name) => {
    for (const code of codeOf(name, /^json$/)) JSON.parse(code);
  });
});
