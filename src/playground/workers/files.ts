/** The worker that reads a file, so that the page answers meanwhile. Loaded with each file, and ended after it. */
import type { FileReply } from "../messages";
import { readFile } from "./file-articles";
import type { WorkerScope } from "./scope";

const scope = globalThis as unknown as WorkerScope<File, FileReply>;

scope.onmessage = async ({ data: file }) => scope.postMessage(await readFile(file));
