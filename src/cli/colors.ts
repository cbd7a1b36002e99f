import pc from "picocolors";

/** The styles of the report: functions that colour a text, or return it unchanged if colours are off. */
export type Colors = ReturnType<typeof pc.createColors>;

/** Decides whether to use colours. FORCE_COLOR overrides NO_COLOR (https://no-color.org); both override the check for a terminal. */
export function colorsFor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Colors {
  if (env.FORCE_COLOR) return pc.createColors(env.FORCE_COLOR !== "0");
  return pc.createColors(isTerminal && !env.NO_COLOR && env.TERM !== "dumb");
}
