/** Reads the comments of interfaces and types, from which the pages of the result and of the options are made. */
import { readFileSync } from "node:fs";
import ts from "typescript";

/** A field of an interface. */
export interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  /** Its type as it is written, in one line. */
  readonly type: string;
  /** Its comment, in one line for each paragraph. */
  readonly comment: string;
  /** The example of an option. */
  readonly example?: string;
}

/** An interface, or a type that is a list of values. */
export interface Declaration {
  readonly name: string;
  readonly comment: string;
  /** What it extends, or the type as written. */
  readonly base: string;
  readonly fields: readonly Field[];
}

const root = new URL("../../", import.meta.url);

/** Returns the exported interfaces and types of a file of `src/`, by name. */
export function declarationsOf(file: string): ReadonlyMap<string, Declaration> {
  const source = ts.createSourceFile(file, readFileSync(new URL(file, root), "utf8"), ts.ScriptTarget.ES2022, true);
  const found = new Map<string, Declaration>();
  for (const node of source.statements) {
    if (ts.isInterfaceDeclaration(node)) {
      const base =
        node.heritageClauses?.map((clause) => clause.types.map((type) => type.getText()).join(", ")).join() ?? "";
      found.set(node.name.text, {
        name: node.name.text,
        comment: commentOf(node),
        base,
        fields: fieldsOf(node.members),
      });
    } else if (ts.isTypeAliasDeclaration(node)) {
      const { name, type } = node;
      found.set(name.text, {
        name: name.text,
        comment: commentOf(node),
        base: oneLine(type.getText()),
        fields: variantFields(node),
      });
    }
  }
  return found;
}

/** Returns the fields, with those of a nested object behind it: keywords, keywords.max. */
const fieldsOf = (members: ts.NodeArray<ts.TypeElement>, path = ""): Field[] =>
  members.filter(ts.isPropertySignature).flatMap((member) => {
    const name = path + member.name.getText();
    const example = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === "example");
    const nested = member.type && ts.isTypeLiteralNode(member.type) ? fieldsOf(member.type.members, `${name}.`) : [];
    const explained = nested.filter(({ comment }) => comment !== "");
    return [
      {
        name,
        isOptional: member.questionToken !== undefined,
        type: oneLine(member.type?.getText() ?? "").replaceAll("readonly ", ""),
        comment: commentOf(member),
        ...(example === undefined ? {} : { example: ts.getTextOfJSDocComment(example.comment) ?? "" }),
      },
      ...explained,
    ];
  });

/** Returns the fields of a union of objects: each with the types that it has in any of them, and the comment of the union. */
function variantFields(node: ts.TypeAliasDeclaration): Field[] {
  if (!ts.isUnionTypeNode(node.type) || !node.type.types.every(ts.isTypeLiteralNode)) return [];
  const all = node.type.types.filter(ts.isTypeLiteralNode).flatMap(({ members }) => fieldsOf(members));
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const same = all.filter((field) => field.name === name);
    const type = [...new Set(same.map((field) => field.type))].join(" | ");
    return { name, type, isOptional: same.some(({ isOptional }) => isOptional), comment: commentOf(node) };
  });
}

function commentOf(node: ts.Node): string {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
  return (ts.getTextOfJSDocComment(comment) ?? "")
    .split(/\n{2,}/)
    .map((paragraph) => (/^(?: {4}|- )/.test(paragraph) ? paragraph : oneLine(paragraph)))
    .join("\n\n");
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").replace(/^\| /, "");
