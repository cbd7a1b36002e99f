import { visible } from "../present/visible";

/** Returns a message as a line for standard error. It may quote texts, ids and file names: they cannot act on the terminal or end the line. */
export const messageLine = (message: string): string => `yomitori: ${visible(message)}\n`;
