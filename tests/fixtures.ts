import { readdirSync, readFileSync } from "node:fs";
import type { Article } from "../src/types";

const folder = new URL("../fixtures/articles/", import.meta.url);

/** The articles of fixtures/, without what is expected of them. */
export const fixtureArticles: readonly (Article & { readonly id: string })[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => {
    const { id, title, text, publishedAt } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    return { id, title, text, publishedAt };
  });
