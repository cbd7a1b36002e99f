import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { pageOpener } from "../../tests/cli/browser";
import { serveSite } from "./server";

const address = await serveSite();
const open = pageOpener();
test.each(
  (
    process.env.SHOTS ??
    "home||1280|,home|en/|1280|dark,result|result.html|1280|,m|check.html|360|,en|en/options.html|1280|dark"
  )
    .split(",")
    .map((s) => s.split("|") as [string, string, string, string]),
)("%s", async (name, path, width, dark) => {
  const page = await open(Promise.resolve(address + path), {
    width: Number(width),
    height: 900,
    dark: dark === "dark",
  });
  await new Promise((r) => setTimeout(r, 800));
  writeFileSync(`/tmp/st-shots/${name}${dark}${width}.png`, await page.screenshot());
  if (page.complaints.length) console.log(page.complaints);
});
