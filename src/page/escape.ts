const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\0": "\uFFFD", // a parser of HTML drops it in some places and replaces it in others
};

/** Escapes text for HTML, between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\0]/g, (c) => ENTITIES[c]!);

/** Returns a value as JSON for a `<script>` element, without `</script` and `<!--`. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
