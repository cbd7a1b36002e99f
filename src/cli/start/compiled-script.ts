import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { restoreFlags } from "./patience";

/**
 * Returns the folder in which compiled code is kept, and makes it; undefined if there is none that only this user can write to, or if it is
 * switched off, by the same variables as Node's own cache.
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  // Without this function the library would import Node's modules, which a script of ours cannot.
  if (env.NODE_DISABLE_COMPILE_CACHE || !("getBuiltinModule" in process)) return undefined;
  const user = process.getuid?.();
  const folder = env.NODE_COMPILE_CACHE || join(tmpdir(), `yomitori-compile-cache-${user ?? "own"}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(folder);
    // What is read from here is run: nobody else may have put it here.
    const isOwn = user === undefined || (uid === user && (mode & 0o022) === 0);
    return lstatSync(folder).isDirectory() && isOwn ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** The packages that every call needs. They are CommonJS, and so is what they require. */
const PACKAGES: ReadonlySet<string> = new Set(["commander", "picocolors", "string-width"]);
/** Modules of Node that a package requires for what we never do, and that take as long to load as 500 characters to read. */
const SELDOM: ReadonlySet<string> = new Set(["node:child_process"]);

/**
 * Runs a CommonJS file of `dist/` with the compiled code of an earlier process, and the files beside it and the packages that it requires. If
 * there is none, or it is of another Node, V8 compiles the file, and the code of all functions that ran is written when the process ends.
 */
export function loadCompiled(file: string, folder: string): unknown {
  const home = dirname(file);
  const loaded: Loaded = { home, folder, scripts: [], modules: new Map() };
  process.once("exit", () => {
    const { scripts } = loaded;
    // Whoever only asks for --help runs too little of it to be worth keeping.
    const own = scripts.filter((script) => dirname(script.file) === home);
    if (own.length < 2 || scripts.every(({ cache }) => cache === "")) return;
    setFlagsFromString("--flush-bytecode");
    restoreFlags();
    for (const script of scripts) keep(script);
  });
  return load(file, loaded);
}

interface LoadedScript {
  readonly file: string;
  readonly script: Script;
  /** Where its compiled code is to be kept; "" if it is there. */
  readonly cache: string;
}

interface Loaded {
  /** The folder of our own files. */
  readonly home: string;
  /** The folder of the compiled code. */
  readonly folder: string;
  readonly scripts: LoadedScript[];
  /** What the files export, by their paths. */
  readonly modules: Map<string, unknown>;
}

/** Runs a file, unless it has run. */
function load(file: string, loaded: Loaded): unknown {
  const { home, folder, scripts, modules } = loaded;
  const isPackage = dirname(file) !== home;
  if (modules.has(file)) return modules.get(file);
  const cache = join(folder, cacheName(file, isPackage));
  const source = readFileSync(file, "utf8");
  const cachedData = readIfThere(cache);
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const isKept = cachedData !== undefined && !script.cachedDataRejected;
  // V8 forgets the code of functions that have not run for a while, and would write the cache without them.
  if (!isKept) setFlagsFromString("--no-flush-bytecode");
  scripts.push({ file, script, cache: isKept ? "" : cache });
  const requireOther = createRequire(file);
  const requireFrom = (id: string): unknown => {
    if (isPackage && SELDOM.has(id)) return laterModule(() => requireOther(id));
    if (isBuiltin(id) || !(isPackage || PACKAGES.has(id) || id.startsWith("./"))) return requireOther(id);
    const beside = join(dirname(file), id);
    return load(/^\.\.?\/.*\.c?js$/.test(id) ? beside : requireOther.resolve(id), loaded);
  };
  const module: { exports: unknown } = { exports: {} };
  // Files may require each other in a circle.
  modules.set(file, module.exports);
  const run = script.runInThisContext() as (...globals: unknown[]) => void;
  run.call(module.exports, module.exports, requireFrom, module, file, dirname(file));
  modules.set(file, module.exports);
  return module.exports;
}

/** Returns a module of Node that is loaded when something of it is first asked for. */
const laterModule = (require: () => object): unknown =>
  new Proxy({}, { get: (_, name) => Reflect.get(require(), name) as unknown });

const PACKAGES_FOLDER = `${sep}node_modules${sep}`;

/** Names the compiled code of a file. V8 looks at its own version, its flags and the length of the source, so the rest is in the name. */
function cacheName(file: string, isPackage: boolean): string {
  const { ctimeMs, size, ino } = statSync(file);
  const name = isPackage ? file.split(PACKAGES_FOLDER).at(-1)!.replaceAll(sep, "-") : basename(file);
  return [name, process.version, process.arch, size, Math.round(ctimeMs), ino].join("-");
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** How many versions of a file, or of Node, are kept. */
const MOST_VERSIONS = 6;

/** Removes the compiled code of all but the latest versions of a file. */
function removeOld(cache: string): void {
  const folder = dirname(cache);
  const [file] = basename(cache).split(/-v(?=\d+\.)/, 1);
  const versions = readdirSync(folder)
    .filter((name) => name.startsWith(`${file}-v`))
    .map((name) => ({ path: join(folder, name), written: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.written - a.written);
  for (const { path } of versions.slice(MOST_VERSIONS)) unlinkSync(path);
}

/** Writes the compiled code under another name first: a process that reads it at the same time must not see half of it. */
function keep({ script, cache }: LoadedScript): void {
  if (cache === "") return;
  try {
    const unfinished = `${cache}-${process.pid}`;
    writeFileSync(unfinished, script.createCachedData(), { mode: 0o600 });
    renameSync(unfinished, cache);
    removeOld(cache);
  } catch {
    // A full disk: the next process compiles the code again.
  }
}
