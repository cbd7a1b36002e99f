import { type DefaultTheme, defineConfig } from "vitepress";
import { apiPageOf, ENTRIES } from "../entries";
import { folderOf, GROUPS, type SiteLanguage } from "../pages";
import { tokenize } from "./search";
import { slugOf } from "./slug";
import { wordsOf } from "./words";

/** Lines of a text, of which one is marked. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#3451b2"/><path d="M4 4.5h8M4 11.5h5" stroke="#fff" stroke-width="1.6"/><path d="M4 8h8" stroke="#ffe58a" stroke-width="2.4"/></svg>`;

const linkTo = (language: SiteLanguage, path: string): string => `/${folderOf(language)}${path.replace(/index$/, "")}`;

function themeOf(language: SiteLanguage): DefaultTheme.Config {
  const words = wordsOf(language);
  const link = (text: string, path: string) => ({ text, link: linkTo(language, path) });
  const apiItems = { collapsed: true, items: ENTRIES.map(({ file, entry }) => link(entry, `api/${apiPageOf(file)}`)) };
  return {
    nav: [
      link(words.start, "start"),
      link(words.result, "result"),
      link(words.api, "api/index"),
      // No page of VitePress: the target keeps its router off.
      { text: words.playground, link: "/playground/", target: "_self" },
    ],
    sidebar: GROUPS.map(({ title, pages }) => ({
      text: title[language],
      items: pages.map(({ title, path }) =>
        path === "api/index" ? { ...link(title[language], path), ...apiItems } : link(title[language], path),
      ),
    })),
    ...words.theme,
  };
}

export default defineConfig({
  // The index of the search is one file, read with the first search.
  vite: { build: { chunkSizeWarningLimit: 1500 } },
  srcDir: "pages",
  outDir: "dist",
  base: process.env.SITE_BASE ?? "/",
  title: "yomitori",
  head: [["link", { rel: "icon", type: "image/svg+xml", href: `data:image/svg+xml,${encodeURIComponent(ICON)}` }]],
  locales: {
    root: { label: "日本語", lang: "ja", description: wordsOf("ja").description, themeConfig: themeOf("ja") },
    en: { label: "English", lang: "en", description: wordsOf("en").description, themeConfig: themeOf("en") },
  },
  markdown: {
    anchor: { slugify: slugOf },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  ignoreDeadLinks: [/^\/playground\//],
  themeConfig: {
    externalLinkIcon: true,
    search: {
      provider: "local",
      options: {
        locales: { root: wordsOf("ja").search, en: wordsOf("en").search },
        miniSearch: { options: { tokenize }, searchOptions: { combineWith: "AND" } },
      },
    },
  },
});
