/** Every link of the built site leads somewhere, and no page loads anything from another host. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { apiPageOf, ENTRIES } from "../entries";
import { rewriteLinks } from "../generate/links";
import { folderOf, LANGUAGES, PAGES } from "../pages";
import { BASE, DIST } from "./server";

const files = readdirSync(DIST, { recursive: true, encoding: "utf8" });
const pages = files.filter((name) => name.endsWith(".html") && !name.startsWith("playground/")).sort();
const decoded = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => decoded(value!));

/** The anchors of each page. */
const anchors = new Map<string, ReadonlySet<string>>();
for (const page of pages) anchors.set(page, new Set(attributes(readFileSync(join(DIST, page), "utf8"), "id")));

/** What is wrong with a link of a page; undefined if it leads to a file, and to an anchor in it. */
function faultOf(link: string, page: string): string | undefined {
  const url = new URL(link, `http://site${BASE}${page}`);
  if (url.host !== "site") return undefined;
  if (!url.pathname.startsWith(BASE)) return "it leaves the base of the site";
  const path = decodeURIComponent(url.pathname.slice(BASE.length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!existsSync(join(DIST, file))) return "there is no such file";
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor === "" || !anchors.has(file) || anchors.get(file)!.has(anchor)
    ? undefined
    : "the page has no such anchor";
}

describe("the built site", () => {
  test("has all pages in both languages", () => {
    const paths = [...PAGES.map(({ path }) => path), ...ENTRIES.map(({ file }) => `api/${apiPageOf(file)}`)];
    const wanted = LANGUAGES.flatMap((language) => paths.map((path) => `${folderOf(language)}${path}.html`));
    expect(wanted.filter((page) => !pages.includes(page))).toEqual([]);
  });

  test.each(pages)("links of %s lead somewhere", (page) => {
    const html = readFileSync(join(DIST, page), "utf8");
    const links = [...attributes(html, "href"), ...attributes(html, "src")];
    expect(links.length).toBeGreaterThan(0);
    expect(links.flatMap((link) => faultOf(link, page)?.concat(`: ${link}`) ?? [])).toEqual([]);
  });

  test("loads nothing from another host", () => {
    const loaded = pages.flatMap((page) => {
      const html = readFileSync(join(DIST, page), "utf8");
      const tags = html.match(/<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*>/g) ?? [];
      return tags.flatMap((tag) => [...attributes(tag, "href"), ...attributes(tag, "src")]);
    });
    const styles = files.filter((name) => name.endsWith(".css")).map((name) => readFileSync(join(DIST, name), "utf8"));
    const fromStyles = styles.flatMap((css) =>
      [...css.matchAll(/url\(["']?([^)"']+)|@import ["']([^"']+)/g)].map(([, a, b]) => a ?? b!),
    );
    expect([...loaded, ...fromStyles].filter((address) => /^(?:https?:)?\/\//.test(address))).toEqual([]);
  });
});

describe("rewriteLinks", () => {
  const rewrite = (markdown: string): string => rewriteLinks(markdown, "docs/tasks/story.md", "docs/");

  test.each([
    ["[check](../check.md#limits)", "[check](../check.md#limits)"],
    ["[Hono](https://hono.dev)", "[Hono](https://hono.dev)"],
    ["[below](#limits)", "[below](#limits)"],
    ["[`story.ndjson`](../../fixtures/related/story.ndjson)", "`story.ndjson`"],
    ["[the cases](../../fixtures/cases)", "the cases (`fixtures/cases`)"],
    ["[the options](../../README.md#options-of-createanalyzer)", "[the options](../options.md)"],
    ["[CHANGELOG.md](../../CHANGELOG.md)", "[CHANGELOG.md](../changelog.md)"],
    ["`[a](../../b)`", "`[a](../../b)`"],
    ["```md\n[a](../../b)\n```", "```md\n[a](../../b)\n```"],
    ["![a picture](../../docs/report.png)", "![a picture](../../docs/report.png)"],
  ])("%s", (markdown, wanted) => {
    expect(rewrite(markdown)).toBe(wanted);
  });

  test("of a file that stands elsewhere on the site", () => {
    const markdown = "[security](docs/security.md#limits), [NOTICE](NOTICE)";
    const wanted = "[security](security.md#limits), `NOTICE`";
    expect(rewriteLinks(markdown, "CHANGELOG.md", "docs/", "docs/changelog.md")).toBe(wanted);
  });
});
