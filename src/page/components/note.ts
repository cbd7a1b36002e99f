import { element } from "./element";

/** The distance of the note from its mark and from the edges of the window, in pixels. */
const MARGIN = 8;
/** How long a note stays after the pointer has left its mark, so that the pointer can reach the note. */
const LEAVING_MS = 150;

/** Shows a note about a mark while the mark is hovered or focused. Escape hides it. */
export function notes(): void {
  const value = element("strong");
  const text = element("span");
  const note = element("div", { role: "tooltip", id: "note", hidden: "" }, value, text);
  let shown: HTMLElement | undefined;
  let leaving = 0;
  document.body.append(note);

  const markAt = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>("mark[data-of]") : null;
  const same = (of: HTMLElement) =>
    of.closest(".text")?.querySelectorAll(`mark[data-of="${CSS.escape(of.dataset.of!)}"]`) ?? [];
  /** The figures that it is converted from, changed from or a part of. */
  const tied = (of: HTMLElement) =>
    (of.dataset.tied?.split(" ") ?? []).map((id) => document.getElementById(id)).filter((mark) => mark !== null);
  const hide = () => {
    clearTimeout(leaving);
    if (!shown) return;
    for (const mark of same(shown)) mark.classList.remove("same");
    for (const mark of tied(shown)) mark.classList.remove("tied");
    shown.removeAttribute("aria-describedby");
    shown = undefined;
    note.hidden = true;
  };
  const show = (mark: HTMLElement) => {
    clearTimeout(leaving);
    if (mark === shown) return;
    hide();
    shown = mark;
    for (const other of same(mark)) other.classList.add("same");
    for (const other of tied(mark)) other.classList.add("tied");
    mark.setAttribute("aria-describedby", note.id);
    value.textContent = mark.dataset.value!;
    text.textContent = mark.dataset.note!;
    note.hidden = false;
    place(note, mark);
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (document.activeElement !== shown) hide();
    }, LEAVING_MS);
  };
  document.addEventListener("pointerover", (event) => {
    const mark = markAt(event);
    if (mark) show(mark);
    else if (event.target instanceof Node && note.contains(event.target)) clearTimeout(leaving);
    else leave();
  });
  document.addEventListener("focusin", (event) => {
    const mark = markAt(event);
    if (mark) show(mark);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
}

/** Places the note below the first line of the mark, or above it if there is no space below, inside the window. */
function place(note: HTMLElement, mark: HTMLElement): void {
  const line = mark.getClientRects()[0];
  if (!line) return;
  const { width, height } = note.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(line.left, document.documentElement.clientWidth - width - MARGIN));
  const below = line.bottom + MARGIN;
  const top = below + height > innerHeight ? line.top - height - MARGIN : below;
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${top + scrollY}px`;
}
