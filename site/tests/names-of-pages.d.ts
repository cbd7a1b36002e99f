/** What blocks of code on the pages take as given: the functions of the package that a page has introduced, and what is the reader's own. */
import type { Article, FoundTime, Summary } from "../../dist/index";
import type { Monitor, Reader } from "../../dist/node";

declare global {
  const createAnalyzer: typeof import("../../dist/index").createAnalyzer;
  const createTokenizer: typeof import("../../dist/index").createTokenizer;
  const fileOutput: typeof import("../../dist/node").fileOutput;
  const text: string;
  const title: string;
  const line: string;
  const bytes: ArrayBuffer;
  const bucket: { get(name: string): Promise<ArrayBuffer> };
  const article: Article;
  const articles: (Article & { id: string })[];
  const summary: Summary;
  const list: Summary[];
  const reader: Reader;
  const monitor: Monitor;
  const bar: { increment(by: number): void };
  function findSessions(text: string): FoundTime[];
}
