import { beforeAll, describe, expect, test } from "vitest";
import type { NameContext } from "../../../src/entities/context";
import { addresses } from "../../../src/entities/rules/addresses";
import { compoundNames } from "../../../src/entities/rules/compounds/compounds";
import { battles } from "../../../src/entities/rules/events";
import { legalBodies } from "../../../src/entities/rules/legal-bodies";
import { listedNames } from "../../../src/entities/rules/listed-names";
import { personNames } from "../../../src/entities/rules/persons/persons";
import { unknownWords } from "../../../src/entities/rules/unknown-words";
import { quotedNames } from "../../../src/entities/rules/works";
import { createRuleCheck, textsOf } from "./check-rules";

let read: (text: string) => NameContext;
beforeAll(async () => {
  read = await createRuleCheck();
});

/** A text, and all that a rule finds in it. */
type Case = readonly [text: string, found: readonly string[]];

const check = (rule: Parameters<typeof textsOf>[0], cases: readonly Case[]) =>
  test.each(cases)("%s", (text, found) => {
    expect(textsOf(rule, read(text))).toEqual(found);
  });

describe("addresses have at most five parts, of five segments and seven characters", () => {
  check(addresses, [
    ["千葉県東京都大阪府京都府福岡県だ。", ["千葉県東京都大阪府京都府福岡県"]],
    ["千葉県東京都大阪府京都府福岡県広島県だ。", ["千葉県東京都大阪府京都府福岡県"]],
    ["千葉県一二三四市の家。", ["千葉県一二三四市"]],
    ["千葉県一二三四五市の家。", []],
    ["千葉県花木花木花木市の家。", ["千葉県花木花木花木市"]],
    ["千葉県花木花木花木木市の家。", ["千葉県花木"]],
    ["東京都千代田区丸の内1234丁目だ。", ["東京都千代田区丸の内1234丁目"]],
    ["東京都千代田区丸の内12345丁目だ。", ["東京都千代田区丸の内"]],
    ["東京都千代田区丸の内二十三丁目だ。", ["東京都千代田区丸の内二十三丁目"]],
  ]);
  check(addresses, [
    ["千葉県千葉市が決めた。", ["千葉県千葉市"]],
    ["千葉県千葉市長が決めた。", ["千葉県千葉"]],
    ["千葉県千葉市役所が決めた。", ["千葉県千葉"]],
  ]);
});

describe("compounds", () => {
  const longest = (text: string) =>
    textsOf(compoundNames, read(text)).reduce((a, b) => (b.length > a.length ? b : a), "");
  test("have at most twelve segments before the suffix", () => {
    expect(longest(`東京${"電気".repeat(11)}委員会が`)).toBe(`東京${"電気".repeat(11)}委員会`);
    expect(longest(`東京${"電気".repeat(12)}委員会が`)).toBe(`${"電気".repeat(12)}委員会`);
  });
  check(compoundNames, [
    ["治療法が", []],
    ["特別治療法が", ["特別治療法"]],
    ["北斗電機の", []],
    ["北斗電機(ああああああああああああ市)は", ["北斗電機"]],
    ["北斗電機(あああああああああああああ市)は", []],
    ["東京委員会が", ["東京委員会"]],
    ["東京委員会員が", []],
    ["日米同盟が", []],
  ]);
});

describe("a battle is named by at most five segments", () => {
  check(battles, [
    ["大阪京都千葉福岡東京の戦いだ。", ["大阪京都千葉福岡東京の戦い"]],
    ["長野大阪京都千葉福岡東京の戦いだ。", ["大阪京都千葉福岡東京の戦い"]],
    ["千葉の変だ。", ["千葉の変"]],
    ["千葉の変化だ。", []],
    ["社会の変だ。", []],
  ]);
});

describe("a legal form has at most eight segments behind it, or six before it", () => {
  check(legalBodies, [
    [`株式会社${"東京".repeat(8)}が`, [`株式会社${"東京".repeat(8)}`]],
    [`株式会社${"東京".repeat(9)}が`, [`株式会社${"東京".repeat(8)}`]],
    [`は${"東京".repeat(6)}株式会社が`, [`${"東京".repeat(6)}株式会社`]],
    [`は${"東京".repeat(7)}株式会社が`, [`${"東京".repeat(6)}株式会社`]],
    ["株式会社が", []],
  ]);
});

describe("listed names take the number of a holding and of a version", () => {
  check(listedNames, [
    ["第135回全英オープンが", ["第135回全英オープン"]],
    ["第1355回全英オープンが", ["全英オープン"]],
    ["プレイステーション3の", ["プレイステーション3"]],
    ["プレイステーション3台の", ["プレイステーション"]],
    ["プレイステーション1234の", ["プレイステーション1234"]],
    ["プレイステーション12345の", ["プレイステーション"]],
    ["Windows XPの", ["Windows XP"]],
    ["Windows XPAの", ["Windows"]],
  ]);
  check(listedNames, [
    ["米カリフォルニア州で", ["米"]],
    ["日カリフォルニア州で", []],
    ["米、英が", ["米"]],
    ["米と英が", []],
    ["訪米大統領が", []],
  ]);
});

describe("unknown words have 3 to 24 characters", () => {
  check(unknownWords, [
    ["大手・アクの", []],
    ["大手・アクロの", ["アクロ"]],
    [`大手・${"ア".repeat(24)}の`, ["ア".repeat(24)]],
    [`大手・${"ア".repeat(25)}の`, []],
    ["アフテンポステンによると", ["アフテンポステン"]],
    ["アフテンポステン社によると", []],
    ["アフテンポステンのように", []],
  ]);
});

describe("titles in quotes", () => {
  check(quotedNames, [
    ["映画「夜」だ。", ["夜"]],
    ["映画、「夜」だ。", ["夜"]],
    ["映画。「夜」だ。", []],
    ["スーパーコンピューター、「夜」だ。", ["夜"]],
    ["『夜』だ。", ["夜"]],
    ["『行った。』と", []],
    ["エド・ムンの「夜」だ。", ["夜"]],
    ["エド・ムの「夜」だ。", []],
    ["エ・ムンの「夜」だ。", []],
    [`エド・${"ム".repeat(30)}の「夜」だ。`, ["夜"]],
    [`エド・${"ム".repeat(31)}の「夜」だ。`, []],
    ["『夜』および「朝」だ。", ["夜", "朝"]],
    ["『夜』または「朝」だ。", ["夜"]],
    [`『${"夜".repeat(40)}』だ。`, ["夜".repeat(40)]],
    [`『${"夜".repeat(41)}』だ。`, []],
  ]);
});

describe("names of persons", () => {
  check(personNames, [
    [`ジャン・${"デ".repeat(10)}が`, [`ジャン・${"デ".repeat(10)}`]],
    [`ジャン・${"デ".repeat(11)}が`, []],
    ["ヘンリー・R・ヘイルが", ["ヘンリー・R・ヘイル"]],
    ["石破は", ["石破"]],
    ["石破から", ["石破"]],
    ["石破", ["石破"]],
    ["習主席が", ["習"]],
    ["習が", []],
    ["福島総裁が", ["福島"]],
    ["福島市長が", []],
    ["トランプ大統領が", ["トランプ"]],
    ["ブラジル大統領が", []],
    ["シドニー・シェルダンが", []],
    ["シドニー・シェルダン氏が", ["シドニー・シェルダン"]],
    ["蘇春成社長が", ["蘇春成"]],
    ["蘇春成の", []],
  ]);
});
