import { createAnalyzer } from "yomitori";
import { article } from "./article.js";

const analyzer = await createAnalyzer();
process.stdout.write(JSON.stringify(analyzer.analyze(article)));
