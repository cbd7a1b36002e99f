import { element } from "../../page/components/element";
import type { FigureRow } from "../../page/data";
import { figureCsv } from "../../present/csv/figures";
import type { Summary } from "../../types";
import { ARTICLE_KEY } from "../messages";
import { figuresTsv } from "../tsv";
import { labels, pageLabels } from "./language";

/** Copies a text; resolves to false where the browser does not let a page do so. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no permission, or no secure context
  }
}

/** Builds the buttons that copy and save the figures. @param say tells the person what was done */
export function figureTools(
  summary: Summary,
  text: string,
  found: () => readonly FigureRow[],
  say: (message: string) => void,
): HTMLElement {
  const { copyTsv, copied, notCopied, downloadCsv, downloadJson, unit } = labels();
  const figures = new Map(summary.figures.map((figure) => [`${ARTICLE_KEY}-${figure.id}`, figure]));
  const button = (label: string, act: () => void) => {
    const made = element("button", { type: "button" }, label);
    made.addEventListener("click", act);
    return made;
  };
  return element(
    "div",
    { class: "save" },
    button(copyTsv, async () => {
      const tsv = figuresTsv(found(), ({ place }) => figures.get(place), pageLabels(), unit);
      say((await copyText(tsv)) ? copied : notCopied);
    }),
    // With a mark of byte order, and no cell that is a formula: most open it in a spreadsheet.
    button(downloadCsv, () => {
      const { header, rows } = figureCsv(true);
      download(`${fileName(summary)}.csv`, "text/csv", `\uFEFF${header}${rows(summary, { file: "-", text })}`);
    }),
    button(downloadJson, () =>
      download(`${fileName(summary)}.json`, "application/json", `${JSON.stringify(summary, null, 2)}\n`),
    ),
  );
}

/** The most characters of a file name that come from the title. */
const MOST_NAME = 40;

const fileName = ({ title }: Summary): string =>
  Array.from(title ?? "", (character) => (/[\p{L}\p{N}-]/u.test(character) ? character : " "))
    .join("")
    .trim()
    .replace(/ +/g, "-")
    .slice(0, MOST_NAME) || "yomitori";

function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
