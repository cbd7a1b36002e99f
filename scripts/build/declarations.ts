import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const dist = new URL("../../dist/", import.meta.url);
/** Code that two entries share is a chunk, whose name changes with its content: analyzer-5NSAP5D7.js, types-Dy1pzRbe.d.ts. */
const CHUNK = /^[\w-]+-[\w-]{8}\.(?:js|d\.ts|d\.cts)$/;

/** Removes the chunks of earlier builds. */
export function removeOldChunks(): void {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist)) if (CHUNK.test(name)) rmSync(new URL(name, dist));
}

/**
 * Writes a .d.cts next to each .d.ts. They differ only in the names of the files that they import, and making both from the sources takes
 * most of a build.
 */
export function copyDeclarations(): void {
  for (const name of readdirSync(dist)) {
    if (!name.endsWith(".d.ts")) continue;
    const text = readFileSync(new URL(name, dist), "utf8").replace(/(from '\.\/[\w-]+)\.js'/g, "$1.cjs'");
    writeFileSync(new URL(name.replace(/\.d\.ts$/, ".d.cts"), dist), text);
  }
}
