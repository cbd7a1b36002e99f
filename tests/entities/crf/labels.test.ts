import { expect, test } from "vitest";
import {
  BEGIN,
  END,
  INSIDE,
  isOpen,
  labelCount,
  labelOf,
  mayFollow,
  OUTSIDE,
  partOf,
  SINGLE,
  spansOf,
  typeOf,
} from "../../../src/entities/crf/labels";

test("a label is its type and its part", () => {
  expect(labelCount(7)).toBe(29);
  for (let type = 0; type < 7; type++) {
    for (const part of [BEGIN, INSIDE, END, SINGLE]) {
      const label = labelOf(type, part);
      expect([typeOf(label), partOf(label)]).toEqual([type, part]);
    }
  }
  expect(partOf(OUTSIDE)).toBe(OUTSIDE);
});

test("a name continues with its own type until it ends", () => {
  const [begin, inside, end, single] = [BEGIN, INSIDE, END, SINGLE].map((part) => labelOf(2, part)) as [
    number,
    number,
    number,
    number,
  ];
  expect([begin, inside, end, single, OUTSIDE].filter((label) => mayFollow(begin, label))).toEqual([inside, end]);
  expect([begin, inside, end, single, OUTSIDE].filter((label) => mayFollow(end, label))).toEqual([
    begin,
    single,
    OUTSIDE,
  ]);
  expect(mayFollow(begin, labelOf(3, END))).toBe(false);
  expect([begin, inside, end, single, OUTSIDE].filter(isOpen)).toEqual([begin, inside]);
});

test("spans are read from the labels", () => {
  const labels = [
    labelOf(1, SINGLE),
    OUTSIDE,
    labelOf(0, BEGIN),
    labelOf(0, INSIDE),
    labelOf(0, END),
    labelOf(2, SINGLE),
  ];
  expect(spansOf(Int32Array.from(labels))).toEqual([
    { first: 0, last: 0, type: 1 },
    { first: 2, last: 4, type: 0 },
    { first: 5, last: 5, type: 2 },
  ]);
  expect(spansOf(new Uint8Array(3))).toEqual([]);
  // Entries behind the sequence are those of another one.
  expect(spansOf(Uint8Array.of(SINGLE, SINGLE), 1)).toEqual([{ first: 0, last: 0, type: 0 }]);
});
