import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { sealed } from "../../src/dictionary/seal";

const root = new URL("../../", import.meta.url);

/**
 * Copies a trained model from dict/ to dist/ with a checksum at its end.
 * @param open opens the bytes, and throws if they are no such model
 */
export function copySealed(name: string, open: (buffer: ArrayBuffer) => unknown): void {
  const bytes = readFileSync(new URL(`dict/${name}`, root));
  open(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  mkdirSync(new URL("dist/", root), { recursive: true });
  writeFileSync(new URL(`dist/${name}`, root), sealed(bytes));
}
