/** Checks the layout of the sources: sizes, one name per idea, tests that mirror src/. `npm run structure` checks imports. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const MOST_FILES = 14;
const MOST_LINES = 300;
const MOST_FUNCTION_LINES = 80;

/** Names that were replaced by the terms of CONTRIBUTING.md. */
const RETIRED_NAMES =
  /\b(?:UnitSet|PairSet|UnitWords|NameTexts?|Opening|Setting|Story|Said|Placed|habits?|readingView|tokenView|isUnit|namesAgain)\b|\b(?:an?|the|this|each|every|all|later|earlier) rooms?\b/;
const RETIRED_FILES =
  /\/(?:unit-set|pair-set|unit-words|again|complete|objects|name-texts|joints|pieces|habits?|head|opening|story|setting|in-order|way)\.ts$/;

const root = new URL("../", import.meta.url).pathname;
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length));

const sources = filesIn("src").filter((file) => file.endsWith(".ts"));
const textOf = (file: string): string => readFileSync(join(root, file), "utf8");
const parse = (file: string): ts.SourceFile => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true);

function longFunctions(file: string): string[] {
  const source = parse(file);
  const long: string[] = [];
  const lineAt = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const lines = lineAt(node.end) - lineAt(node.getStart()) + 1;
      if (lines > MOST_FUNCTION_LINES) long.push(`${file}:${lineAt(node.getStart()) + 1} ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return long;
}

/** The names of the interfaces, aliases, enums and classes that a file exports. */
const exportedTypes = (file: string): string[] =>
  parse(file).statements.flatMap((statement) =>
    (ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isEnumDeclaration(statement) ||
      ts.isClassDeclaration(statement)) &&
    statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      ? [statement.name!.text]
      : [],
  );

describe("src/", () => {
  it(`has at most ${MOST_FILES} files in a folder`, () => {
    const counts = new Map<string, number>();
    for (const file of sources) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  it(`has no file of more than ${MOST_LINES} lines but the contract, types.ts`, () => {
    const long = sources.filter((file) => file !== "src/types.ts" && textOf(file).split("\n").length - 1 > MOST_LINES);
    expect(long).toEqual([]);
  });

  it(`has no function of more than ${MOST_FUNCTION_LINES} lines`, () => {
    expect(sources.flatMap(longFunctions)).toEqual([]);
  });

  it("exports no two types of one name", () => {
    const files = new Map<string, string[]>();
    for (const file of sources)
      for (const name of exportedTypes(file)) files.set(name, [...(files.get(name) ?? []), file]);
    expect([...files].filter(([, places]) => places.length > 1)).toEqual([]);
  });

  it("uses no retired name", () => {
    const found = sources.flatMap((file) =>
      textOf(file)
        .split("\n")
        .flatMap((line, i) => (RETIRED_NAMES.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    );
    expect([...found, ...sources.filter((file) => RETIRED_FILES.test(file))]).toEqual([]);
  });
});

it("tests/ mirrors src/: each test of a folder lies where its sources are", () => {
  const strays = filesIn("tests")
    .filter((file) => file.endsWith(".test.ts") && !/^tests\/(?:fuzz|package|scripts)\//.test(file))
    .filter((file) => !existsSync(join(root, dirname(file).replace(/^tests/, "src"))));
  expect(strays).toEqual([]);
});

/** Public options: of the library, and of `yomitori/node`. */
const OPTION_FILES =
  /^src\/(?:types|node\/(?:index|pool-options|summaries|files\/read-articles|queue\/(?:options|worker|submit|monitor\/monitor)))\.ts$/;

it("every public option has an example in its comment", () => {
  const bare: string[] = [];
  let options = 0;
  for (const file of sources.filter((name) => OPTION_FILES.test(name)))
    for (const statement of parse(file).statements)
      if (
        ts.isInterfaceDeclaration(statement) &&
        /^[A-Z]\w*Options$/.test(statement.name.text) &&
        isExported(statement)
      )
        for (const member of statement.members) {
          options++;
          const hasExample = ts.getJSDocTags(member).some(({ tagName }) => tagName.text === "example");
          if (!hasExample) bare.push(`${file} ${statement.name.text}.${member.name?.getText()}`);
        }
  expect(bare).toEqual([]);
  expect(options).toBeGreaterThan(30);
});

const isExported = (node: ts.InterfaceDeclaration): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
