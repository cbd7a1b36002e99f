/** The marks of a text that have a note. */
export const MARKS = "mark[data-of]";

/** Lets the arrow keys move from mark to mark within each text of a section, so that Tab passes all marks of a text at once. */
export function moveByKeys(section: HTMLElement): void {
  section.addEventListener("keydown", (event) => {
    const mark = (event.target as HTMLElement).closest<HTMLElement>(MARKS);
    const marks = [...(mark?.closest(".text")?.querySelectorAll<HTMLElement>(MARKS) ?? [])];
    const to = { ArrowRight: 1, ArrowLeft: -1, Home: -marks.length, End: marks.length }[event.key];
    if (!mark || to === undefined) return;
    event.preventDefault();
    const next = marks[Math.min(marks.length - 1, Math.max(0, marks.indexOf(mark) + to))]!;
    mark.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}
