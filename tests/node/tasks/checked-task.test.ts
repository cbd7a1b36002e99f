import { expect, test } from "vitest";
import { checkedTask } from "../../../src/node/tasks/checked-task";

const other = { deep: [[]] };

test.each([
  [
    { kind: "analyze", form: "csv", article: { id: 1, text: "a", title: null, other } },
    { kind: "analyze", form: "csv", article: { id: "1", text: "a" } },
  ],
  [
    { kind: "check", claim: { text: "a", other }, sources: ["b", { text: "c", other }] },
    { kind: "check", claim: { text: "a" }, sources: [{ text: "b" }, { text: "c" }] },
  ],
  [
    { kind: "tokenize", text: "a", other },
    { kind: "tokenize", text: "a" },
  ],
])("of the task %j the known fields are sent to a thread", (task, sent) => {
  expect(checkedTask(task as never)).toEqual(sent);
});

test.each([
  [{ kind: "analyze", article: { text: "a", title: other } }, /title is/],
  [{ kind: "check", claim: { text: other }, sources: [] }, /claim: text is/],
  [{ kind: "check", claim: { text: "a" }, sources: [other] }, /sources\[0\]/],
  [{ kind: "tokenize", text: other }, /text is/],
])("%j is not sent", (task, message) => {
  expect(() => checkedTask(task as never)).toThrow(message);
});
