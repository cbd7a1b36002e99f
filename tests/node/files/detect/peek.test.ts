import { expect, test } from "vitest";
import { peek } from "../../../../src/node/files/detect/peek";

async function* chunksOf(...chunks: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield Buffer.from(chunk);
  }
}
async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const chunk of bytes) text += Buffer.from(chunk).toString();
  return text;
}

test("the beginning is read until it is enough, and is in all the bytes again", async () => {
  const { head, bytes, whole } = await peek(chunksOf("", "ab", "cd", "ef"), ({ length }) => length >= 3);
  expect([Buffer.from(head).toString(), whole, await textOf(bytes)]).toEqual(["abcd", false, "abcdef"]);
});

test("a short stream is whole", async () => {
  const { head, bytes, whole } = await peek(chunksOf("ab"), () => false);
  expect([Buffer.from(head).toString(), whole, await textOf(bytes)]).toEqual(["ab", true, "ab"]);
  expect((await peek(chunksOf(), () => true)).whole).toBe(true);
});

test("an error comes after the bytes before it", async () => {
  const { head, bytes } = await peek(chunksOf("ab", new Error("broken")), () => false);
  const got: string[] = [];
  const reading = (async () => {
    for await (const chunk of bytes) got.push(Buffer.from(chunk).toString());
  })();
  await expect(reading).rejects.toThrow("broken");
  expect([Buffer.from(head).toString(), got]).toEqual(["ab", ["ab"]]);
});

test("closing it, or stopping to read, closes the stream", async () => {
  let closed = 0;
  async function* stream() {
    try {
      for (;;) yield Buffer.from("a");
    } finally {
      closed++;
    }
  }
  await (await peek(stream(), () => true)).close();
  for await (const _ of (await peek(stream(), () => true)).bytes) break;
  expect(closed).toBe(2);
});
