// The worker of a pool, except that three texts end the thread.
import { existsSync, writeFileSync } from "node:fs";
import read from "../../dist/yomitori-worker.js";

export default async function readOrDie(article) {
  switch (article?.text) {
    case "die":
      return process.exit(7);
    case "throw":
      setImmediate(() => {
        throw new Error("uncaught");
      });
      return new Promise(() => {});
    case "die once": // the file that the title names exists the second time
      if (!existsSync(article.title)) {
        writeFileSync(article.title, "");
        process.exit(7);
      }
  }
  return read(article);
}
