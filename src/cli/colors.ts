import pc from "picocolors";

/** The styles that the report uses; the identity where there is no terminal. */
export type Colors = ReturnType<typeof pc.createColors>;

/** FORCE_COLOR wins over NO_COLOR, both over what the terminal is. */
export function colorsFor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Colors {
  if (env.FORCE_COLOR) return pc.createColors(env.FORCE_COLOR !== "0");
  return pc.createColors(isTerminal && !env.NO_COLOR && env.TERM !== "dumb");
}
