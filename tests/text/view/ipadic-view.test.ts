import fc from "fast-check";
import { expect, test } from "vitest";
import { ipadicView } from "../../../src/text/view/ipadic-view";
import { anyText, RUNS } from "../../generated";

test("letters and signs are in full width, digits and white space are not", () => {
  expect(ipadicView("A-1 3.2%(AI)")).toBe("Ａ－1 3．2％（ＡＩ）");
  expect(ipadicView("0123456789 \n\u007f日本カナｶﾅ")).toBe("0123456789 \n\u007f日本カナｶﾅ");
  expect(ipadicView("!/:~")).toBe("！／：～");
});

test("no length changes", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(ipadicView(text)).toHaveLength(text.length);
    }),
    RUNS,
  );
});
