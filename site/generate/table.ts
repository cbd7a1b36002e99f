/** Returns a table of Markdown. A cell is one line. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Escapes what means something in Markdown and HTML, outside of code. */
export const plain = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, i) =>
      i % 2 === 0 ? part.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replace(/[*_~]/g, "\\$&") : part,
    )
    .join("");

/** The same for a cell of a table. */
export const cell = (text: string): string => plain(text).replace(/\s+/g, " ").replaceAll("|", "\\|");

/** Returns code within a line. */
export const code = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);

/** Returns code within a cell of a table. */
export const codeCell = (text: string): string => code(text).replaceAll("|", "\\|");
