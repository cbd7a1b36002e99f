import { expect, it } from "vitest";
import { relationsOf } from "../read-figures";

it.each([
  ["対米投資を1兆ドル(約150兆円)に増やす。", ["150兆円 conversionOf 1兆ドル"]],
  ["賞金は100ドル(約1万5000円)で、手数料は3ドル。", ["1万5000円 conversionOf 100ドル"]],
  ["賞金は100ドル=約1万5000円だ。", ["1万5000円 conversionOf 100ドル"]],
  ["距離は10マイル(16km)だ。", ["16km conversionOf 10マイル"]],
  ["賞金は100ドル、約1万5000円だ。", []],
  // the same money, and a count
  ["売上高は100億円(うち国内60億円)だった。", []],
  ["賞金は100ドル(6人)だった。", []],
])("a sum in other money, or a measure in another unit, converts the one before it: %s", (text, expected) => {
  expect(relationsOf(text, "conversionOf")).toEqual(expected);
});
