import type { DefaultTheme } from "vitepress";
import type { SiteLanguage } from "../pages";

/** The texts of the site around its pages. */
interface SiteWords {
  readonly description: string;
  readonly start: string;
  readonly result: string;
  readonly api: string;
  readonly playground: string;
  readonly theme: DefaultTheme.Config;
  readonly search: DefaultTheme.LocalSearchOptions;
}

const JAPANESE: SiteWords = {
  description: "日本語のニュースから、正確な数値・日時・固有名・キーワードを読み取る TypeScript ライブラリ。",
  start: "はじめに",
  result: "結果",
  api: "API",
  playground: "試す",
  theme: {
    outline: { label: "このページの内容", level: [2, 3] },
    docFooter: { prev: "前のページ", next: "次のページ" },
    darkModeSwitchLabel: "表示",
    lightModeSwitchTitle: "明るい表示に切り替える",
    darkModeSwitchTitle: "暗い表示に切り替える",
    sidebarMenuLabel: "目次",
    returnToTopLabel: "ページの先頭へ",
    langMenuLabel: "言語を切り替える",
    skipToContentLabel: "本文へ移動",
    notFound: {
      title: "ページが見つかりません",
      quote: "アドレスが変わったか、誤っている可能性があります。",
      linkLabel: "トップページへ",
      linkText: "トップページへ戻る",
    },
    footer: { message: "MIT ライセンスで公開しています。データのライセンスは NOTICE にあります。" },
  },
  search: {
    translations: {
      button: { buttonText: "検索", buttonAriaLabel: "検索" },
      modal: {
        displayDetails: "本文を表示する",
        resetButtonTitle: "検索語を消す",
        backButtonTitle: "検索を閉じる",
        noResultsText: "見つかりません:",
        footer: {
          selectText: "選択",
          selectKeyAriaLabel: "Enter",
          navigateText: "移動",
          navigateUpKeyAriaLabel: "上矢印",
          navigateDownKeyAriaLabel: "下矢印",
          closeText: "閉じる",
          closeKeyAriaLabel: "Esc",
        },
      },
    },
  },
};

const ENGLISH: SiteWords = {
  description: "Reads Japanese news into exact figures, resolved dates, names and keywords. A library in TypeScript.",
  start: "Start",
  result: "Result",
  api: "API",
  playground: "Playground",
  theme: {
    outline: { label: "On this page", level: [2, 3] },
    footer: { message: "Released under the MIT licence. NOTICE has the licences of the data." },
  },
  search: {},
};

export const wordsOf = (language: SiteLanguage): SiteWords => (language === "ja" ? JAPANESE : ENGLISH);
