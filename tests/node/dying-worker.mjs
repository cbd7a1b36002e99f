// The worker of a pool, but for three texts that end the thread.
import { existsSync, writeFileSync } from "node:fs";
import read from "../../dist/worker.js";

export default async function readOrDie(article) {
  switch (article?.text) {
    case "die":
      return process.exit(7);
    case "throw":
      setImmediate(() => {
        throw new Error("uncaught");
      });
      return new Promise(() => {});
    case "die once": // the title is a file that tells the second time from the first
      if (!existsSync(article.title)) {
        writeFileSync(article.title, "");
        process.exit(7);
      }
  }
  return read(article);
}
