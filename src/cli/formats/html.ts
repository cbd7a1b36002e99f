import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { articleBody, articleHead } from "../../page/article";
import { pageData } from "../../page/data";
import { escapeHtml, scriptJson } from "../../page/escape";
import { PAGE_LABELS } from "../../page/labels";
import type { Language } from "../../present/wording";
import { WORDINGS } from "../../present/wordings";
import { reportScriptUrl, reportStyleUrl } from "../../resources";
import type { Format } from "./format";
import { failureHtml } from "./html/failure";
import { pageHead, pageHeader } from "./html/page-head";

/** The texts of the first articles are part of the page, up to this number; those of the others are data until they are opened. */
const OPEN_ARTICLES = 20;

/**
 * Writes one self-contained page. Each article is written at once, with the data of its figures, times and entities, from which the script
 * of the page builds its tables; no article is kept in memory. Without scripts the texts and their marks are still readable. Texts are
 * untrusted: they are escaped, and the content security policy of the page allows only its own script.
 */
export function htmlFormat(files: readonly string[], language: Language = "ja"): Format {
  const labels = PAGE_LABELS[language];
  let count = 0;
  return {
    begin: () =>
      pageStart(
        files.map((file) => (file === "-" ? labels.standardInput : basename(file))),
        language,
      ),
    result: (summary, source) => {
      const key = `a${++count}`;
      const body = articleBody(summary, source.text, key, language);
      const content =
        count <= OPEN_ARTICLES
          ? `<div class="body">${body}</div>`
          : `<script type="text/html" class="body">${body}</script>`;
      return (
        `<article id="${key}"><details${count === 1 ? " open" : ""}><summary>${articleHead(summary, source.file, language)}</summary>${content}</details>` +
        `<script type="application/json" class="data">${scriptJson(pageData(summary, source.text, source.file, key, language))}</script></article>\n`
      );
    },
    failure: (failure) => failureHtml(failure, language),
    end: () => pageEnd(),
  };
}

const part = (url: URL): string => readFileSync(url, "utf8").trim();

function pageStart(names: readonly string[], language: Language): string {
  const labels = PAGE_LABELS[language];
  const name = escapeHtml(
    names.length > 3
      ? labels.andMore(names.slice(0, 3).join(WORDINGS[language].listSeparator))
      : names.join(WORDINGS[language].listSeparator),
  );
  const head = pageHead({
    language,
    title: `${name} – ${labels.brand}`,
    style: part(reportStyleUrl()),
    script: part(reportScriptUrl()),
  });
  return `${head}${pageHeader(name)}<noscript><p class="failure">${labels.noScript}</p></noscript>
<main>
<section id="articles"><h2>${labels.articles}</h2>
`;
}

const pageEnd = (): string => `</section>
</main>
<script>${part(reportScriptUrl())}</script>
</body>
</html>
`;
