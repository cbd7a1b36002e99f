/** Uses several cores: threads that share one dictionary. The answers come in the order of the articles. */
import { createPool, readArticles, summaries } from "yomitori/node";

const pool = await createPool({ threads: 2 }); // default: one per core, as far as the memory allows
try {
  const { figures } = await pool.analyze("売上高は3億円。");
  console.log(figures[0]?.decimal);
  for await (const answer of summaries(readArticles("fixtures/*.txt"), { analyzer: pool })) {
    console.log("error" in answer ? answer.error.message : answer.keywords.map(({ term }) => term).join(" · "));
  }
} finally {
  await pool.close();
}
