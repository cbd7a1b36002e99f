/** Texts that are written in English in the code, with their Japanese: tables of `data/`, a row for each. */
import { readFileSync } from "node:fs";
import type { SiteLanguage } from "../pages";

/** Returns a text in a language. `name` says what it describes: Figure.status, yomitori --format. */
export type Translate = (name: string, english: string) => string;

/** A table with the columns name (where the text first stands), English, Japanese. A row holds as long as the code says the same in English. */
export class Translations {
  private readonly rows = new Map<string, string>();
  private readonly unused: Set<string>;
  private readonly missing = new Map<string, string>();

  constructor(private readonly file: string) {
    const lines = readFileSync(new URL(`../data/${file}`, import.meta.url), "utf8")
      .split("\n")
      .slice(1)
      .filter(Boolean);
    for (const line of lines) {
      const [, english, japanese] = line.split("\t");
      if (english && japanese) this.rows.set(english, japanese.replaceAll("\\n", "\n"));
    }
    this.unused = new Set(this.rows.keys());
  }

  in(language: SiteLanguage): Translate {
    if (language === "en") return (_, english) => english;
    return (name, english) => {
      if (english === "") return "";
      const key = english.replaceAll("\n", "\\n");
      const japanese = this.rows.get(key);
      if (japanese === undefined && !this.missing.has(key)) this.missing.set(key, name);
      this.unused.delete(key);
      return japanese ?? english;
    };
  }

  /** What is wrong with the table once all pages are made: rows that it lacks, and rows of what the code no longer says. */
  problems(): string[] {
    return [
      ...[...this.missing].map(([english, name]) => `data/${this.file} lacks the Japanese of:\t${name}\t${english}`),
      ...[...this.unused].map((english) => `data/${this.file} has a row of what the code no longer says:\t${english}`),
    ];
  }
}
