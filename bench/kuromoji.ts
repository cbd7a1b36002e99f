import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import kuromoji, { type IpadicFeatures, type Tokenizer } from "kuromoji";

/** Returns the folder of kuromoji's package. */
export const kuromojiHome = (): string => dirname(createRequire(import.meta.url).resolve("kuromoji/package.json"));

/** Builds kuromoji as it is, over its own dictionary. */
export const buildKuromoji = (): Promise<Tokenizer<IpadicFeatures>> =>
  new Promise((resolve, reject) =>
    kuromoji
      .builder({ dicPath: join(kuromojiHome(), "dict") })
      .build((error, built) => (error ? reject(error) : resolve(built))),
  );
