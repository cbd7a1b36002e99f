import { posix } from "node:path";

/** A block of code, code within a line, or a link: its text, and where it leads. Within code nothing is a link. */
const CODE_OR_LINK = /^ *```[\s\S]*?^ *```|`[^`\n]+`|(?<!!)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/gm;

/** Files outside of `docs/`, and sections of them, that have a page of the site. */
const PAGES_OF_FILES: Readonly<Record<string, string>> = {
  "CHANGELOG.md": "changelog.md",
  "README.md#options-of-createanalyzer": "options.md",
  "README.ja.md#createanalyzer-のオプション": "options.md",
  "README.md#command-line": "command-line.md",
  "README.ja.md#コマンドライン": "command-line.md",
  "README.md": "start.md",
  "README.ja.md": "start.md",
  "src/types.ts": "result.md",
};

/**
 * Rewrites the links of a page of the repository for the site. Links to other pages stay, those to files that the site does not have become
 * code, since no address of the repository is known.
 * @param file the path of the page in the repository: docs/tasks/story.md
 * @param folder the folder whose pages the site has: docs/
 * @param at where the page stands among these, if its file is not in the folder: docs/changelog.md
 */
export function rewriteLinks(markdown: string, file: string, folder: string, at = file): string {
  const linkTo = (label: string, page: string): string => `[${label}](${posix.relative(posix.dirname(at), page)})`;
  return markdown.replace(CODE_OR_LINK, (found, label?: string, target?: string) => {
    if (label === undefined || target === undefined || /^(?:https?:|#|mailto:)/.test(target)) return found;
    const [path = "", anchor] = target.split("#");
    const wanted = posix.join(posix.dirname(file), path);
    const suffix = anchor === undefined ? "" : `#${anchor}`;
    if (wanted.startsWith(folder) && wanted.endsWith(".md")) return linkTo(label, wanted + suffix);
    const page = PAGES_OF_FILES[wanted + suffix] ?? PAGES_OF_FILES[wanted];
    return page === undefined ? asCode(label, wanted) : linkTo(label, folder + page);
  });
}

/** Returns the text of a link without the link: as code if it is the name of the file, else with the name behind it. */
function asCode(label: string, file: string): string {
  const bare = label.replaceAll("`", "");
  return file.endsWith(bare) ? `\`${bare}\`` : `${label} (\`${file}\`)`;
}
