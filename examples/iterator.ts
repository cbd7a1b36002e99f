/** Yields one answer per article, in order; the answer to an article that cannot be read is a failure. */
import { summaries } from "yomitori/node";

const articles = [{ id: "a", text: "売上高は3億円。" }, { id: "b", text: null as unknown as string }, "前年比10%増。"];
for await (const answer of summaries(articles)) {
  if ("error" in answer) console.log(answer.id, answer.error.message);
  else
    console.log(
      answer.id,
      answer.figures.map(({ decimal }) => decimal),
    );
}
