import type { Language } from "../present/wording";

/** Returns the language of a terminal by its locale: Japanese for ja and ja_JP.UTF-8, else English. The first variable that is set counts (POSIX). */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? "";
  return /^ja(?:[_.@-]|$)/i.test(locale) ? "ja" : "en";
}
