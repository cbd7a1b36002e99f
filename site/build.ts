/** Builds the site into `site/dist/`: `npm run site`, after a build of the package. With SITE_BASE=/path/ it is for a host that has it there. */
import { execFileSync } from "node:child_process";
import { existsSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { copyPlayground } from "../scripts/build/playground";

const site = fileURLToPath(new URL("./", import.meta.url));
const run = (command: string, ...words: string[]): void => {
  execFileSync(command, words, { cwd: site, stdio: "inherit" });
};

/** Whether the packages are those of the lock file: npm writes one of its own when it has installed them. */
function isInstalled(): boolean {
  const installed = `${site}node_modules/.package-lock.json`;
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${site}package-lock.json`).mtimeMs;
}

if (!isInstalled()) run("npm", "ci");
run(process.execPath, "--import", "tsx", "generate/generate.ts");
rmSync(`${site}dist`, { recursive: true, force: true });
run("node_modules/.bin/vitepress", "build");

copyPlayground(`${site}dist/playground`);
