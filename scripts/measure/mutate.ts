/**
 * Runs mutation tests of single files: `npm run mutate -- src/times/resolve/tense.ts …`. Stryker changes the file in many small ways and
 * runs the tests of its stage that import it; what survives is code that no test depends on. Its settings are in stryker.config.json.
 */
import { spawnSync } from "node:child_process";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("mutate: name the files to change, such as src/times/resolve/tense.ts");
  process.exit(2);
}
const stages = [...new Set(files.map((file) => file.split("/")[1]))];
const YOMITORI_STAGES = stages.length === 1 ? stages[0] : `{${stages.join(",")}}`;
const { status } = spawnSync("npx", ["--no-install", "stryker", "run", "--mutate", files.join(",")], {
  env: { ...process.env, YOMITORI_STAGES },
  stdio: "inherit",
});
process.exit(status ?? 1);
