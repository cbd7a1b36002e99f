import { describe, expect, it, vi } from "vitest";
import { type Edge, GuardedPattern } from "../../src/text/guarded-pattern";
import { shapeOf } from "./regexp-edges";

/** Every pattern that the analyzer makes, with the line that makes it. */
const made: { pattern: RegExp; edge: Edge; location: string }[] = [];

vi.mock("../../src/text/guarded-pattern", async (original) => {
  const real = await original<typeof import("../../src/text/guarded-pattern")>();
  return {
    ...real,
    GuardedPattern: class extends real.GuardedPattern {
      constructor(pattern: RegExp, edge: Edge) {
        super(pattern, edge);
        made.push({ pattern, edge, location: /src\/[^)]*/.exec(new Error().stack!.split("\n")[2]!)?.[0] ?? "" });
      }
    },
  };
});

/** The longest match of any pattern: no rule needs a longer one, and it keeps the time linear. */
const REACH = 80;

describe("the shape of a pattern", () => {
  it.each([
    [/時半(?!ば)/, "時", "半", 2],
    [/[〜~-]?\d{1,2}年/, "〜~-0123456789", "年", 4],
    [/(?:約|およそ)の?/, "約お", "約その", 4],
    [/(?<!\d)a|bc/, "ab", "ac", 2],
  ])("%s", (pattern, first, last, most) => {
    const shape = shapeOf(pattern);
    expect([...shape.first].sort()).toEqual([...first].sort());
    expect([...shape.last].sort()).toEqual([...last].sort());
    expect(shape).toMatchObject({ most, mayBeEmpty: false });
  });
});

describe("the declared characters are those of the pattern", async () => {
  await import("../../src/analyzer");
  const rules = made.filter(({ location }) => location.startsWith("src/"));

  it("there are such patterns", () => {
    expect(rules.length).toBeGreaterThan(0);
  });

  it.each(rules)("$location $pattern", ({ pattern, edge }) => {
    const shape = shapeOf(pattern);
    const declared = "first" in edge ? edge.first : edge.last;
    const allowed = "first" in edge ? shape.first : shape.last;
    expect([...new Set(Array.from(declared, (word) => word[0]!))].sort()).toEqual([...allowed].sort());
    expect(shape.mayBeEmpty).toBe(false);
    expect(shape.most).toBeLessThanOrEqual(REACH);
  });
});

describe("GuardedPattern", () => {
  const start = new GuardedPattern(/\d{1,2}時(?!間)/, { first: "0123456789" });
  const end = new GuardedPattern(/(?:UTC|GMT)[+-]/, { last: "+-" });

  it("finds a match that begins at an offset, and none elsewhere", () => {
    expect(start.at("午後12時に", 2)?.[0]).toBe("12時");
    expect(start.isAt("午後12時に", 2)).toBe(true);
    expect(start.endAt("午後12時に", 2)).toBe(5);
    expect(start.isAt("午後12時に", 1)).toBe(false);
    expect(start.isAt("12時間", 0)).toBe(false);
    expect(start.endAt("12時間", 0)).toBe(-1);
    expect(start.isAt("12時", 9)).toBe(false);
  });

  it("finds a match that ends at an offset, and none elsewhere", () => {
    expect(end.endingAt("(UTC+9)", 5)).toBe("UTC+");
    expect(end.endsAt("(UTC+9)", 5)).toBe(true);
    expect(end.endsAt("(UTC+9)", 4)).toBe(false);
    expect(end.endingAt("(UTC*9)", 5)).toBe("");
    expect(end.endsAt("UTC+", 0)).toBe(false);
  });
});
