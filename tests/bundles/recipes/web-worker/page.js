import { article } from "../article.js";

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = ({ data: summary }) => {
  document.querySelector("#summary").textContent = JSON.stringify(summary);
};
worker.postMessage(article);
