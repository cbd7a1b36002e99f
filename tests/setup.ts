/**
 * Properties try the same generated values in every run, so that CI judges a change by what it changes.
 * `npm run fuzz:properties` (`YOMITORI_SEED=random`, or a number that a failure printed) tries others.
 */
import fc from "fast-check";

const seed = process.env.YOMITORI_SEED ?? "20251107";
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
