import { createAnalyzer } from "yomitori";

const analyzer = createAnalyzer();

self.onmessage = async ({ data: article }) => {
  self.postMessage((await analyzer).analyze(article));
};
