import { isChange, periodOf } from "../present/figure";
import type { Entity, Figure, Summary } from "../types";
import type { MeasureName } from "./measures";
import type { SeriesObservation, SeriesSource } from "./types";

/** Kinds that are no measure: an age, a rank and a score belong to one event. */
const NO_MEASURE: ReadonlySet<string> = new Set(["age", "ordinal", "ratio"]);

/** 株式会社北斗電機, 北斗電機(株) */
const LEGAL_FORM = /^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|合同会社|\(株\))$|^\(株\)/gu;

/** Returns those figures of a summary that can be part of a series. What it does not know for certain it leaves out. */
export function observationsOf(summary: Summary, measureOf: (property: string) => MeasureName): SeriesObservation[] {
  const entities = new Map(summary.entities.map((entity) => [entity.id, entity]));
  const figures = new Map(summary.figures.map((figure) => [figure.id, figure]));
  const replaced = new Map(
    summary.figures.flatMap(({ id, changeFrom }) => (changeFrom === undefined ? [] : [[id, changeFrom] as const])),
  );
  return summary.figures.flatMap((figure) => {
    if (NO_MEASURE.has(figure.kind) || figure.status === "denied" || figure.measuredProperty === undefined) return [];
    const measure = measureOf(figure.measuredProperty.text);
    const entity = measure.class === "index" ? undefined : entities.get(figure.measuredEntity?.entity ?? "");
    const isOwned =
      entity !== undefined ||
      measure.class === "index" ||
      (measure.class === "statistic" && figure.measuredEntity === undefined);
    if (!isOwned || measure.class === "event" || isPartOfSame(figure, figures)) return [];
    return [observation(figure, summary, { entity, property: measure.name, replaces: replaced.get(figure.id) })];
  });
}

interface Belonging {
  readonly entity: Entity | undefined;
  readonly property: string;
  readonly replaces: string | undefined;
}

function observation(figure: Figure, summary: Summary, { entity, property, replaces }: Belonging): SeriesObservation {
  const { kind, modifier, status } = figure;
  const name = entity === undefined ? "" : canonicalName(entity.name);
  const gazetteerId = entity?.gazetteerId;
  const unit = seriesUnit(figure);
  const change = isChange(figure) ? figure.comparison.basis : undefined;
  const period = periodOf(figure, summary);
  const signed = isChange(figure) ? figure.comparison.signed : undefined;
  return {
    // A space sorts before all that a name begins with.
    key: [gazetteerId === undefined ? name : `#${gazetteerId}`, property, kind, unit, change ?? ""].join("\t"),
    entity: name,
    ...(gazetteerId !== undefined && { gazetteerId }),
    property,
    kind,
    unit,
    ...(change !== undefined && { change }),
    ...lossAware(figure, signed),
    modifier,
    ...(status !== undefined && { status }),
    timex: period?.range ? period.timex : null,
    ...(period?.range && { periodStart: period.range.start, periodEnd: period.range.end }),
    ...(replaces !== undefined && { replaces }),
    source: sourceOf(figure, summary),
  };
}

/** 最終赤字, 純損失, 営業損失: a loss, which a series of profits has as a negative value. */
const LOSS = /(?:赤字|損失)$/u;

function lossAware(figure: Figure, signed: string | undefined): Pick<Figure, "decimal" | "low" | "high"> {
  const { low, high } = figure;
  const decimal = signed ?? figure.decimal;
  const isLoss = signed === undefined && LOSS.test(figure.measuredProperty?.text ?? "");
  if (!isLoss || decimal === null || decimal.startsWith("-")) return { decimal, low, high };
  return { decimal: `-${decimal}`, low, high };
}

function sourceOf({ id, start, end, text }: Figure, { id: article, title, publishedAt }: Summary): SeriesSource {
  return {
    ...(article !== undefined && { article }),
    ...(title !== undefined && { title }),
    ...(publishedAt !== undefined && { publishedAt }),
    figure: id,
    start,
    end,
    text,
  };
}

export const canonicalName = (name: string): string => name.normalize("NFKC").replace(LEGAL_FORM, "").trim() || name;

const seriesUnit = ({ kind, unit, perUnit }: Figure): string => {
  const main = kind === "percent" && unit?.code !== undefined ? unit.code : (unit?.code ?? unit?.text ?? "");
  const name = main === "percent" ? "%" : main;
  return perUnit ? `${name}/${perUnit.code ?? perUnit.text}` : name;
};

/** Whether a figure is a part of another of the same owner and measure: 3億円 in 売上高は5億円で、うち国内が3億円. */
function isPartOfSame({ partOf, measuredProperty }: Figure, figures: ReadonlyMap<string, Figure>): boolean {
  const whole = partOf === undefined ? undefined : figures.get(partOf);
  return whole !== undefined && whole.measuredProperty?.text === measuredProperty?.text;
}
