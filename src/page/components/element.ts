/** Creates an element with attributes and children. Strings become text nodes: no part of an article is parsed as HTML here. */
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

/** Creates a link to the element of an article with the id. */
export const linkTo = (place: string, ...children: readonly (Node | string)[]): HTMLAnchorElement =>
  element("a", { href: `#${place}` }, ...children);
