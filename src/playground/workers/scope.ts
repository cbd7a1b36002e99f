/** What a worker uses of its global scope. The types of pages and of workers do not go together in one program. */
export interface WorkerScope<Message, Reply> {
  onmessage: ((event: { readonly data: Message }) => void) | null;
  postMessage(reply: Reply): void;
}
