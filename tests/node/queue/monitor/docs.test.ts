import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createPrometheus } from "../../../../src/node/queue/monitor/prometheus";

test("docs/queue.md names each metric of ours, and no alert asks for one that does not exist", async () => {
  const page = readFileSync(new URL("../../../../docs/queue.md", import.meta.url), "utf8");
  const section = page.slice(page.indexOf("## Watching it"), page.indexOf("## What it costs"));
  const text = await (await createPrometheus("q")).text(undefined, false);
  const made = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!));
  const named = [...section.matchAll(/\b(?:yomitori|process|nodejs)_[a-z0-9_]*[a-z0-9]\b/g)].map(([name]) => name);
  expect([...made].filter((name) => name.startsWith("yomitori_") && !named.includes(name))).toEqual([]);
  expect(named.filter((name) => !made.has(name.replace(/_bucket$/, "")))).toEqual([]);
});
