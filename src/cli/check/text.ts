import type { ClaimFinding, Evidence } from "../../check/types";
import type { ClaimVerdict } from "../../enumerations";
import { CLAIM_WORDINGS } from "../../present/claim-wording";
import type { Language } from "../../present/wording";
import { WORDINGS } from "../../present/wordings";
import { colorsFor } from "../colors";
import type { Output } from "../output";
import { type Style, section, table } from "../report/layout";
import { shown, wrap } from "../report/width";
import type { CheckedClaim } from "./checked-claim";

/** The width of the report is that of the terminal within these limits, in columns. */
const FEWEST_COLUMNS = 60;
const MOST_COLUMNS = 100;
/** The width if the output is no terminal. */
const DEFAULT_COLUMNS = 80;
const MARKS: Readonly<Record<ClaimVerdict, string>> = { supported: "✓", contradicted: "✗", unsupported: "?" };
/** How much of a source stands beside its words, in characters. */
const AROUND = 8;

/** Returns a function that writes a report on a claim for people. */
export function claimReport({ columns = DEFAULT_COLUMNS, isTerminal }: Output, language: Language) {
  const colors = colorsFor(isTerminal, process.env);
  const width = Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, columns));
  const style: Style = { colors, width, wording: WORDINGS[language] };
  const wording = CLAIM_WORDINGS[language];
  const painted: Readonly<Record<ClaimVerdict, (text: string) => string>> = {
    supported: colors.green,
    contradicted: colors.red,
    unsupported: colors.yellow,
  };
  const countOf = (findings: readonly ClaimFinding[], verdict: ClaimVerdict): number =>
    findings.filter((finding) => finding.verdict === verdict).length;

  return (checked: CheckedClaim): string => {
    const { claim, report, sources } = checked;
    const { findings } = report;
    const head = wrap(shown(claim.text), width).map((line) => colors.bold(line));
    const counts =
      findings.length === 0
        ? wording.nothing
        : wording.counts(
            countOf(findings, "supported"),
            countOf(findings, "contradicted"),
            countOf(findings, "unsupported"),
          );
    const sections = (["contradicted", "unsupported", "supported"] as const).map((verdict) => {
      const rows = findings
        .filter((finding) => finding.verdict === verdict)
        .map((finding) => [
          MARKS[verdict],
          finding.text,
          finding.field ? wording.fields[finding.field] : finding.derived ? wording.derivations[finding.derived] : "",
          finding.evidence[0] ? excerptOf(finding.evidence[0], checked) : "",
          finding.evidence[0] && sources.length > 1 ? wording.source(finding.evidence[0].source + 1) : "",
        ]);
      const columnsOfTable = [{ paint: painted[verdict] }, {}, {}, { paint: colors.dim }, { paint: colors.dim }];
      return section(wording.verdicts[verdict], table(rows, columnsOfTable, style), style);
    });
    return [`${[...head, colors.dim(counts)].join("\n")}\n`, ...sections].filter(Boolean).join("\n");
  };
}

/** Returns the words of a source with what stands around them: …の売上高は[3億円]だった。 */
function excerptOf(evidence: Evidence, { sources }: CheckedClaim): string {
  const { start, end, inTitle, source } = evidence;
  const { text, title = "" } = sources[source]!;
  const whole = inTitle ? title : text;
  const before = whole.slice(Math.max(0, start - AROUND), start).replace(/^.*[。\n]/s, "");
  const after = whole
    .slice(end, end + AROUND)
    .replace(/[\n].*$/s, "")
    .replace(/(。).*$/s, "$1");
  return shown(`${before}[${whole.slice(start, end)}]${after}`);
}
