import { beforeAll, describe, expect, test } from "vitest";
import type { NameContext } from "../../../src/entities/context";
import { entityDraft, RANK } from "../../../src/entities/draft";
import { addresses } from "../../../src/entities/rules/addresses";
import { compoundNames } from "../../../src/entities/rules/compounds/compounds";
import { battles } from "../../../src/entities/rules/events";
import { legalBodies } from "../../../src/entities/rules/legal-bodies";
import { listedNames } from "../../../src/entities/rules/listed-names";
import { personNames } from "../../../src/entities/rules/persons/persons";
import { titleAfter } from "../../../src/entities/rules/persons/titles";
import { repeatedMentions } from "../../../src/entities/rules/repeated-mentions";
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
  test("have at most forty code units", () => {
    expect(longest(`東京${"ア".repeat(35)}委員会が`)).toBe(`東京${"ア".repeat(35)}委員会`);
    expect(longest(`東京${"ア".repeat(36)}委員会が`)).toBe("");
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

describe("listed names include the number of an event and the version of a product", () => {
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

describe("unknown words have three to twenty-four characters", () => {
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
  ]);
});

describe("a listed last word of three characters shows that a foreign name is no person, one of two does not", () => {
  check(personNames, [
    ["ジャン・ドタワーが", []],
    ["ジャン・マルローが", ["ジャン・マルロー"]],
  ]);
});

describe("a given name has at most four characters, four only with kana, in at most three segments", () => {
  check(personNames, [
    ["山田大根猫い氏が", ["山田大根猫い"]],
    ["山田大根電車い氏が", []],
    ["山田花木鳥氏が", ["山田花木鳥"]],
    ["山田花木鳥子氏が", ["花木鳥子"]],
    ["山田犬猫魚氏が", ["山田犬猫魚"]],
    ["山田犬猫鳥い氏が", []],
  ]);
});

describe("a segment that is no given name by itself has at most two characters", () => {
  check(personNames, [
    ["山田大根氏が", ["山田大根"]],
    ["山田自転車氏が", []],
  ]);
});

describe("a name that IPADIC cannot cut has at most five characters, in at most four segments", () => {
  check(personNames, [
    ["春花木犬猫氏が", ["春花木犬猫"]],
    ["春花木犬山田氏が", ["山田"]],
    ["春犬猫魚氏が", ["春犬猫魚"]],
    ["春犬猫魚鳥氏が", []],
    ["蘇春成社長が", ["蘇春成"]],
    ["蘇春成の", []],
  ]);
});

describe("a role before a full name is evidence, at any length", () => {
  check(personNames, [
    ["俳優・山田大根が", ["山田大根"]],
    ["シンガーソングライター山田大根が", ["山田大根"]],
    ["会議・山田大根が", []],
  ]);
});

test("a title begins in one of the five segments behind a name", () => {
  const titleBehind = (nouns: number) => titleAfter(read(`山田太郎${"電気".repeat(nouns)}会長が`), 1)?.text;
  expect(titleBehind(4)).toBe("電気電気電気電気会長");
  expect(titleBehind(5)).toBeUndefined();
});

describe("repeated mentions", () => {
  /** The mentions of a work that was seen before. */
  const mentionsOf = (name: string, text: string) => {
    const context = read(text);
    const draft = entityDraft({ start: 0, end: name.length }, "product", RANK.work);
    const evidence = [{ draft, name: context.lexicon.nameForms.of(name) }];
    return textsOf(() => repeatedMentions(context, evidence, new Uint8Array(text.length)), context);
  };
  test("a common noun of three characters is a name again, one of two only as a source", () => {
    expect(mentionsOf("自転車", "昨日の自転車が")).toEqual(["自転車"]);
    expect(mentionsOf("電車", "昨日の電車が")).toEqual([]);
    expect(mentionsOf("電車", "昨日の電車によると")).toEqual(["電車"]);
    expect(mentionsOf("電車", "昨日の電車によって")).toEqual([]);
  });
  test("a name of forty characters is looked for, a longer one is not", () => {
    const [forty, longer] = ["ア".repeat(40), "ア".repeat(41)];
    expect(mentionsOf(forty, `昨日の${forty}が`)).toEqual([forty]);
    expect(mentionsOf(longer, `昨日の${longer}が`)).toEqual([]);
  });
});
