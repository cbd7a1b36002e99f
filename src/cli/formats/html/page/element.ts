/** An element with attributes and children. Text is always set as text; no part of an article is ever read as HTML here. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A link to where something stands in its article. */
export const linkTo = (place: string, ...children: readonly (Node | string)[]): HTMLAnchorElement =>
  element("a", { href: `#${place}` }, ...children);
