/** Sets the key of a name unless it has one: its first mention decides. */
export function setFirst(keys: Map<string, string>, name: string, key: string): void {
  if (!keys.has(name)) keys.set(name, key);
}
