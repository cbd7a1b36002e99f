/** Files as they are: whatever encoding, packed or not, in a folder; a problem stands in its place. */
import { readArticles } from "yomitori/node";

for await (const input of readArticles(["fixtures/*.txt", "nowhere.html"], { publishedAt: "2025-02-10" })) {
  if ("article" in input) console.log(input.file, `${input.article.text.slice(0, 20)}…`);
  else console.log(input.file, input.problem.code, input.problem.message);
}
