import { expect, test } from "vitest";
import { otherNames, titlesNotInAliases } from "../../src/present/entity";
import type { Entity } from "../../src/types";

const entity = { aliases: ["石破首相", "石破氏"], titles: ["首相", "総理", "石破氏"] } as unknown as Entity;

test("other names are the aliases and the titles, each once", () => {
  expect(otherNames(entity)).toEqual(["石破首相", "石破氏", "首相", "総理"]);
});

test("a title that an alias contains is not repeated", () => {
  expect(titlesNotInAliases(entity)).toEqual(["総理"]);
});
