import { isChange } from "../present/figure";
import type { Figure, Summary } from "../types";
import type { MeasureName } from "./measures";
import { ownersOf, type SeriesOwner } from "./owners";
import { createPeriods, type FigurePeriod, isAhead, type SeriesFigure } from "./periods";
import type { SeriesObservation, SeriesSource } from "./types";

/** Kinds that are no measure: an age, a rank and a score belong to one event. */
const NO_MEASURE: ReadonlySet<string> = new Set(["age", "ordinal", "ratio"]);

/** What is money, or a share of it: not 2四半期 of 営業利益は2四半期連続で増えた. */
const MONEY = /(?:利益|売上高|収益|配当|額)$/u;
const AMOUNTS: ReadonlySet<string> = new Set(["money", "percent"]);

/** Returns those figures of a summary that can be part of a series. What it does not know for certain it leaves out. */
export function observationsOf(
  summary: Summary,
  measureOf: (property: string) => MeasureName | undefined,
): SeriesObservation[] {
  const owners = ownersOf(summary);
  const figures = new Map(summary.figures.map((figure) => [figure.id, figure]));
  const observations: SeriesObservation[] = [];
  const periodOfFigure = createPeriods(summary);
  for (const figure of summary.figures) {
    const measured = measuredFigure(figure, owners, measureOf);
    if (measured && !isPartOfSame(figure, figures))
      observations.push(observation(measured, periodOfFigure(measured), summary));
  }
  return observations;
}

function measuredFigure(
  given: Figure,
  owners: ReadonlyMap<string, SeriesOwner>,
  measureOf: (property: string) => MeasureName | undefined,
): SeriesFigure | undefined {
  if (NO_MEASURE.has(given.kind) || given.status === "denied" || given.measuredProperty === undefined) return undefined;
  const measure = measureOf(given.measuredProperty.text);
  if (measure === undefined || measure.class === "event") return undefined;
  if (MONEY.test(measure.name) && !AMOUNTS.has(given.kind)) return undefined;
  const figure = measure.isAhead && !isAhead(given) ? { ...given, status: "forecast" as const } : given;
  if (measure.class === "index") return { figure, measure, owner: undefined };
  if (measure.class === "statistic" && figure.measuredEntity === undefined)
    return { figure, measure, owner: undefined };
  const owner = owners.get(figure.id);
  return owner && (owner.isEntity || measure.listed) ? { figure, measure, owner } : undefined;
}

function observation(
  { figure, measure, owner }: SeriesFigure,
  { time, isCarried }: FigurePeriod,
  summary: Summary,
): SeriesObservation {
  const { kind, modifier, status, changeFrom } = figure;
  const entity = owner?.name ?? "";
  const unit = seriesUnit(figure);
  const change = isChange(figure) ? figure.comparison : undefined;
  const { gazetteerId } = owner ?? {};
  return {
    key: [gazetteerId === undefined ? entity : `#${gazetteerId}`, measure.name, kind, unit, change?.basis ?? ""].join(
      "\t",
    ),
    entity,
    ...(gazetteerId !== undefined && { gazetteerId }),
    property: measure.name,
    kind,
    unit,
    ...(change && { change: change.basis }),
    ...lossAware(figure, change?.signed),
    modifier,
    ...(status !== undefined && { status }),
    timex: time?.range ? time.timex : null,
    ...(time?.range && { periodStart: time.range.start, periodEnd: time.range.end }),
    ...(changeFrom !== undefined && { replaces: changeFrom }),
    source: { ...sourceOf(figure, summary), ...(isCarried && { carriedPeriod: true }) },
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
