import { readFileSync } from "node:fs";
import { readDictionary } from "../../src/dictionary/tables";
import { loadNameData } from "../../src/entities/crf/load";
import { createEntityReader } from "../../src/entities/entities";
import { NO_USER_FINDINGS } from "../../src/findings";
import { readText } from "../../src/text/document";
import { type TokenizedDocument, tokenizeDocument } from "../../src/tokens/tokenized-document";
import { createTokenizer } from "../../src/tokens/tokenizer";
import type { Entity, EntityType } from "../../src/types";

export interface EntityCase {
  readonly text: string;
  readonly expected: readonly { readonly text: string; readonly type: EntityType; readonly cluster: string }[];
}

/** Reads the cases of a table of fixtures/cases. */
export function entityCases(file: string): EntityCase[] {
  const lines = readFileSync(new URL(`../../fixtures/cases/${file}`, import.meta.url), "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [text = "", wanted = ""] = line.split("\t");
      const expected = wanted === "" ? [] : wanted.split(" ; ").map((cell) => cell.split("|"));
      return {
        text,
        expected: expected.map(([name, type, cluster]) => ({
          text: name!,
          type: type as EntityType,
          cluster: cluster!,
        })),
      };
    });
}

export interface EntityCheck {
  /** Returns a text with its tokens, and its entities. */
  read(text: string, title?: string): { readonly document: TokenizedDocument; readonly entities: readonly Entity[] };
  /** Returns the mentions in order as `text|type|cluster`, with clusters numbered in order. */
  mentions(text: string, title?: string): string[];
  /** Returns how long this stage takes to read a text, without the tokenizer. */
  timed(text: string): { readonly ms: number };
}

/** Creates the entity stage alone, over the tables of dict/. */
export async function createEntityCheck(): Promise<EntityCheck> {
  const dictionary = readDictionary((file) => readFileSync(new URL(`../../dict/${file}`, import.meta.url), "utf8"));
  const tokenizer = await createTokenizer();
  const readEntities = createEntityReader(dictionary, await loadNameData());
  const read = (text: string, title?: string) => {
    const document = tokenizeDocument(readText(text), tokenizer);
    const titleDocument = title === undefined ? undefined : tokenizeDocument(readText(title), tokenizer);
    return {
      document,
      entities: readEntities({ document, title: titleDocument, userFindings: NO_USER_FINDINGS }),
    };
  };
  const mentions = (text: string, title?: string) => {
    const found = read(text, title).entities.flatMap((e) => e.mentions.map((m) => ({ ...m, type: e.type, id: e.id })));
    const numbers = new Map<string, number>();
    return found
      .sort((a, b) => a.start - b.start)
      .map((m) => {
        if (!numbers.has(m.id)) numbers.set(m.id, numbers.size + 1);
        return `${m.text}|${m.type}|${numbers.get(m.id)}`;
      });
  };
  const timed = (text: string) => {
    const document = tokenizeDocument(readText(text), tokenizer);
    const before = performance.now();
    readEntities({ document, title: undefined, userFindings: NO_USER_FINDINGS });
    return { ms: performance.now() - before };
  };
  return { read, mentions, timed };
}
