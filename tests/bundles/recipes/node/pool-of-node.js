import { createPool } from "yomitori/node";
import { article } from "../article.js";

async function read() {
  const pool = await createPool({ threads: 1 });
  process.stdout.write(JSON.stringify(await pool.analyze(article)));
  await pool.close();
}

read();
