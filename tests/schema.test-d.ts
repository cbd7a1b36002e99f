/** The types of the result, of the runtime schema and of the enumerations are the same. Checked by `tsc`, which `vitest --typecheck` runs. */
import type * as v from "valibot";
import { expectTypeOf, test } from "vitest";
import type { Checker, ClaimFinding, ClaimReport } from "../src/check/index";
import type * as enumerations from "../src/enumerations";
import type { Failure } from "../src/node/answer";
import type { ClaimReportSchema, FailureSchema, ParsedTextSchema, SummarySchema } from "../src/schema";
import type { Comparison, Entity, Figure, ParsedText, Summary, TimeExpression, Warning } from "../src/types";

/** A type without `readonly` and without the index signature that a loose object has. */
type Bare<T> = T extends readonly (infer I)[]
  ? Bare<I>[]
  : T extends object
    ? { -readonly [K in keyof T as string extends K ? never : K]: Bare<T[K]> }
    : T;

test("the schema of a summary and its type", () => {
  expectTypeOf<Bare<v.InferOutput<typeof SummarySchema>>>().toEqualTypeOf<Bare<Summary>>();
  expectTypeOf<v.InferOutput<typeof SummarySchema>>().toExtend<Summary>();
});

test("the schema of a parse and its type", () => {
  expectTypeOf<Bare<v.InferOutput<typeof ParsedTextSchema>>>().toEqualTypeOf<Bare<ParsedText>>();
  expectTypeOf<v.InferOutput<typeof ParsedTextSchema>>().toExtend<ParsedText>();
});

test("the schema of a report on a claim and its type", () => {
  expectTypeOf<Bare<v.InferOutput<typeof ClaimReportSchema>>>().toEqualTypeOf<Bare<ClaimReport>>();
  expectTypeOf<v.InferOutput<typeof ClaimReportSchema>>().toExtend<ClaimReport>();
});

test("a claim and a source may be texts, and the sources a list that is only read", () => {
  expectTypeOf<Checker["check"]>().toBeCallableWith("円", ["円", { text: "円", title: "円" }] as const);
  expectTypeOf<Checker["check"]>().toBeCallableWith({ id: 1, text: "円", publishedAt: "2025-02-08" }, []);
  expectTypeOf<Checker["check"]>().parameter(0).not.toExtend<number>();
});

test("the schema of a failure and its type", () => {
  expectTypeOf<Bare<v.InferOutput<typeof FailureSchema>>>().toEqualTypeOf<Bare<Failure>>();
});

test("the fields have the values of the enumerations", () => {
  type Values<List extends readonly string[]> = List[number];
  expectTypeOf<Figure["kind"]>().toEqualTypeOf<Values<typeof enumerations.FIGURE_KINDS>>();
  expectTypeOf<Figure["modifier"]>().toEqualTypeOf<Values<typeof enumerations.MODIFIERS> | null>();
  expectTypeOf<NonNullable<Figure["status"]>>().toEqualTypeOf<Values<typeof enumerations.STATUSES>>();
  expectTypeOf<Comparison["basis"]>().toEqualTypeOf<Values<typeof enumerations.COMPARISON_BASES>>();
  expectTypeOf<Comparison["direction"]>().toEqualTypeOf<Values<typeof enumerations.DIRECTIONS>>();
  expectTypeOf<TimeExpression["type"]>().toEqualTypeOf<Values<typeof enumerations.TIME_TYPES>>();
  expectTypeOf<TimeExpression["anchor"]>().toEqualTypeOf<Values<typeof enumerations.ANCHORS> | null>();
  expectTypeOf<NonNullable<TimeExpression["mod"]>>().toEqualTypeOf<Values<typeof enumerations.TIME_MODIFIERS>>();
  expectTypeOf<Entity["type"]>().toEqualTypeOf<Values<typeof enumerations.ENTITY_TYPES>>();
  expectTypeOf<Warning["code"]>().toEqualTypeOf<Values<typeof enumerations.WARNING_CODES>>();
  expectTypeOf<Failure["error"]["code"]>().toEqualTypeOf<Values<typeof enumerations.ERROR_CODES>>();
  expectTypeOf<ClaimFinding["verdict"]>().toEqualTypeOf<Values<typeof enumerations.CLAIM_VERDICTS>>();
  expectTypeOf<NonNullable<ClaimFinding["field"]>>().toEqualTypeOf<Values<typeof enumerations.CLAIM_FIELDS>>();
  expectTypeOf<ClaimFinding["kind"]>().toEqualTypeOf<Values<typeof enumerations.CLAIM_FINDING_KINDS>>();
  expectTypeOf<NonNullable<ClaimFinding["derived"]>>().toEqualTypeOf<Values<typeof enumerations.DERIVATIONS>>();
  // The lists are tuples of literals: arrays of strings would accept every value.
  expectTypeOf<string>().not.toExtend<Figure["kind"]>();
});
