import type { Entity } from "../types";

/** Returns the other names and the titles of an entity, each once. */
export const otherNames = ({ aliases, titles }: Entity): string[] => [...new Set([...aliases, ...titles])];

/** Returns the titles that no alias contains: 総理, but not 首相, if an alias is 石破首相. */
export const titlesNotInAliases = ({ aliases, titles }: Entity): string[] =>
  titles.filter((title) => !aliases.some((alias) => alias.includes(title)));
