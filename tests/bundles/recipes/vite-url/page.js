import { createAnalyzer } from "yomitori";
import words from "yomitori/words.bin?url";
import { article } from "../article.js";

// Only the words come from elsewhere; what the record leaves out is found as ever.
const analyzer = await createAnalyzer({ data: { "words.bin": words } });
document.querySelector("#summary").textContent = JSON.stringify(analyzer.analyze(article));
