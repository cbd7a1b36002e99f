import fc from "fast-check";
import { expect, test } from "vitest";
import { Turns } from "../../../src/node/tasks/turns";

test("first come, first served, and never more at once than may be", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.boolean(), { maxLength: 30 }), async (most, steps) => {
      const turns = new Turns(most);
      const begun: number[] = [];
      let count = 0;
      let working = 0;
      for (const takes of steps) {
        if (takes) {
          const number = count++;
          void turns.take().then((isTurn) => {
            expect(isTurn).toBe(true);
            begun.push(number);
            working++;
          });
        } else if (working > 0) {
          working--;
          turns.done();
        }
        await Promise.resolve();
        await Promise.resolve();
        expect(working).toBeLessThanOrEqual(most);
        expect(turns.active).toBe(working);
        expect(turns.waiting).toBe(count - begun.length);
      }
      expect(begun).toEqual([...begun].sort((a, b) => a - b));
    }),
  );
});

test("who gives up leaves the line, and takes no turn", async () => {
  const turns = new Turns(1);
  expect(await turns.take()).toBe(true);
  const gone = new AbortController();
  const [first, second] = [turns.take(gone.signal), turns.take()];
  gone.abort();
  expect(await first).toBe(false);
  expect(turns.waiting).toBe(1);
  turns.done();
  expect(await second).toBe(true);
  expect(await turns.take(AbortSignal.abort())).toBe(false);
  turns.done();
  expect([turns.active, turns.waiting, turns.isFull]).toEqual([0, 0, false]);
});
