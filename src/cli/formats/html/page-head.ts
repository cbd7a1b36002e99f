import { createHash } from "node:crypto";
import type { Language } from "../../../present/wording";

/** What the head of a page is made of. */
interface PageHead {
  readonly language: Language;
  /** The title, escaped. */
  readonly title: string;
  readonly style: string;
  /** The only script of the page that may run; absent: none may. */
  readonly script?: string;
}

/**
 * Returns a self-contained page up to its body. Texts are untrusted: the content security policy allows the style and the script that are given
 * and nothing else.
 */
export function pageHead({ language, title, style, script }: PageHead): string {
  const scripts = script === undefined ? "" : ` script-src ${hashOf(script)};`;
  const policy = `default-src 'none'; style-src ${hashOf(style)};${scripts} base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="yomitori">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
`;
}

const hashOf = (content: string): string => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

/** Returns the header of a report. @param title the title, escaped */
export const pageHeader = (title: string): string =>
  `<header><p class="brand"><span lang="ja">読み取り</span> <span lang="en">yomitori</span></p><h1>${title}</h1></header>\n`;
