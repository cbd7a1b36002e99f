/** Reads files in any encoding, compressed or not. A file that cannot be read gives a problem. */
import { readArticles } from "yomitori/node";

for await (const input of readArticles(["fixtures/*.txt", "nowhere.html"], { publishedAt: "2025-02-10" })) {
  if ("article" in input) console.log(input.file, `${input.article.text.slice(0, 20)}…`);
  else console.log(input.file, input.problem.code, input.problem.message);
}
