/** What a person has put into the playground: all that a link holds. */
import { STAGES } from "../enumerations";
import type { AnalyzerOptions, Stage } from "../types";

export type PlaygroundMode = "read" | "compare";

/** The options that the page offers. */
export interface PlaygroundSettings {
  readonly stages: readonly Stage[];
  readonly certainty: number;
  readonly keywords: number;
  readonly keySentences: number;
  readonly fiscalYearStart: number;
}

export interface PlaygroundState {
  readonly mode: PlaygroundMode;
  readonly text: string;
  readonly title: string;
  readonly publishedAt: string;
  readonly claim: string;
  readonly settings: PlaygroundSettings;
}

export const DEFAULT_SETTINGS: PlaygroundSettings = {
  stages: STAGES,
  certainty: 0,
  keywords: 10,
  keySentences: 3,
  fiscalYearStart: 4,
};

export const EMPTY_STATE: PlaygroundState = {
  mode: "read",
  text: "",
  title: "",
  publishedAt: "",
  claim: "",
  settings: DEFAULT_SETTINGS,
};

/** Returns the settings as options of an analyzer. */
export const optionsOf = (settings: PlaygroundSettings): AnalyzerOptions => {
  const { stages, certainty, keywords, keySentences, fiscalYearStart } = settings;
  return { stages, certainty, keywords: { max: keywords }, keySentences, fiscalYearStart };
};

/** The short names of the fields in a link. Links live long: never change one. */
const NAMES = { text: "t", title: "h", publishedAt: "p", claim: "c" } as const;
const SETTING_NAMES = { certainty: "s", keywords: "k", keySentences: "n", fiscalYearStart: "f" } as const;

type Fields = Record<string, unknown>;

/** Returns what of a state is not the default, under short names. */
export function packState({ mode, settings, ...texts }: PlaygroundState): Fields {
  const packed: Fields = mode === "compare" ? { m: 1 } : {};
  for (const [name, short] of Object.entries(NAMES)) {
    const value = texts[name as keyof typeof NAMES];
    if (value !== "") packed[short] = value;
  }
  for (const [name, short] of Object.entries(SETTING_NAMES)) {
    const key = name as keyof typeof SETTING_NAMES;
    if (settings[key] !== DEFAULT_SETTINGS[key]) packed[short] = settings[key];
  }
  if (settings.stages.length < STAGES.length) packed.g = settings.stages.map((stage) => STAGES.indexOf(stage));
  return packed;
}

/** Returns the state of packed fields, which may be anything: what is not right becomes the default. */
export function unpackState(packed: unknown): PlaygroundState {
  const fields = (typeof packed === "object" && packed !== null ? packed : {}) as Fields;
  const textOf = (name: keyof typeof NAMES): string => {
    const value = fields[NAMES[name]];
    return typeof value === "string" ? value : "";
  };
  const numberOf = (name: keyof typeof SETTING_NAMES): number =>
    settingIn(name, fields[SETTING_NAMES[name]]) ?? DEFAULT_SETTINGS[name];
  const chosen = Array.isArray(fields.g) ? fields.g : [];
  const stages = STAGES.filter((_, i) => chosen.includes(i));
  return {
    mode: fields.m === 1 ? "compare" : "read",
    text: textOf("text"),
    title: textOf("title"),
    publishedAt: textOf("publishedAt"),
    claim: textOf("claim"),
    settings: {
      stages: stages.length > 0 ? stages : STAGES,
      certainty: numberOf("certainty"),
      keywords: numberOf("keywords"),
      keySentences: numberOf("keySentences"),
      fiscalYearStart: numberOf("fiscalYearStart"),
    },
  };
}

/** The least and the greatest value of each setting that the page offers. */
const LIMITS: Readonly<Record<keyof typeof SETTING_NAMES, readonly [least: number, most: number]>> = {
  certainty: [0, 1],
  keywords: [0, 100],
  keySentences: [0, 100],
  fiscalYearStart: [1, 12],
};

/** Returns a number as a setting may have it; undefined for anything else. */
export function settingIn(name: keyof typeof LIMITS, value: unknown): number | undefined {
  const [least, most] = LIMITS[name];
  const isRight = typeof value === "number" && value >= least && value <= most;
  return isRight && (name === "certainty" || Number.isInteger(value)) ? value : undefined;
}
