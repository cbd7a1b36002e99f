import { Worker } from "bullmq";
import { Redis } from "ioredis";
import { createAnalyzer } from "yomitori";
import { createProcessor } from "yomitori/node";

const connection = new Redis(process.env.REDIS_URL ?? "redis://127.0.0.1:6379", { maxRetriesPerRequest: null });
const worker = new Worker("news", createProcessor(await createAnalyzer()), { connection, concurrency: 16 });

worker.on("completed", (job, summary) => console.log(job.id, summary.figures.length, "figures"));
worker.on("failed", (job, error) => console.error(job?.id, error.message));
process.once("SIGTERM", async () => {
  await worker.close(); // finishes the articles in progress
  connection.disconnect();
});
