import { MEASURES } from "./measure-table";

type MeasureClass = "measure" | "statistic" | "index" | "event";

/** What a figure measures, under the name that all its synonyms share. */
export interface MeasureName {
  readonly name: string;
  readonly class: MeasureClass;
  /** Whether the table has it. Of such a measure more is taken for granted: that its owner has a name, that its period goes on. */
  readonly listed: boolean;
}

/** 連結売上高 is 売上高, 2025年4〜6月期の純利益 is 純利益, 「売上高」 is 売上高. */
const BEFORE_HEAD = /^.*[のと、・]|[「」『』（）()\s]/gu;

/** Returns the name of a measured property: that of its head in the table, else the property itself. */
export function createMeasureNames(): (property: string) => MeasureName {
  const table = new Map(
    MEASURES.map(([text, name, kind]) => [text, { name, class: kind as MeasureClass, listed: true }]),
  );
  for (const [, name, kind] of MEASURES)
    if (!table.has(name)) table.set(name, { name, class: kind as MeasureClass, listed: true });
  return (property) => {
    const whole = property.normalize("NFKC").replace(/\s/gu, "");
    const head = whole.replace(BEFORE_HEAD, "");
    return table.get(whole) ?? table.get(head) ?? { name: whole, class: "measure", listed: false };
  };
}
