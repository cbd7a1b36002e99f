import { createPool } from "yomitori/node";

createPool({ threads: 1 }).then(async (pool) => {
  if ((await pool.analyze("10%")).figures[0]?.decimal !== "10") throw new Error("wrong value");
  await pool.close();
});
