import { expect, test } from "vitest";
import { createProcessor } from "../../../src/node/queue/processor";
import type { Article, Summary } from "../../../src/types";

test("the processor reads the article in the job's data", async () => {
  const read = createProcessor({ analyze: async (article: Article) => ({ id: article.id }) as Summary });
  expect(await read({ data: { id: "a", text: "円" } })).toEqual({ id: "a" });
});

test("an article that can never be read is not retried, any other error is", async () => {
  const failing = (error: unknown) =>
    createProcessor({
      analyze: () => {
        throw error;
      },
    })({ data: { text: "" } });
  const bad = Object.assign(new Error("text is missing"), { code: "ERR_INPUT" });
  await expect(failing(bad)).rejects.toMatchObject({
    name: "UnrecoverableError",
    message: "ERR_INPUT: text is missing",
  });
  const died = Object.assign(new Error("a thread died"), { code: "ERR_INTERNAL" });
  await expect(failing(died)).rejects.toBe(died);
});

test("an encoding error is final too, an error without a code is not", async () => {
  const failing = (error: unknown) => createProcessor({ analyze: () => Promise.reject(error) })({ data: { text: "" } });
  const encoding = Object.assign(new Error("not utf-8"), { code: "ERR_ENCODING" });
  await expect(failing(encoding)).rejects.toMatchObject({ name: "UnrecoverableError" });
  const plain = new Error("out of memory");
  await expect(failing(plain)).rejects.toBe(plain);
});
