import { beforeAll, describe, expect, it } from "vitest";
import { createEntityCheck, type EntityCheck, entityCases } from "./check-entities";

let check: EntityCheck;
beforeAll(async () => {
  check = await createEntityCheck();
});

describe("fixtures/cases/entities.tsv", () => {
  for (const { text, expected } of entityCases("entities.tsv")) {
    it(text, () => {
      expect(check.mentions(text)).toEqual(expected.map((e) => `${e.text}|${e.type}|${e.cluster}`));
    });
  }
});
