/** The queue, by which many machines share the work: BullMQ over Redis. */
export { type DeadLetter, deadLetters } from "./dead-letters";
export { metricsLine, type QueueMetrics, type WorkerObserver } from "./metrics";
export { type Monitor, type MonitorOptions, startMonitor } from "./monitor/monitor";
export type { QueueEvent, QueueOptions } from "./options";
export { fileOutput, type ResultOutput } from "./output";
export { type ArticleJob, createProcessor, type Reader } from "./processor";
export { type IdentifiedArticle, type SubmitOptions, type Submitted, submitArticles } from "./submit";
export { type QueueWorker, startWorker, type WorkerOptions } from "./worker";
