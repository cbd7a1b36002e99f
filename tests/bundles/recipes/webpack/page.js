import { createAnalyzer } from "yomitori";
import { article } from "../article.js";

const analyzer = await createAnalyzer();
document.querySelector("#summary").textContent = JSON.stringify(analyzer.analyze(article));
