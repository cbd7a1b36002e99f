"use client";
import { useEffect, useState } from "react";
import { createAnalyzer } from "yomitori";
import { article } from "../article.js";

export default function Page() {
  const [summary, setSummary] = useState("");
  useEffect(() => {
    createAnalyzer().then((analyzer) => setSummary(JSON.stringify(analyzer.analyze(article))));
  }, []);
  return <pre id="summary">{summary}</pre>;
}
