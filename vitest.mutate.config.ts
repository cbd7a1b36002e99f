import { defineConfig } from "vitest/config";

/** The tests that a mutant of a stage is judged by: those of the stages, from the sources; nothing that runs the built package. */
export default defineConfig({
  test: {
    include: ["tests/{text,tokens,numerals,entities,times,figures,keywords}/**/*.test.ts"],
    exclude: ["tests/tokens/{differential,kuromoji,mecab}.test.ts"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
