import type { Origin } from "../node/files/input-article";
import { STDIN } from "../node/files/input-format";

/** Returns the file and line of an article for a message: news.ndjson:3. */
export const originName = ({ file, line }: Origin): string =>
  `${file === STDIN ? "standard input" : file}${line === undefined ? "" : `:${line}`}`;
