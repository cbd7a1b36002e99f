/**
 * Measures how long the playground takes from its opening to the first summary: `npx tsx scripts/measure/playground.ts [FILE]`, after a build,
 * where there is a chromium. The text is in the link, so nothing waits for a person. The second visit has all from the service worker.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startService } from "../../src/cli/serve/server";
import { writeLink } from "../../src/playground/link";
import { EMPTY_STATE } from "../../src/playground/state";
import { openPage, type Page } from "../../tests/cli/browser";

const VISITS = 5;
const [, , file = fileURLToPath(new URL("../../fixtures/example.txt", import.meta.url))] = process.argv;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for the first summary; returns the time since the navigation began, in milliseconds. */
async function firstSummary(page: Page): Promise<number> {
  for (;;) {
    const expression = `performance.getEntriesByName("yomitori-summary")[0]?.startTime`;
    const time = await page.evaluate<number | undefined>(expression).catch(() => undefined);
    if (time !== undefined) return Math.round(time);
    await pause(100);
  }
}

const service = await startService({
  port: 0,
  host: "127.0.0.1",
  threads: 1,
  mostBytes: 1_000_000,
  mostMs: 60_000,
  mostWaiting: 16,
  analyzer: {},
});
const text = readFileSync(file, "utf8");
const url = `${service.url}/${await writeLink({ ...EMPTY_STATE, text })}`;
console.log(`first summary of ${text.length} characters, in milliseconds from the opening of the page`);
for (let visit = 1; visit <= VISITS; visit++) {
  const page = await openPage(url, { width: 1280 });
  const first = await firstSummary(page);
  while (!(await page.evaluate("document.getElementById('offline').textContent !== ''"))) await pause(100);
  await page.evaluate("performance.clearMarks(); setTimeout(() => location.reload())");
  await pause(500);
  console.log(`first visit ${first}, second ${await firstSummary(page)}`);
  await page.close();
}
await service.stop();
