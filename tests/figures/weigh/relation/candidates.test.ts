import { expect, it } from "vitest";
import { RELATION_CUES } from "../../../../src/dictionary/tables";
import { relationCandidates } from "../../../../src/figures/weigh/relation/candidates";
import { relationCues } from "../../../../src/figures/weigh/relation/cues";
import { indexOf, viewOf } from "../views-of";

/** What a figure of a text may be to others, as "relation figure". */
function candidatesOf(text: string, figure: string): string[] {
  const view = viewOf(text);
  const { drafts, document } = view.row;
  return relationCandidates(view, indexOf(view, figure)).map(
    ({ relation, to }) => `${relation} ${document.text.slice(drafts[to]!.start, drafts[to]!.end)}`,
  );
}

it.each([
  ["7人のうち3人が来た。", "3人", ["changeFrom 7人", "partOf 7人"]],
  ["100ドル(1万5000円)を払った。", "1万5000円", ["partOf 100ドル", "conversionOf 100ドル"]],
  ["賞金は100ドル(6人)だった。", "6人", ["partOf 100ドル"]],
  ["住民50人の3割が避難した。", "3割", ["partOf 50人", "conversionOf 50人"]],
  ["3位から1位に上がった。", "1位", ["changeFrom 3位"]],
  ["佐藤さん(52)は3人の子を育てた。", "3人", []],
])("a figure may be part, new value or conversion of those around: %s", (text, figure, expected) => {
  expect(candidatesOf(text, figure)).toEqual(expected);
});

it("figures of other paragraphs are none", () => {
  expect(candidatesOf("7人が来た。雨だった。風もあった。晴れた。3人が帰った。", "3人")).toEqual([]);
});

it.each([
  ["7人が来て、うち3人が帰った。", "3人", ["part"], []],
  ["残り3人を含む7人が来た。", "3人", ["rest"], ["contain"]],
  ["2億円から3億円に増えた。", "2億円", [], ["from"]],
  ["2億円から3億円に増えた。", "3億円", ["from"], ["become"]],
  ["売上高は3億円だった。", "3億円", [], []],
  ["3億円(前期は2億円)だった。", "2億円", ["earlier"], []],
])("the words beside a figure are cues: %s %s", (text, figure, before, after) => {
  const view = viewOf(text);
  const cues = relationCues(view)[indexOf(view, figure)]!;
  const names = (bits: number): string[] => RELATION_CUES.filter((_, bit) => (bits >> bit) & 1);
  expect(names(cues.before)).toEqual(before);
  expect(names(cues.after)).toEqual(after);
});
