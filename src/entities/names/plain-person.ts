const JOINERS = /[・=＝\s]/g;

/** Returns the name of a person without the signs that join its parts: ゲーリーコールマン for ゲーリー・コールマン. */
export const plainPerson = (text: string): string => text.replace(JOINERS, "");
