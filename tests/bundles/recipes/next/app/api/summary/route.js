import { createAnalyzer } from "yomitori";
import { article } from "../../../article.js";

const analyzer = createAnalyzer();

export const dynamic = "force-dynamic";
export const GET = async () => Response.json((await analyzer).analyze(article));
