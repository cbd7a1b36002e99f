/** Compiles dict/proper-nouns.csv into dist/proper-nouns.bin; src/entities/names/proper-nouns.ts describes the format. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { sealed } from "../../src/dictionary/seal";
import { compileProperNouns } from "../../src/entities/names/compile-proper-nouns";

const root = new URL("../../", import.meta.url);
const file = "dict/proper-nouns.csv";
const bytes = sealed(new Uint8Array(compileProperNouns(readFileSync(new URL(file, root), "utf8"), file)));
mkdirSync(new URL("dist/", root), { recursive: true });
writeFileSync(new URL("dist/proper-nouns.bin", root), bytes);
