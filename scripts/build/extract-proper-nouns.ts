/**
 * Writes dict/proper-nouns.csv out of SudachiDict. Run by hand; its output is committed, so that no build and no test needs the wheel:
 *
 *     pip download --no-deps sudachidict-core==20261015
 *     npx tsx scripts/build/extract-proper-nouns.ts sudachidict_core-20261015-py3-none-any.whl
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { NAME_LETTERS, type NameClass } from "../../src/entities/names/proper-nouns";
import { createTokenizer } from "../../src/tokens/tokenizer";
import { readSudachi } from "./sudachi";

const SHA256 = "6d7774b518e64c88a0578975d569590b3dae3b3c834f166486aa611879ee9d98";
const CLASSES: Readonly<Record<string, NameClass>> = {
  "人名,姓": "family",
  "人名,名": "given",
  "人名,一般": "person",
  "地名,一般": "place",
  "地名,国": "country",
  "一般,*": "other",
};
const LONGEST = 20;
const HIRAGANA = /^[ぁ-ゖー]+$/;
const LATIN = /^[ -~À-ɏ]+$/;

const path = process.argv[2];
if (path === undefined) throw new Error("the path of the wheel of sudachidict-core is missing");
const wheel = readFileSync(path);
const sha256 = createHash("sha256").update(wheel).digest("hex");
if (sha256 !== SHA256) throw new Error(`${path} has the sha256 ${sha256}, not ${SHA256}`);
const tokenizer = await createTokenizer();

const names = new Map<string, Set<NameClass>>();
for (const { text, pos, isCompound } of readSudachi(unzip(wheel, "sudachidict_core/resources/system.dic"))) {
  const nameClass = pos[1] === "固有名詞" ? CLASSES[`${pos[2]},${pos[3]}`] : undefined;
  // The rule for addresses finds 静岡県伊東市宇佐美 by its parts.
  if (nameClass === undefined || (nameClass === "place" && isCompound)) continue;
  const name = text.normalize("NFKC");
  const classes = names.get(name);
  if (classes) classes.add(nameClass);
  else if (isUseful(name)) names.set(name, new Set([nameClass]));
}
const order = Object.keys(NAME_LETTERS) as NameClass[];
const rows = [...names]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, classes]) => `${name},${order.map((one) => (classes.has(one) ? NAME_LETTERS[one] : "")).join("")}`);
const head =
  "# Proper nouns of SudachiDict 20261015 (Apache-2.0), extracted by scripts/build/extract-proper-nouns.ts: name, classes";
writeFileSync(new URL("../../dict/proper-nouns.csv", import.meta.url), `${[head, ...rows].join("\n")}\n`);

/** Whether a name is kept. One character, a few kana, lower case and common words of IPADIC are too often no names. */
function isUseful(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST || /[,"\s]$|^\s|,/.test(name)) return false;
  if (HIRAGANA.test(name) && name.length < 4) return false;
  if (LATIN.test(name) && !/[A-ZÀ-Þ]/.test(name)) return false;
  const [first, second] = tokenizer.tokenize(name);
  return second !== undefined || !first!.known || first!.posDetail[0] === "固有名詞";
}

/** Returns one file of a zip, found by the directory at its end. */
function unzip(zip: Buffer, wanted: string): Uint8Array {
  const end = zip.lastIndexOf("PK\x05\x06");
  let at = zip.readUInt32LE(end + 16);
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    if (name === wanted) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      return zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`no ${wanted} in ${path}`);
}
