import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests of the built site: `npm run test:site`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("./", import.meta.url)),
    include: ["tests/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
