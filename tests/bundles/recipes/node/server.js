import { createAnalyzer } from "yomitori";
import { article } from "../article.js";

createAnalyzer().then((analyzer) => process.stdout.write(JSON.stringify(analyzer.analyze(article))));
