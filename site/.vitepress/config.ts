import { existsSync } from "node:fs";
import { type DefaultTheme, defineConfig } from "vitepress";
import { folderOf, GROUPS, type SiteLanguage } from "../pages";
import { tokenize } from "./search";
import { slugOf } from "./slug";
import { wordsOf } from "./words";

/** The playground is a folder of static files, which the build copies beside the pages if it is there. */
const hasPlayground = existsSync(new URL("../../dist/playground/index.html", import.meta.url));

const linkTo = (language: SiteLanguage, path: string): string => `/${folderOf(language)}${path.replace(/index$/, "")}`;

function themeOf(language: SiteLanguage): DefaultTheme.Config {
  const words = wordsOf(language);
  const link = (text: string, path: string) => ({ text, link: linkTo(language, path) });
  return {
    nav: [
      link(words.start, "start"),
      link(words.result, "result"),
      link(words.api, "api/index"),
      // A page of its own: a target keeps the router of VitePress off it.
      ...(hasPlayground ? [{ text: words.playground, link: "/playground/", target: "_self" }] : []),
    ],
    sidebar: GROUPS.map(({ title, pages }) => ({
      text: title[language],
      items: pages.map((page) => link(page.title[language], page.path)),
    })),
    ...words.theme,
  };
}

export default defineConfig({
  srcDir: "pages",
  outDir: "dist",
  base: process.env.SITE_BASE ?? "/",
  title: "yomitori",
  cleanUrls: false,
  locales: {
    root: { label: "日本語", lang: "ja", description: wordsOf("ja").description, themeConfig: themeOf("ja") },
    en: { label: "English", lang: "en", description: wordsOf("en").description, themeConfig: themeOf("en") },
  },
  markdown: { anchor: { slugify: slugOf } },
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
