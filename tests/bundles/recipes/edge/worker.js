import { createAnalyzer } from "yomitori";
import { article } from "../article.js";

/** One analyzer for all requests; it is made by the first, since only a request may read the assets. */
let analyzer;

export default {
  async fetch(request, env) {
    analyzer ??= createAnalyzer({ data: (name) => env.ASSETS.fetch(`https://assets/${name}`) });
    const input = request.method === "POST" ? await request.json() : article;
    return Response.json((await analyzer).analyze(input));
  },
};
