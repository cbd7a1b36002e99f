import { expect, it } from "vitest";
import { candidatesOf, MOST_CANDIDATES } from "../../src/parse/candidates";

const chain = (length: number): Int32Array => Int32Array.from({ length }, (_, b) => (b + 1 < length ? b + 1 : -1));

it("are the next bunsetsu, its head, the head of that, and so on", () => {
  const into = new Int32Array(MOST_CANDIDATES);
  const count = candidatesOf(Int32Array.of(-1, 3, 3, 5, 5, -1), 0, 5, into);
  expect([...into.subarray(0, count)]).toEqual([1, 3, 5]);
});

it.each([MOST_CANDIDATES, MOST_CANDIDATES + 1, 1000])(
  "are at most MOST_CANDIDATES of %i, the last always among them",
  (all) => {
    const into = new Int32Array(MOST_CANDIDATES);
    const count = candidatesOf(chain(all + 1), 0, all, into);
    expect(count).toBe(MOST_CANDIDATES);
    expect(into[0]).toBe(1);
    expect(into[count - 1]).toBe(all);
  },
);
