import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createAnalyzer } from "../../src/index";
import { createIndex } from "../../src/related/index";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("docs/tasks/story.md shows what its code prints", async () => {
  const analyzer = await createAnalyzer();
  const lines = read("fixtures/related/story.ndjson").trim().split("\n");
  const summaries = lines.map((line) => analyzer.analyze(JSON.parse(line)));
  const index = createIndex();
  for (const summary of summaries) index.add(summary);
  const find = (wanted: string) => summaries.find(({ id }) => id === wanted)!;

  const story = index
    .related(find("results"), { limit: 5 })
    .sort((a, b) => (a.publishedAt! < b.publishedAt! ? -1 : 1))
    .map(({ publishedAt, title, shared }) => `${publishedAt} ${title} ${shared.join("、")}`);
  const kinds = index.related(find("fire"), { limit: 3 }).map(({ id, kind }) => `${id} ${kind}`);
  const shown = [...read("docs/tasks/story.md").matchAll(/```text\n([^`]*)\n```/g)].map(([, block]) => block);
  expect(shown).toEqual([story.join("\n"), kinds.join("\n")]);
}, 60_000);
