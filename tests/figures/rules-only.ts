import { assembleAnalyzer, loadAnalyzerData } from "../../src/analyzer";
import { NO_ROW_MODEL } from "../../src/figures/weigh/model";
import { checkOptions } from "../../src/options";
import type { Analyzer } from "../../src/types";

/** An analyzer in which the written rules alone fill the rows: what their own tests read. */
export async function createRuleAnalyzer(): Promise<Analyzer> {
  const settings = checkOptions({});
  return assembleAnalyzer(settings, { ...(await loadAnalyzerData(settings)), rowModel: NO_ROW_MODEL });
}
