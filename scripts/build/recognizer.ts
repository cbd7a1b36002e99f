/** Checks dict/recognizer.bin, which `npm run train:entities` writes, and copies it to dist/ with a checksum. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { sealed } from "../../src/dictionary/seal";
import { openModel } from "../../src/entities/crf/model";

const root = new URL("../../", import.meta.url);
const bytes = readFileSync(new URL("dict/recognizer.bin", root));
openModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
mkdirSync(new URL("dist/", root), { recursive: true });
writeFileSync(new URL("dist/recognizer.bin", root), sealed(bytes));
