import { defineConfig } from "vitest/config";

/** The stages whose files are changed, from scripts/measure/mutate.ts. */
const stages = process.env.YOMITORI_STAGES ?? "{text,tokens,numerals,entities,times,figures,keywords}";

/** A mutant is judged by the tests of its stage, which run from the sources; those of later stages would take hours. */
export default defineConfig({
  test: {
    include: [`tests/${stages}/**/*.test.ts`],
    exclude: ["tests/tokens/{differential,kuromoji,mecab}.test.ts"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
