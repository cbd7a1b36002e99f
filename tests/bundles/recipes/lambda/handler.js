import { createAnalyzer } from "yomitori";

/** Made once for each instance of the function, before its first event. */
const analyzer = await createAnalyzer();

export const handler = async (event) => analyzer.analyze(event);
