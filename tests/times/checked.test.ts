/** Compares the times of real news with values read by hand: `fixtures/checked` has the values, `../shared/corpora` the texts, which may not be copied. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/index";

const corpus = new URL("../../../shared/corpora/jawikinews.shared.jsonl.gz", import.meta.url);
const here = existsSync(corpus);
if (!here) console.warn("checked times: ../shared/corpora is not here; the values read by hand are not compared");

/** The least share in per cent: the measured one, rounded down. Raise it when the rules improve. */
const FLOOR = 98;

describe.skipIf(!here)("times read by hand", () => {
  it("news: 200 expressions of Japanese Wikinews", async () => {
    const rows = readFileSync(new URL("../../fixtures/checked/jawikinews-times.tsv", import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split("\t") as [id: string, start: string, end: string, type?: string, timex?: string]);
    expect(rows).toHaveLength(200);
    const ids = new Set(rows.map(([id]) => id));
    const analyzer = await createAnalyzer();
    const found = new Map(
      gunzipSync(readFileSync(corpus))
        .toString("utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { id: string; text: string; sourceDate?: string })
        .filter(({ id }) => ids.has(id))
        .map(({ id, text, sourceDate }) => [
          id,
          analyzer.analyze({ text, ...(sourceDate ? { publishedAt: sourceDate } : {}) }).times,
        ]),
    );
    const wrong = rows.filter(([id, start, end, type, timex]) => {
      const there = found.get(id)!.filter((time) => time.start < Number(end) && Number(start) < time.end);
      if (!type) return there.length > 0;
      const [time] = there;
      return `${time?.start} ${time?.end} ${time?.type} ${time?.timex}` !== `${start} ${end} ${type} ${timex}`;
    });
    const share = (100 * (rows.length - wrong.length)) / rows.length;
    console.log(`news, times right: ${share.toFixed(1)} %, ${rows.length - wrong.length} of ${rows.length}`);
    for (const row of wrong) console.log(`  not right: ${row.join(" ")}`);
    expect(share).toBeGreaterThanOrEqual(FLOOR);
  }, 120_000);
});
