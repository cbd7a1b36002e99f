import { checkClaimInput } from "../../check/check-input";
import { checkArticle, MOST_CHARACTERS } from "../../input";
import type { Task } from "./task";

/**
 * Checks the contents of a task and returns it with its known fields alone, before it is sent to a thread: a value nested a million deep
 * cannot be copied there.
 * @throws AnalyzerError `ERR_INPUT` that says what is not valid.
 */
export function checkedTask(task: Task): Task {
  switch (task.kind) {
    case "analyze":
      return { ...task, article: checkArticle(task.article, MOST_CHARACTERS) };
    case "check":
      return { kind: "check", ...checkClaimInput(task.claim, task.sources) };
    case "tokenize": {
      const { id, text } = checkArticle(task, MOST_CHARACTERS);
      return { kind: "tokenize", ...(id === undefined ? {} : { id }), text };
    }
    case "page":
      return task;
  }
}
