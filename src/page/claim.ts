import type { Claim, ClaimFinding, ClaimReport } from "../check/types";
import type { ClaimWording } from "../present/claim-wording";
import type { Article } from "../types";
import { escapeHtml } from "./escape";
import { type HtmlMark, markText } from "./marks";

/** A claim that was checked, with its sources. */
export interface ClaimWithSources {
  readonly claim: Pick<Claim, "text">;
  readonly sources: readonly Pick<Article, "text" | "title">[];
  readonly report: ClaimReport;
  /** The names of the sources for people: their titles, or their files. */
  readonly names: readonly (string | undefined)[];
}

/**
 * Returns a claim and its sources side by side, each finding linked with its evidence.
 * @param key the prefix of all ids of the claim in the page: "c1"
 */
export function claimHtml(
  { claim, report, sources, names }: ClaimWithSources,
  key: string,
  wording: ClaimWording,
): string {
  const { findings } = report;
  const sourceParts = sources.map(({ text, title }, i) => {
    const marksIn = (inTitle: boolean) => evidenceMarks(findings, i, inTitle, key, wording);
    const name = title === undefined ? escapeHtml(names[i] ?? wording.source(i + 1)) : markText(title, marksIn(true));
    return `<article><h3>${name}</h3><div class="text" lang="ja">${markText(text, marksIn(false))}</div></article>`;
  });
  const id = report.id === undefined ? "" : ` <small>${escapeHtml(report.id)}</small>`;
  const count = (verdict: string) => findings.filter((finding) => finding.verdict === verdict).length;
  return `<section class="pair">
<div class="claim"><h2>${wording.claim}${id}</h2><div class="text" lang="ja">${markText(claim.text, claimMarks(findings, key, wording))}</div>
<p class="facts">${findings.length === 0 ? wording.nothing : wording.counts(count("supported"), count("contradicted"), count("unsupported"))}</p>${findingList(findings, key, wording)}</div>
<div class="sources"><h2>${wording.sources}</h2>${sourceParts.join("")}</div>
</section>
`;
}

const noteOf = ({ kind, verdict, field, derived }: ClaimFinding, wording: ClaimWording): string =>
  [
    wording.kinds[kind],
    wording.verdicts[verdict],
    field && wording.fields[field],
    derived && wording.derivations[derived],
  ]
    .filter(Boolean)
    .join(" · ");

/** A mark links to the first piece of its evidence, and that back to it. */
const claimMarks = (findings: readonly ClaimFinding[], key: string, wording: ClaimWording): HtmlMark[] =>
  findings.map((finding, i) => ({
    start: finding.start,
    end: finding.end,
    tag: finding.evidence.length > 0 ? ("a" as const) : ("mark" as const),
    id: `${key}-f${i}`,
    attributes: {
      class: finding.verdict,
      title: noteOf(finding, wording),
      ...(finding.evidence.length > 0 ? { href: `#${key}-f${i}e0` } : {}),
    },
  }));

/** Returns the marks of a source. Of pieces that overlap only one is marked, since a link holds no link; the others are anchors inside it. */
function evidenceMarks(
  findings: readonly ClaimFinding[],
  source: number,
  inTitle: boolean,
  key: string,
  wording: ClaimWording,
): HtmlMark[] {
  const marks: HtmlMark[] = [];
  for (const [i, finding] of findings.entries())
    for (const [k, evidence] of finding.evidence.entries()) {
      if (evidence.source !== source || (evidence.inTitle ?? false) !== inTitle) continue;
      const { start, end } = evidence;
      const isInside = marks.some((mark) => mark.tag === "a" && mark.start < end && start < mark.end);
      marks.push({
        start,
        end,
        tag: isInside ? "mark" : "a",
        id: `${key}-f${i}e${k}`,
        attributes: {
          class: finding.verdict,
          title: noteOf(finding, wording),
          ...(isInside ? {} : { href: `#${key}-f${i}` }),
        },
      });
    }
  return marks;
}

function findingList(findings: readonly ClaimFinding[], key: string, wording: ClaimWording): string {
  const items = findings.flatMap((finding, i) => {
    if (finding.verdict === "supported") return [];
    const said = finding.evidence[0] ? ` → <a href="#${key}-f${i}e0">${escapeHtml(finding.evidence[0].text)}</a>` : "";
    return [
      `<li class="${finding.verdict}"><a href="#${key}-f${i}">${escapeHtml(finding.text)}</a>${said} <small>${noteOf(finding, wording)}</small></li>`,
    ];
  });
  return items.length === 0 ? "" : `<ul>${items.join("")}</ul>`;
}
