import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The pages with runs of the command line. */
export const RUN_PAGES = ["docs/tasks/fact-check.md", "docs/ja/tasks/fact-check.md"].map(
  (name) => new URL(`../../${name}`, import.meta.url),
);

/** A block of a page that begins with a command. */
const RUN = /```console\n\$ yomitori ([^\n]*)\n[\s\S]*?```/g;
/** A word of a command, in quotation marks or not. */
const WORD = /"([^"]*)"|(\S+)/g;

/** Returns a page with what the built command line prints now below each command, and its exit code if that is not 0. */
export const withRuns = (page: string): string =>
  page.replace(RUN, (_, command: string) => {
    const words = [...command.matchAll(WORD)].map(([, quoted, plain]) => quoted ?? plain!);
    const { stdout, status } = spawnSync(process.execPath, ["dist/cli.js", ...words], {
      cwd: root,
      encoding: "utf8",
      input: "",
      env: { ...process.env, FORCE_COLOR: "", NO_COLOR: "1", LC_ALL: "C.UTF-8" },
    });
    const code = status === 0 ? "" : `$ echo $?\n${status}\n`;
    return `\`\`\`console\n$ yomitori ${command}\n${stdout}${code}\`\`\``;
  });
