// A thread whose task never ends, dies, or answers.
export default (task) => {
  if (task === null) return null;
  if (task.text === "endless") for (;;);
  if (task.text === "die") process.exit(1);
  if (task.text === "wrong") return { problem: { code: "ERR_INPUT", message: "wrong" } };
  return { written: JSON.stringify(task.text) };
};
