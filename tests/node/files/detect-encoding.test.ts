import fc from "fast-check";
import { expect, test } from "vitest";
import { detectEncoding } from "../../../src/node/files/detect-encoding";
import { decodeAs, ENCODINGS } from "../../../src/node/files/encoding";
import { encode } from "../encode";

const TEXT = "日米首脳会談が7日、ワシントンで開かれた。\n対米投資を1兆ドル(約150兆円)に増やす。\n";

test.each(ENCODINGS)("%s is detected and decoded", async (encoding) => {
  const bytes = encode(TEXT, encoding);
  expect(await detectEncoding(bytes)).toBe(encoding);
  expect(decodeAs(bytes, encoding, "file")).toBe(TEXT);
});

/** Words of the news: the encoding of a file with a few of them must be detected. */
const words = fc
  .array(
    fc.constantFrom("首相は", "東京都", "売上高", "3億円", "前年比", "ニュース", "について", "。\n", "、", "A社"),
    {
      minLength: 8,
      maxLength: 40,
    },
  )
  .map((list) => `${list.join("")}発表した。\n`);

test.each(ENCODINGS)("news in %s is detected and decoded", async (encoding) => {
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const bytes = encode(text, encoding);
      expect(decodeAs(bytes, (await detectEncoding(bytes)) ?? "utf-8", "file")).toBe(text);
    }),
    { numRuns: 100 },
  );
});

test("the byte order of UTF-16 is detected though each has zero bytes where the other has them", async () => {
  const text = "一月一日、売上高は一万円と発表した。\n";
  expect(await detectEncoding(encode(text, "utf-16le"))).toBe("utf-16le");
  expect(await detectEncoding(encode(text, "utf-16be"))).toBe("utf-16be");
});

test("a byte order mark decides and is not part of the text", async () => {
  const bytes = Uint8Array.of(0xff, 0xfe, 0x42, 0x30);
  expect(await detectEncoding(bytes)).toBe("utf-16le");
  expect(decodeAs(bytes, "utf-16le", "file")).toBe("あ");
});

test("plain ASCII leaves the encoding open", async () => {
  expect(await detectEncoding(Buffer.from("1 USD\n"))).toBeUndefined();
});

test("one broken line does not turn UTF-8 into something else", async () => {
  const broken = Buffer.concat([encode("日本", "shift_jis"), Buffer.from(`\n${TEXT}`)]);
  expect(await detectEncoding(broken)).toBe("utf-8");
  expect(await detectEncoding(Buffer.from(TEXT).subarray(0, 50))).toBe("utf-8");
});

test("the declared encoding decides if the bytes are valid in several", async () => {
  const bytes = Uint8Array.of(0xb1, 0xb2, 0xb3, 0xb4); // ｱｲｳｴ or 渦慨
  expect(await detectEncoding(bytes, "shift_jis")).toBe("shift_jis");
  expect(await detectEncoding(bytes, "euc-jp")).toBe("euc-jp");
});

test.each([
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
] as const)("the byte order mark %j is that of %s", async (mark, encoding) => {
  expect(await detectEncoding(Uint8Array.from(mark))).toBe(encoding);
});

test("a declared encoding in which the bytes are invalid does not decide", async () => {
  expect(await detectEncoding(encode(TEXT, "shift_jis"), "euc-jp")).toBe("shift_jis");
});

/** 龠 is no common kanji, and its bytes A0 9F are in no other encoding; あ is 42 30. */
test.each([
  [9, "utf-16le"],
  [10, "utf-8"],
])("UTF-16 without a mark is as likely as -10.5 a character: 7 kana and %i rare kanji", async (rare, encoding) => {
  expect(await detectEncoding(encode(`${"あ".repeat(7)}${"龠".repeat(rare)}`, "utf-16le"))).toBe(encoding);
});

test.each([
  ["3 more likely as 出 of UTF-16, which is rare, than as Ⅷ", [0xfa, 0x51], "shift_jis"],
  ["5 more likely as 忠 of UTF-16 than as 濱", [0xe0, 0x5f], "utf-16le"],
] as const)("two bytes that are %s", async (_, bytes, encoding) => {
  expect(await detectEncoding(Uint8Array.from(bytes))).toBe(encoding);
});

test.each([
  ["ｱｲｳ", "渦 and half a character: -19, ｱｲｳ: -22", "euc-jp"],
  ["ﾐｱｲ", "a rare kanji and half a character: -24, ﾐｱｲ: -22", "shift_jis"],
])("a part of a character at the end is unlikely: %s, %s", async (kana, _, encoding) => {
  expect(await detectEncoding(encode(kana, "shift_jis"))).toBe(encoding);
});

test.each([
  [0, "euc-jp"],
  [-1, "utf-8"],
])("64 KiB are judged: a bad byte %i bytes behind them", async (excess, encoding) => {
  const bytes = new Uint8Array(65_536 + excess + 1).fill(0xff, 65_536 + excess);
  for (let i = 0; i < 65_536 + excess; i++) bytes[i] = i % 2 === 0 ? 0xc5 : 0xec; // 東
  expect(await detectEncoding(bytes)).toBe(encoding);
});

test("the bytes to judge begin before the end of the ASCII, however late", async () => {
  const bytes = Buffer.concat([Buffer.alloc(100_001, "a"), encode("東京", "euc-jp")]);
  expect(await detectEncoding(bytes)).toBe("euc-jp");
});

/** あ is 42 30 in UTF-16, which is ASCII; after 1,024 bytes of them all are judged, after more not the first. */
test.each([
  [512, 658, "utf-16le"],
  [600, 659, "utf-8"],
])("1 KiB of what looks like ASCII is judged: %i kana before %i rare kanji", async (kana, rare, encoding) => {
  // 512 kana weigh up 658 rare kanji; 600 would weigh up 771.
  expect(await detectEncoding(encode(`${"あ".repeat(kana)}${"龠".repeat(rare)}`, "utf-16le"))).toBe(encoding);
});

/** What is short, what is all of one kind, and what has its bytes in an order that other encodings have, too. */
const SHORT = [
  "東京",
  "首相は",
  "3億円",
  "10%減",
  "、という",
  "「3人」",
  "2025年",
  "法人税",
  "経産省",
  "売上高",
  "ニュース",
  "アメリカ大統領",
  "日銀、利上げ",
];
test.each(["shift_jis", "euc-jp", "iso-2022-jp", "utf-8"] as const)("a few characters of %s", async (encoding) => {
  for (const text of SHORT) {
    const bytes = encode(text, encoding);
    expect([text, decodeAs(bytes, (await detectEncoding(bytes)) ?? "utf-8", "file")]).toEqual([text, text]);
  }
});

test.each(["utf-16le", "utf-16be"] as const)("a line of %s without a mark", async (encoding) => {
  for (const text of [
    "著作権法改正",
    "さは約10キロ。",
    "2006年10月15日",
    "という油を配管に",
    "」として、両党の代表",
    "北海道・札幌",
    "NHKは8日",
    "<p>円</p>",
    "id,text\n1,円\n",
    "Tokyo",
    "ﾆｭｰｽ速報",
  ]) {
    expect([text, await detectEncoding(encode(text, encoding))]).toEqual([text, encoding]);
  }
});

test.each(["shift_jis", "euc-jp"] as const)("half-width kana of %s in a line", async (encoding) => {
  for (const text of ["ﾎｸﾄﾃﾞﾝｷ株式会社", "代表 ﾔﾏﾀﾞ ﾀﾛｳ", "ﾌﾟﾛ野球､ｾ･ﾘｰｸﾞは8日", "｢ﾆｭｰｽ｣を見た｡"]) {
    expect([text, await detectEncoding(encode(text, encoding))]).toEqual([text, encoding]);
  }
});

test.each([
  "He said the café was closed.",
  "20°C ± 1",
  "5 μm",
  "“quoted” text about the weather and nothing else, in plain words",
  "売上高は\x003億円。",
  "plain words with a NUL\0 in them, and “quotes”",
])("UTF-8 stays UTF-8: %s", async (text) => {
  expect(await detectEncoding(Buffer.from(text))).toBe("utf-8");
});

test.each([
  "plain words with a NUL\0 in them",
  "\u001B[31mred\u001B[0m",
  "one line\u0001 with another",
  "Bush hid the facts\n\0",
])("ASCII with control characters is no UTF-16: %j", async (text) => {
  expect(await detectEncoding(Buffer.from(text))).toBeUndefined();
});

/** The articles of a file, as each format holds them. */
const FORMATS: Readonly<Record<string, (text: string) => string>> = {
  text: (text) => text,
  ndjson: (text) => `${JSON.stringify({ id: "1", title: text.slice(0, 8), text })}\n`,
  csv: (text) => `id,title,text\r\n1,題,"${text}"\r\n`,
  html: (text) => `<!DOCTYPE html>\n<html lang="ja"><head><title>題</title></head><body><p>${text}</p></body></html>\n`,
  rss: (text) =>
    `<rss version="2.0"><channel><item><title>題</title><description>${text}</description></item></channel></rss>`,
};

test.each(Object.keys(FORMATS))("%s in each encoding, of any length, is read back", async (format) => {
  await fc.assert(
    fc.asyncProperty(words, fc.nat(40), fc.constantFrom(...ENCODINGS), async (text, length, encoding) => {
      const content = FORMATS[format]!(text.slice(0, 12 + length));
      const bytes = encode(content, encoding);
      expect(decodeAs(bytes, (await detectEncoding(bytes)) ?? "utf-8", "file")).toBe(content);
    }),
    { numRuns: 300 },
  );
});

test.each([0, 1, 2])("EUC-JP of which %i bytes of the last character are cut off is detected", async (cut) => {
  const bytes = Buffer.concat([encode("首相は東京で会談した", "euc-jp"), Uint8Array.of(0x8f, 0xb0, 0xa1)]); // 丂
  expect(await detectEncoding(bytes.subarray(0, bytes.length - cut))).toBe("euc-jp");
});

test.each([0, 1])("Shift_JIS of which %i byte of the last character is cut off is detected", async (cut) => {
  const bytes = encode("首相は東京で会談した", "shift_jis");
  expect(await detectEncoding(bytes.subarray(0, bytes.length - cut))).toBe("shift_jis");
});

test.each(["utf-16le", "utf-16be"] as const)(
  "%s without a zero byte is detected if it is no Japanese encoding",
  async (encoding) => {
    expect(await detectEncoding(encode("このニュースについて、首相は会見した。", encoding))).toBe(encoding);
  },
);
