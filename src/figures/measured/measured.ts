import { CharSet } from "../../text/char-set";
import type { Figure, Mention } from "../../types";
import type { NamedMention } from "../context";
import { isCharacter } from "../token-tests";
import { openingOf } from "./brackets";
import { OF, type Phrase, type PhraseContext } from "./phrase";

/** What a figure measures, as MeasEval divides it: the measured property, 営業利益, and the measured entity, トヨタ. */
export interface Measured {
  readonly measuredProperty: Figure["measuredProperty"] | undefined;
  readonly measuredEntity: Figure["measuredEntity"] | undefined;
}

/** Puts together what a figure measures. Both fields are always there, so that all have one hidden class in V8; a spread would make one each time. */
export const measuredAs = (property: Mention | undefined, entity: Measured["measuredEntity"]): Measured => ({
  measuredProperty: property,
  measuredEntity: entity,
});

export const NOTHING_MEASURED: Measured = measuredAs(undefined, undefined);

/** Adds what a second finding knows; where both know a field, the second wins. */
export const withMeasured = (first: Measured, second: Measured): Measured =>
  measuredAs(second.measuredProperty ?? first.measuredProperty, second.measuredEntity ?? first.measuredEntity);

/** The context while the figures are measured one by one. */
export interface MeasureContext extends PhraseContext {
  /** What the figure that ends at a position measures, if it has been measured. */
  readonly measuredByFigureEndingAt: (end: number) => Measured | undefined;
}

/** Whether nothing is known to be measured. */
export const isEmpty = ({ measuredProperty, measuredEntity }: Measured): boolean =>
  !measuredProperty && !measuredEntity;

/** A phrase as the measured property. */
export const toProperty = ({ document }: PhraseContext, { from, to }: Phrase): Measured =>
  measuredAs(document.mention(document.starts[from]!, document.ends[to]!), undefined);

/** A name as the measured entity. */
export const toEntity = ({ entity, mention: { start, end, text, sentence } }: NamedMention): Measured =>
  measuredAs(undefined, { start, end, text, sentence, entity: entity.id });

/** Turns what is measured into the entity of another property: 学生 of 負傷 in 学生16人が負傷. */
export const asEntity = ({ measuredProperty, measuredEntity }: Measured): Measured =>
  measuredAs(undefined, measuredEntity ?? measuredProperty);

/** The longest reading between a name and its title, 荒井広宙(あらい・ひろおき)選手, in tokens with its brackets. */
const LONGEST_READING = 16;
const CLOSING_BRACKET = new CharSet(")");

/** A phrase as the entity if it is a name, トヨタ, else as the property, with the name that の joins to it: トヨタの営業利益. */
export function toMeasured(context: PhraseContext, phrase: Phrase): Measured {
  const name = nameOf(context, phrase);
  if (name) return toEntity(name);
  const { document } = context;
  const { from } = phrase;
  const owner = isCharacter(document, from - 1, OF) ? context.nameEndingAt(document.starts[from - 1]!) : undefined;
  const property = toProperty(context, phrase);
  return owner ? withMeasured(property, toEntity(owner)) : property;
}

/** The name that a phrase is: トヨタ, or a person with the title after the name: 石破首相, 荒井広宙(あらい・ひろおき)選手. */
function nameOf({ document, nameEndingAt }: PhraseContext, { from, to }: Phrase): NamedMention | undefined {
  const { tokens, starts, ends } = document;
  const start = starts[from]!;
  for (let i = to; i >= from; i--) {
    const name = nameEndingAt(ends[i]!);
    if (name?.mention.start === start && (i === to || name.entity.type === "person")) return name;
  }
  if (!isCharacter(document, from - 1, CLOSING_BRACKET) || ends[from - 1] !== start) return undefined;
  const opening = openingOf(tokens, from - 1, Math.max(0, from - LONGEST_READING));
  const name = nameEndingAt(starts[opening]!);
  return name?.entity.type === "person" ? name : undefined;
}
