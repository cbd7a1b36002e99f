import { createPool } from "yomitori/pool";
import { article } from "../../../article.js";

const pool = createPool({ threads: 1 });

export const dynamic = "force-dynamic";
export const GET = async () => Response.json(await (await pool).analyze(article));
