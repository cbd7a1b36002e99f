/**
 * Follows the links within the page without its address, which may hold a text: shows the element, opens what hides it, and moves the focus.
 * @param reveal makes an element that is not drawn be there
 */
export function followPlaces(reveal: (id: string) => void): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    const id = decodeURIComponent(link.hash.slice(1));
    reveal(id);
    const target = document.getElementById(id);
    if (!target) return;
    if (!target.matches("a, button, input, textarea, [tabindex]")) target.tabIndex = -1;
    const isSection = target.matches("section");
    target.scrollIntoView({ block: isSection ? "start" : "center", behavior: isStill() ? "auto" : "smooth" });
    target.focus({ preventScroll: true });
  });
}

const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
