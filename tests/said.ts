import type { Summary } from "../src/types";

const bare = (text: string): string => text.normalize("NFKC").replace(/[\s\u200B\u00AD\uFEFF>]/g, "");

/** Returns what a summary says of figures, times and names, without how the text writes them. */
export const said = ({ figures, times, entities }: Summary) => ({
  figures: figures.map(({ kind, decimal, low, high, unit, modifier }) =>
    [kind, decimal, low, high, unit?.code ?? bare(unit?.text ?? ""), modifier].join(" "),
  ),
  times: times.map(({ timex }) => timex),
  names: entities
    .flatMap(({ type, mentions }) => mentions.map(({ start, text }) => ({ start, name: `${type} ${bare(text)}` })))
    .sort((a, b) => a.start - b.start)
    .map(({ name }) => name),
});
