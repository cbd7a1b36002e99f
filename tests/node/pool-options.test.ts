import { expect, test } from "vitest";
import { checkPoolOptions } from "../../src/node/pool-options";

test.each([1, 1024])("%i threads are accepted", (threads) => {
  expect(checkPoolOptions(threads, { maxCharacters: 10 })).toMatchObject({ maxCharacters: 10 });
});

test.each([0, 1025, 1.5, Number.NaN, -1])("%d threads are refused", (threads) => {
  expect(() => checkPoolOptions(threads, {})).toThrow(
    `option threads: ${threads} given, wanted a whole number from 1 to 1024`,
  );
});

test.each([{ tokenizer: undefined }, { data: new ArrayBuffer(1) }, { onNotice: () => {} }])(
  "%j cannot be sent to a thread",
  (options) => {
    expect(() => checkPoolOptions(1, options as never)).toThrow(/^options of a pool must be plain data/);
  },
);

test("the options of the analyzers are checked too", () => {
  expect(() => checkPoolOptions(1, { keySentences: -1 })).toThrow(/keySentences/);
});
