/** The entry `yomitori/node`: files, streams, threads and the queue. */
export type { Answer, Failure, Problem } from "./answer";
export type { ArticleFields } from "./files/fields/field-options";
export type { InputArticle, Origin } from "./files/input-article";
export { readFeed } from "./files/pages/feed";
export { readHtml } from "./files/pages/html";
export { type ReadOptions, readArticles } from "./files/read-articles";
export { createPool, type Pool } from "./pool";
export type { PoolOptions } from "./pool-options";
export * from "./queue";
export { type StreamArticle, type StreamOptions, summaries, summaryStream } from "./summaries";
