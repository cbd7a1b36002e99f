import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { assembleAnalyzer, loadAnalyzerData } from "../../../../src/analyzer";
import { FeatureRows } from "../../../../src/figures/weigh/feature-rows";
import { MeasuredCandidates } from "../../../../src/figures/weigh/measured/candidates";
import { createMeasuredChoices } from "../../../../src/figures/weigh/measured/choices";
import { NO_ROW_MODEL, type RowModel } from "../../../../src/figures/weigh/model";
import type { RowContext } from "../../../../src/figures/weigh/row-context";
import type { WeightTable } from "../../../../src/linear/weight-table";
import { checkOptions } from "../../../../src/options";
import type { Analyzer, Figure } from "../../../../src/types";

let trained: Analyzer;
let watched: Analyzer;
let words: string[][] = [];
let article: RowContext;
let model: RowModel;

/** The words of the candidates of each figure, while the article is read. */
function readCandidates(row: RowContext): void {
  const candidates = new MeasuredCandidates(row);
  article = row;
  words = row.drafts.map((_, i) => candidates.of(i).map(({ start, end }) => row.document.text.slice(start, end)));
}

beforeAll(async () => {
  const settings = checkOptions({});
  const data = await loadAnalyzerData(settings);
  model = data.rowModel!;
  trained = assembleAnalyzer(settings, data);
  watched = assembleAnalyzer(settings, { ...data, rowModel: NO_ROW_MODEL }, readCandidates);
});

describe("the candidates for what a figure measures", () => {
  const candidatesOf = (text: string): string[][] => {
    watched.analyze({ text });
    return words;
  };

  it("are the runs of nouns of its sentence, on both sides", () => {
    expect(candidatesOf("大会には3人の選手が参加した。")[0]).toEqual(["大会", "選手", "参加"]);
  });

  it("are a name and what follows it in one run", () => {
    expect(candidatesOf("トヨタ営業利益は3億円だった。")[0]).toEqual(expect.arrayContaining(["トヨタ", "営業利益"]));
  });

  it("are no time and no other figure", () => {
    expect(candidatesOf("4月1日に3人と5頭が来た。")[0]).toEqual([]);
  });

  it("are その他 and its compound", () => {
    expect(candidatesOf("その他事業は3億円だった。")[0]).toEqual(expect.arrayContaining(["その他", "その他事業"]));
  });

  it("are those of the last heading, however far", () => {
    const text = `食品事業\n${"景気は緩やかに回復した。".repeat(20)}売上高は3億円だった。`;
    expect(candidatesOf(text)[0]).toContain("食品事業");
  });

  it("are a name of an earlier sentence, but no other noun from there", () => {
    const text = `トヨタ自動車が工場を公開した。${"景気は緩やかに回復した。".repeat(12)}売上高は3億円だった。`;
    expect(candidatesOf(text)[0]).toContain("トヨタ自動車");
    expect(candidatesOf(text)[0]).not.toContain("工場");
  });
});

describe("the features of the candidates", () => {
  it("are the same if only some candidates are wanted", () => {
    watched.analyze({ text: "北斗電機の売上高は3億円、営業利益は2億円だった。社員は前年より5人多い30人となった。" });
    const choices = createMeasuredChoices();
    const [all, some] = [new FeatureRows(), new FeatureRows()];
    article.drafts.forEach((_, i) => {
      all.clear();
      const candidates = choices.weighed(article, i, all);
      for (let k = 0; k + 1 < candidates.length; k++) {
        some.clear();
        expect(choices.all(article, i, some)).toEqual(candidates.slice(0, -1));
        some.clear();
        expect(choices.weighed(article, i, some, [k])).toEqual([candidates[k], null]);
        expect(some.featuresOf(0)).toEqual(all.featuresOf(k));
        expect(some.featuresOf(1)).toEqual(all.featuresOf(candidates.length - 1));
      }
    });
  });
});

describe("the remembered sums", () => {
  it("change no score", () => {
    const choices = createMeasuredChoices();
    const few = ["likelyProp", "likelyEntity"].map((name) => model.get(name)!);
    const many = ["property", "entity"].map((name) => model.get(name)!);
    const remembering = [new FeatureRows(few), new FeatureRows(many)] as const;
    const plain = new FeatureRows();
    const scores = (rows: FeatureRows, tables: readonly WeightTable[]): number[][] =>
      tables.map((table) => Array.from({ length: rows.count }, (_, k) => rows.score(table, k)));
    const parts = fc.constantFrom(
      "北斗電機の売上高は3億円",
      "、",
      "営業利益は前年より5%多い2億円だった。",
      "社員は30人、",
      "うち女性は12人で、",
      "米国の工場(従業員5人)では",
      "トヨタ自動車が2度目の優勝。",
      "国内事業\n",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (texts) => {
        watched.analyze({ text: `${texts.join("")}死者は3人。` });
        article.drafts.forEach((_, i) => {
          for (const [rows, read, tables] of [
            [remembering[0], choices.all, few],
            [remembering[1], choices.weighed, many],
          ] as const) {
            rows.clear();
            plain.clear();
            const candidates = read(article, i, rows);
            read(article, i, plain);
            expect(scores(rows, tables)).toEqual(scores(plain, tables));
            // Answers before are features of those that follow.
            article.chosen[i] = { property: candidates[0] ?? null, entity: candidates.at(-2) ?? null };
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe("what a figure measures, weighed", () => {
  const figuresOf = (text: string): readonly Figure[] => trained.analyze({ text }).figures;

  it("is deterministic, and property and entity never overlap", () => {
    const text = "トヨタ自動車の売上高は3億円、営業利益は2億円だった。従業員は前年より5人多い30人となった。";
    const figures = figuresOf(text);
    expect(figuresOf(text)).toEqual(figures);
    for (const { measuredProperty: p, measuredEntity: e } of figures)
      if (p && e) expect(p.start < e.end && e.start < p.end).toBe(false);
  });

  it("is a span of the text", () => {
    for (const { measuredProperty, measuredEntity } of figuresOf("㈱北斗電機の売上高は３億円、社員は５人。"))
      for (const mention of [measuredProperty, measuredEntity])
        if (mention)
          expect("㈱北斗電機の売上高は３億円、社員は５人。".slice(mention.start, mention.end)).toBe(mention.text);
  });
});
