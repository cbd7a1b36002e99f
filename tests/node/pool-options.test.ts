import { describe, expect, test } from "vitest";
import { checkPoolOptions, type PoolOptions } from "../../src/node/pool-options";

const check = (options: object) => checkPoolOptions(options as PoolOptions);

test.each([1, 1024])("%i threads are accepted", (threads) => {
  expect(check({ threads, maxCharacters: 10 })).toMatchObject({
    threads,
    maxCharacters: 10,
    analyzerOptions: { maxCharacters: 10 },
  });
});

test("the number of threads has a default, and an option that is undefined is not given", () => {
  const { threads, signal, analyzerOptions } = check({ threads: undefined, tokenizer: undefined, signal: undefined });
  expect(threads).toBeGreaterThan(0);
  expect([signal, analyzerOptions]).toEqual([undefined, {}]);
});

test.each([0, 1025, 1.5, Number.NaN, -1])("%d threads are refused", (threads) => {
  expect(() => check({ threads })).toThrow(`option threads: ${threads} given, wanted a whole number from 1 to 1024`);
});

test("a slip in the name of an option is refused with the name that was meant", () => {
  expect(() => check({ thread: 2 })).toThrow(/option thread: .* did you mean threads\?/);
  expect(() => check({ maxCharcters: 2 })).toThrow(/did you mean maxCharacters\?/);
  expect(() => check({ onNotice: () => {} })).toThrow(
    /option onNotice: there is no such option, wanted one of threads/,
  );
});

describe("what cannot be sent to a thread is refused with the name of the option", () => {
  test.each<[string, object]>([
    ["tokenizer", { tokenizer: { tokenize: () => [] } }],
    ["recognizers", { recognizers: {} }],
    ["data", { data: new ArrayBuffer(1) }],
    ["userDictionary", { userDictionary: [{ surface: "円", reading: () => "エン" }] }],
    ["entities", { entities: [{ name: Symbol("円"), type: "person" }] }],
    ["keywords", { keywords: { max: () => 3 } }],
  ])("%s", (name, options) => {
    expect(() => check(options)).toThrowError(
      expect.objectContaining({ code: "ERR_OPTION", message: expect.stringContaining(`option ${name}: `) }),
    );
  });
});

test("the options of the analyzers are checked too, and copied", () => {
  expect(() => check({ keySentences: -1 })).toThrow(/keySentences/);
  const entities = [{ name: "北斗", type: "organization" }];
  expect(check({ entities }).analyzerOptions.entities).toEqual(entities);
  expect(check({ entities }).analyzerOptions.entities).not.toBe(entities);
});
