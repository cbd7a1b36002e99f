import { expect, test } from "vitest";
import { colorsFor } from "../../src/cli/colors";

test("colours follow the terminal, NO_COLOR and FORCE_COLOR", () => {
  const coloured = (terminal: boolean, env: Record<string, string>) => colorsFor(terminal, env).bold("a") !== "a";
  expect(coloured(true, {})).toBe(true);
  expect(coloured(false, {})).toBe(false);
  expect(coloured(true, { NO_COLOR: "1" })).toBe(false);
  expect(coloured(true, { TERM: "dumb" })).toBe(false);
  expect(coloured(false, { FORCE_COLOR: "1" })).toBe(true);
  expect(coloured(true, { FORCE_COLOR: "0" })).toBe(false);
  expect(coloured(false, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(true);
});
