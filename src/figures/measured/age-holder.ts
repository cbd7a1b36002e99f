import type { FigureDraft } from "../draft";
import { type MeasureContext, type Measured, toEntity, toMeasured } from "./measured";
import { phraseEndingAt } from "./phrase";

/** How far before the bracket the name of the person may end, in tokens; its title and reading are between. */
const REACH = 16;

/** The person before an age in brackets, else the noun there: 佐藤太郎容疑者(52), 金大中(キム・デジュン)元大統領(85歳). */
export function holderOfBracketedAge(context: MeasureContext, draft: FigureDraft): Measured | null {
  const { document, text } = context;
  if (draft.kind !== "age" || text[draft.start - 1] !== "(") return null;
  const last = document.tokenAt(draft.start - 2);
  if (last < 0) return null;
  let isInBrackets = false;
  for (let i = last; i >= Math.max(0, last - REACH); i--) {
    const token = document.tokens[i]!;
    if (token.surface.endsWith(")")) isInBrackets = true;
    else if (isInBrackets) isInBrackets = !token.surface.startsWith("(");
    else if (/[。、]/.test(token.surface) || (token.pos === "助詞" && !context.isTaken(document.starts[i]!))) break;
    else {
      const name = context.nameEndingAt(document.ends[i]!);
      if (name?.entity.type === "person") return toEntity(name);
    }
  }
  const phrase = phraseEndingAt(context, last);
  return phrase ? toMeasured(context, phrase) : null;
}
