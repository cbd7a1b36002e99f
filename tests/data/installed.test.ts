import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import { version } from "../../package.json";
import { findInstalled } from "../../src/data/installed";

const home = mkdtempSync(join(tmpdir(), "yomitori-installed-"));
const bundle = join(home, "app/dist/bundle.mjs");
const installed = join(home, "node_modules/yomitori");
afterEach(() => rmSync(home, { recursive: true, force: true }));

function install(found: string): void {
  mkdirSync(installed, { recursive: true });
  const exports = { "./package.json": "./package.json" };
  writeFileSync(join(installed, "package.json"), JSON.stringify({ name: "yomitori", version: found, exports }));
}

test.each([bundle, pathToFileURL(bundle).href])("a file of the package above a bundle: %s", async (from) => {
  install(version);
  expect(await findInstalled("words.bin", from)).toEqual({ path: join(installed, "dist/words.bin") });
});

test("a package of another version does not count", async () => {
  install("9.9.9");
  expect(await findInstalled("words.bin", bundle)).toEqual({
    why: `it is yomitori 9.9.9, and the bundle has ${version}`,
  });
});

test("says that there is none", async () => {
  expect(await findInstalled("words.bin", bundle)).toEqual({ why: "yomitori is not there" });
  expect(await findInstalled("words.bin", undefined)).toBeUndefined();
});
