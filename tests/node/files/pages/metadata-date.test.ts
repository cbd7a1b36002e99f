import { expect, test } from "vitest";
import { metadataDate } from "../../../../src/node/files/pages/metadata-date";

test.each([
  ["2025-02-08", "2025-02-08"],
  ["2025-2-8 9:05", "2025-02-08T09:05:00"],
  ["2025-02-08T09:30:15.250+0900", "2025-02-08T09:30:15+09:00"],
  ["2025-02-07T23:30:00Z", "2025-02-08T08:30:00+09:00"],
  ["2025-02-08T09:30:00-05:00", "2025-02-08T09:30:00-05:00"],
  ["Sat, 8 Feb 2025 09:30:00 JST", "2025-02-08T09:30:00+09:00"],
  ["2025-02-30", undefined],
  ["昨日", undefined],
  ["", undefined],
])("a date %s in metadata is %s", (written, read) => {
  expect(metadataDate(written)).toBe(read);
});
