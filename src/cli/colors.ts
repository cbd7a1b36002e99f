import pc from "picocolors";

/** The styles of the report; functions that change nothing where colours are off. */
export type Colors = ReturnType<typeof pc.createColors>;

/** FORCE_COLOR wins over NO_COLOR (https://no-color.org), and both over whether there is a terminal. */
export function colorsFor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Colors {
  if (env.FORCE_COLOR) return pc.createColors(env.FORCE_COLOR !== "0");
  return pc.createColors(isTerminal && !env.NO_COLOR && env.TERM !== "dumb");
}
