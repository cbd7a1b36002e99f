/** When so many are remembered, all are forgotten. */
const MOST = 2 ** 15;

/** A function of a string that remembers its answers: names and words come again, in a text and in the next. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  let answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (answers.size >= MOST) answers = new Map();
    answers.set(text, found);
    return found;
  };
}
