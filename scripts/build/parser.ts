/** Checks dict/parser.bin, which `npm run train:parse` writes, and copies it to dist/ with a checksum. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { sealed } from "../../src/dictionary/seal";
import { openParseModel } from "../../src/parse/model";

const root = new URL("../../", import.meta.url);
const bytes = readFileSync(new URL("dict/parser.bin", root));
openParseModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
mkdirSync(new URL("dist/", root), { recursive: true });
writeFileSync(new URL("dist/parser.bin", root), sealed(bytes));
