/** yomitori/node: files as they are, streams, all cores, and the queue. */
export type { Answer, Failure, Problem } from "./answer";
export { readFeed } from "./files/feed";
export { readHtml } from "./files/html";
export { type InputArticle, type Origin, type ReadOptions, readArticles } from "./files/input";
export { createPool, type Pool, type PoolOptions } from "./pool";
export * from "./queue";
export { type StreamArticle, type StreamOptions, summaries, summaryStream } from "./summaries";
