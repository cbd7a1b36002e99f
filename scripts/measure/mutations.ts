import type { Article } from "../../src/types";

/** What breaks programs: characters that become several, or none; odd line ends; half characters; long numbers; depth. */
const ODD = [
  ..."½⅓㎡㎢㍿㋿㍻㌔㍍㏄℃№℡㈱①⑳Ⅻⅷﷺﬃ…‥㌀㍘㏠㋀",
  ..."ｱｶﾞﾊﾟｰ｡､｢｣￥％：／－０９Ａ",
  ..."-−–—―〜～~+/:.,，．・々〇零壱弐参",
  ..."（）()「」『』【】[]{}<>〈〉\"'“”",
  ..."\r\n\t\v\f\0\u0085\u00A0\u00AD\u061C\u200B\u200D\u200F\u2028\u2029\u2060\u3000\u3099\uFE0F\uFEFF\uFFFD",
  "\r\n",
  "\ud83d",
  "\udca1",
  "💡",
  "👨‍👩‍👧",
  "𠮷",
  "か\u3099",
  "e\u0301",
  "9".repeat(310),
  "一".repeat(60),
  "1,".repeat(40),
  "「『（【".repeat(12),
  "0.",
  "−2°C",
  "第",
  "分の",
  "兆",
  "億",
  "万",
  "年",
  "月",
  "日",
  "時",
  "円",
  "米ドル",
  "%",
  "から",
  "昨年",
  "同日",
  "令和",
  "紀元前",
];

/** Returns numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns a function that changes an article at random, each call in another way. */
export function createMutation(seed: number, others: readonly string[]): (article: Article) => Article {
  const random = createRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  /** Replaces a part of the code units, one by one; surrogates may be torn. */
  const eachUnit = (text: string, share: number, replacement: (unit: string, at: number) => string): string => {
    let changed = "";
    for (let i = 0; i < text.length; i++) changed += random() < share ? replacement(text[i]!, i) : text[i];
    return changed;
  };
  const cut = (text: string): string => {
    const start = below(text.length + 1);
    return text.slice(start, start + below(200));
  };
  const changes: readonly ((text: string) => string)[] = [
    (text) => eachUnit(text, 0.03, () => pick(ODD)),
    (text) => eachUnit(text, 0.03, (unit) => unit + pick(ODD)),
    (text) => eachUnit(text, 0.05, () => ""),
    (text) => eachUnit(text, 0.03, (unit) => unit.repeat(2 + below(3))),
    (text) => eachUnit(text, 0.1, (_, at) => text[(at + 1) % text.length]!),
    (text) => eachUnit(text, 0.05, () => pick([..."0123456789０５一十百千万億兆"])),
    (text) => eachUnit(text, 0.03, () => cut(pick(others)).slice(0, 12)),
    (text) => eachUnit(text, 0.1, (unit) => `${pick(["\n", "\r", " ", "　", "\u2028", "\r\n"])}${unit}`),
    (text) => text.replace(/[\d０-９]+/g, (digits) => (random() < 0.4 ? digits + pick(ODD) : digits)),
    (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    (text) => text.normalize(pick(["NFC", "NFD", "NFKC", "NFKD"])),
    (text) => cut(text).repeat(1 + below(8)) + cut(pick(others)),
    (text) => [...text].reverse().join(""),
  ];
  return (article) => {
    let text = article.text;
    for (let times = 1 + below(3); times > 0; times--) text = pick(changes)(text);
    const dates = ["0001-01-01", "9999-12-31", "2024-02-29", "2025-02-10T23:59:60Z"];
    return {
      text,
      ...(random() < 0.3 ? { title: cut(text) } : article.title === undefined ? {} : { title: article.title }),
      ...(random() < 0.7 ? { publishedAt: pick(dates) } : {}),
    };
  };
}
