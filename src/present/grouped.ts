/** Returns a whole number with commas: 2,399. Intl.NumberFormat writes the same and takes 20 ms for the first number of a process. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
