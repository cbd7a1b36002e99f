import { AnalyzerError } from "../../errors";
import { decodeAs, detectEncoding, type Encoding, encodingNamed } from "./encoding";

/** More than any article that `analyze` takes; stops an endless standard input. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * A whole file as text.
 * @throws AnalyzerError `ERR_INPUT` where it is too long for an article, `ERR_ENCODING`.
 */
export async function readWhole(bytes: AsyncIterable<Uint8Array>, told?: Encoding): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw new AnalyzerError("ERR_INPUT", `more than ${MAX_BYTES} bytes is no article`);
  }
  const whole = Buffer.concat(chunks);
  return decodeAs(whole, told ?? (await detectEncoding(whole, declaredIn(whole))) ?? "utf-8", "file");
}

/** What HTML says in a `<meta>` and XML in its first line. */
function declaredIn(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const [, name] =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head) ??
    [];
  return name === undefined ? undefined : encodingNamed(name);
}
