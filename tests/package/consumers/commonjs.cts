import * as v from "valibot";
import { createAnalyzer, type Summary } from "yomitori";
import { SummarySchema } from "yomitori/schema";

createAnalyzer().then((analyzer) => {
  const summary: Summary = analyzer.analyze("売上高は3億円。");
  if (v.parse(SummarySchema, summary).figures[0]?.decimal !== "300000000") throw new Error("wrong value");
});
