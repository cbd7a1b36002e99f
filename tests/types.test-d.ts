/** What an editor shows of the public types: how they narrow, and which names can be imported. Checked by `tsc`. */
import { expectTypeOf, test } from "vitest";
import type {
  AnalyzerOptions,
  ArgumentRole,
  ChangeDirection,
  Comparison,
  ComparisonBasis,
  CurrencyUnit,
  DependencyKind,
  EntityType,
  Figure,
  FigureKind,
  FigureStatus,
  Modifier,
  SingleValue,
  Summary,
  TimeAnchor,
  TimeExpression,
  TimeModifier,
  TimeType,
  Tokenizer,
  Unit,
  ValueRange,
  Warning,
  WarningCode,
} from "../src";

declare const figure: Figure;

test("a figure narrows by its kind", () => {
  if (figure.kind === "money") {
    expectTypeOf(figure.unit).toEqualTypeOf<CurrencyUnit>();
    expectTypeOf(figure.unit.code).toEqualTypeOf<string>();
  } else if (figure.kind === "number" || figure.kind === "ratio") {
    expectTypeOf(figure.unit).toEqualTypeOf<Unit | undefined>();
  } else {
    expectTypeOf(figure.kind).toEqualTypeOf<"percent" | "quantity" | "age" | "ordinal">();
    expectTypeOf(figure.unit).toEqualTypeOf<Unit>();
    expectTypeOf(figure.unit.code).toEqualTypeOf<string | undefined>();
  }
});

test("a figure narrows by its value", () => {
  expectTypeOf(figure.value).toEqualTypeOf<number | null>();
  if (figure.decimal !== null) {
    expectTypeOf(figure).toExtend<SingleValue>();
    expectTypeOf(figure.value).toEqualTypeOf<number>();
    expectTypeOf(figure.low).toEqualTypeOf<null>();
  } else {
    expectTypeOf(figure).toExtend<ValueRange>();
    expectTypeOf([figure.low, figure.high]).toEqualTypeOf<string[]>();
  }
  // by kind and by value, in either order
  if (figure.low !== null && figure.kind === "money") expectTypeOf(figure.unit.code).toEqualTypeOf<string>();
});

test("figures can be chosen by kind", () => {
  const money = ({} as Summary).figures.filter((found) => found.kind === "money");
  expectTypeOf(money[0]!.unit).toEqualTypeOf<CurrencyUnit>();
  expectTypeOf<Extract<Figure, { kind: "age" }>>().not.toBeNever();
});

test("the closed lists of values have names", () => {
  expectTypeOf<Warning["code"]>().toEqualTypeOf<WarningCode>();
  expectTypeOf<Comparison["basis"]>().toEqualTypeOf<ComparisonBasis>();
  expectTypeOf<Comparison["direction"]>().toEqualTypeOf<ChangeDirection>();
  expectTypeOf<Figure["kind"]>().toEqualTypeOf<FigureKind>();
  expectTypeOf<Figure["modifier"]>().toEqualTypeOf<Modifier | null>();
  expectTypeOf<NonNullable<Figure["status"]>>().toEqualTypeOf<FigureStatus>();
  expectTypeOf<TimeExpression["type"]>().toEqualTypeOf<TimeType>();
  expectTypeOf<TimeExpression["anchor"]>().toEqualTypeOf<TimeAnchor | null>();
  expectTypeOf<NonNullable<TimeExpression["mod"]>>().toEqualTypeOf<TimeModifier>();
  expectTypeOf<Summary["entities"][number]["type"]>().toEqualTypeOf<EntityType>();
  expectTypeOf<[ArgumentRole, DependencyKind]>().not.toBeAny();
});

test("an option accepts no other value", () => {
  expectTypeOf<"mecab">().not.toExtend<NonNullable<AnalyzerOptions["tokenizer"]>>();
  expectTypeOf<"kuromoji">().toExtend<NonNullable<AnalyzerOptions["tokenizer"]>>();
  expectTypeOf<Tokenizer>().toExtend<NonNullable<AnalyzerOptions["tokenizer"]>>();
});
