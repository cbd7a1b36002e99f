import { createAnalyzer } from "yomitori";
import { article } from "../article.js";

// From the first visit on, the service worker sees every request for data.
await navigator.serviceWorker.register("./service-worker.js");
if (!navigator.serviceWorker.controller)
  await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));

const analyzer = await createAnalyzer();
document.querySelector("#summary").textContent = JSON.stringify(analyzer.analyze(article));
