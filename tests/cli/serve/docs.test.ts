import { readFileSync } from "node:fs";
import { Command } from "commander";
import { expect, test } from "vitest";
import { addMcpOptions } from "../../../src/cli/mcp/command";
import { createTools } from "../../../src/cli/mcp/tools";
import { addServeOptions } from "../../../src/cli/serve/command";
import { createServiceMetrics } from "../../../src/cli/serve/metrics";

const page = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8");
const namesOf = (program: Command) => program.options.map(({ long }) => long!).filter((name) => name !== "--help");

test("docs/serve.md names every metric and every option", async () => {
  const metrics = await createServiceMetrics();
  const text = await metrics!.text({ waiting: 0, active: 0, streams: 0, bodyBytes: 0 });
  const names = [...text.matchAll(/^# TYPE (yomitori_\w+)/gm)].map(([, name]) => name!);
  expect(names).toHaveLength(8);
  for (const name of [...names, ...namesOf(addServeOptions(new Command()))])
    expect(page("serve.md")).toContain(`\`${name}\``);
});

test("docs/mcp.md names every tool and every option", () => {
  const names = [...createTools().map(({ name }) => name), ...namesOf(addMcpOptions(new Command()))];
  for (const name of names) expect(page("mcp.md")).toContain(`\`${name}\``);
});
