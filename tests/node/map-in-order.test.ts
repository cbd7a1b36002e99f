import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mapInOrder } from "../../src/node/map-in-order";

async function all<T>(items: AsyncIterable<T>): Promise<{ got: T[]; error: unknown }> {
  const got: T[] = [];
  try {
    for await (const item of items) got.push(item);
    return { got, error: undefined };
  } catch (error) {
    return { got, error };
  }
}

test("results come in the order of the items, however long each takes, and never too many are in progress", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), async (delays, ahead) => {
      let inProgress = 0;
      let most = 0;
      const map = async (i: number) => {
        most = Math.max(most, ++inProgress);
        await wait(delays[i]!);
        inProgress--;
        return i;
      };
      expect((await all(mapInOrder(delays.keys(), map, { ahead }))).got).toEqual([...delays.keys()]);
      expect(most).toBeLessThanOrEqual(ahead);
    }),
    { numRuns: 20 },
  );
});

test("nothing is read while the consumer requests nothing", async () => {
  let read = 0;
  function* items() {
    for (;;) yield read++;
  }
  const mapped = mapInOrder(items(), async (i) => i, { ahead: 3 });
  for (let i = 0; i < 5; i++) await mapped.next();
  await wait(5);
  expect(read).toBeLessThanOrEqual(8);
  await mapped.return();
});

test("a result does not wait for the next item of a slow source", async () => {
  async function* items() {
    yield "first";
    await new Promise(() => {});
  }
  const mapped = mapInOrder(items(), async (item) => item, { ahead: 4 });
  expect(await mapped.next()).toEqual({ done: false, value: "first" });
});

test("an error of the source comes after the results of all before it", async () => {
  async function* items() {
    yield* [1, 2, 3];
    throw new Error("broken");
  }
  const { got, error } = await all(mapInOrder(items(), (i) => wait(3).then(() => i), { ahead: 4 }));
  expect([got, (error as Error).message]).toEqual([[1, 2, 3], "broken"]);
});

test("an aborted signal ends even a source that is waiting, after the results of all started items", async () => {
  const stop = new AbortController();
  let closed = false;
  async function* items() {
    try {
      yield* [1, 2];
      setTimeout(() => stop.abort(), 5);
      await wait(20);
      yield 3;
    } finally {
      closed = true;
    }
  }
  const mapped = mapInOrder(items(), (i) => wait(8).then(() => i), { ahead: 4, signal: stop.signal });
  const { got, error } = await all(mapped);
  expect([got, error]).toEqual([[1, 2], expect.objectContaining({ code: "ERR_ABORTED" })]);
  await wait(30);
  expect(closed).toBe(true);
});

test.each([1, 2, 5])("exactly %i items are in progress while there are more", async (ahead) => {
  let inProgress = 0;
  let most = 0;
  const map = async () => {
    most = Math.max(most, ++inProgress);
    await wait(2);
    inProgress--;
  };
  await all(mapInOrder(Array(20).keys(), map, { ahead }));
  expect(most).toBe(ahead);
});
