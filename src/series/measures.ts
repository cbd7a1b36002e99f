import { MEASURE_ENDINGS, MEASURES } from "./measure-table";

type MeasureClass = "measure" | "statistic" | "index" | "event";

/** What a figure measures, under the name that all its synonyms share. */
export interface MeasureName {
  readonly name: string;
  readonly class: MeasureClass;
  /** Whether the table has it. Of such a measure more is taken for granted: that its owner has a name, that its period goes on. */
  readonly listed: boolean;
  /** Whether the property itself says that the value is not the outcome: 純利益予想. */
  readonly isAhead: boolean;
}

/** 連結売上高 is 売上高, 2025年4〜6月期の純利益 is 純利益, 「売上高」 is 売上高. */
const BEFORE_HEAD = /^.*[のと、・]|[「」『』（）()\s]/gu;
/** 純利益予想, 売上高見通し, 販売目標 */
const AHEAD = /(?<=.{2})(?:予想|見通し|見込み|計画|目標)$/u;

/**
 * Creates a function that returns the name of a measured property: that of its head in the table, or else the property itself if it ends as
 * measures do: 来場者数, 獲得賞金額. Undefined for all others, such as 達成 and 大台: their values are not of one measure.
 */
export function createMeasureNames(): (property: string) => MeasureName | undefined {
  const table = new Map<string, Pick<MeasureName, "name" | "class">>();
  for (const [text, name, kind] of MEASURES)
    for (const each of [text, name])
      if (each === text || !table.has(each)) table.set(each, { name, class: kind as MeasureClass });
  const events = MEASURES.filter(([, , kind]) => kind === "event").map(([text]) => text);
  return (property) => {
    const full = property.normalize("NFKC").replace(/\s/gu, "");
    const whole = full.replace(AHEAD, "");
    const isAhead = whole !== full;
    const listed = table.get(whole) ?? table.get(whole.replace(BEFORE_HEAD, ""));
    if (listed) return { ...listed, listed: true, isAhead };
    if (events.some((event) => whole.endsWith(event))) return undefined;
    const isMeasure = MEASURE_ENDINGS.some((ending) => whole.endsWith(ending));
    return isMeasure ? { name: whole, class: "measure", listed: false, isAhead } : undefined;
  };
}
