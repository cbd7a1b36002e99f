/** Checks dict/rows.bin, which `npm run train:rows` writes, and copies it to dist/ with a checksum. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { sealed } from "../../src/dictionary/seal";
import { openRowModel } from "../../src/figures/weigh/model";

const root = new URL("../../", import.meta.url);
const bytes = readFileSync(new URL("dict/rows.bin", root));
openRowModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
mkdirSync(new URL("dist/", root), { recursive: true });
writeFileSync(new URL("dist/rows.bin", root), sealed(bytes));
