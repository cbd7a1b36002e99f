/** Adds recognizers of your own, for expressions that the library does not know. Their offsets refer to the text that they get. */
import { createAnalyzer, type FoundEntity, type FoundFigure, type Recognizer } from "yomitori";

/** Reads 米三俵半: rice is counted in bales (俵), and 半 is half a bale. */
const bales: Recognizer<FoundFigure> = {
  name: "bales",
  recognize: ({ text, numerals }) =>
    numerals.flatMap(({ start, end, decimal }) => {
      if (!text.startsWith("俵半", end)) return [];
      return [{ start, end: end + 2, kind: "quantity", decimal: `${decimal}.5`, unit: { text: "俵" } }];
    }),
};

/** Reads the code of a security, such as <6758>. */
const codes: Recognizer<FoundEntity> = {
  name: "codes",
  recognize: ({ text }) =>
    [...text.matchAll(/<\d{3}[\dA-Z]>/g)].map(({ index, 0: { length } }) => ({
      start: index + 1,
      end: index + length - 1,
      type: "organization",
      subtype: "security",
    })),
};

const analyzer = await createAnalyzer({ recognizers: { figures: [bales], entities: [codes] } });
const { figures, entities } = analyzer.analyze("新米三俵半を贈った。株価は<6758>が3120円だった。");
console.log(figures.map(({ text, decimal, unit }) => `${text}: ${decimal} ${unit?.text}`).join(", "));
console.log(entities.map(({ name, subtype }) => `${name} ${subtype}`).join(", "));
