import { joined } from "../../../linear/hash";
import { mix } from "../../../linear/text-hash";
import type { FeatureRows } from "../feature-rows";
import type { MeasuredAnswer, RowContext } from "../row-context";
import type { MeasuredCandidate } from "./candidate";
import type { MeasuredFigure } from "./figure-profile";

/** How an owner stands to the property: トヨタの|営業利益 is `Of`, トヨタ|営業利益 is `Compound`. */
enum Attachment {
  NoProperty,
  Of,
  Compound,
  /** The property is before it: 死者の|男性. */
  Reverse,
  Overlap,
  Before,
  After,
  OtherSentence,
}

/** How many figures before are looked through for one with the same property. */
const MEMORY = 50;

/** Adds what the property chosen for a figure tells of each candidate for its entity; the candidates have their other features elsewhere. */
export class OwnerFeatures {
  readonly #text: string;
  readonly #figure: MeasuredFigure;
  readonly #property: MeasuredCandidate | null;
  /** What was chosen for the last figure with the same property. */
  readonly #same: MeasuredAnswer | undefined;

  constructor({ document, chosen, properties }: RowContext, index: number, figure: MeasuredFigure) {
    this.#text = document.text;
    this.#figure = figure;
    const property = properties[index] ?? null;
    this.#property = property;
    for (let i = index - 1; property && i >= Math.max(0, index - MEMORY) && !this.#same; i--)
      if (chosen[i]?.property?.whole === property.whole) this.#same = chosen[i];
  }

  /** Adds the features of a candidate. */
  add(
    { start, end, whole, sort, particle, head, isTopic, predicateAt, sentence }: MeasuredCandidate,
    into: FeatureRows,
  ): void {
    const property = this.#property;
    const attachment = property ? this.#attachment(start, end, sentence, property) : Attachment.NoProperty;
    const said = this.#same ? (this.#same.entity === null ? 1 : this.#same.entity.whole === whole ? 2 : 3) : 0;
    into.add(joined(300, attachment, sort));
    into.add(joined(301, attachment, particle));
    into.add(joined(302, attachment, isTopic ? 1 : 0));
    into.add(joined(303, said, sort));
    into.add(joined(304, said, attachment));
    if (!property) return;
    into.add(joined(305, property.head, sort));
    into.add(joined(306, property.tail, mix(sort, attachment)));
    into.add(joined(307, property.cluster, sort));
    into.add(joined(308, property.head, head));
    into.add(
      joined(309, predicateAt >= 0 && predicateAt === property.predicateAt ? 1 : 0, mix(particle, property.particle)),
    );
    into.add(joined(310, property.sort, mix(sort, attachment)));
  }

  /** Adds the features of "none". */
  addNone(into: FeatureRows): void {
    const property = this.#property;
    const said = this.#same ? (this.#same.entity === null ? 1 : 2) : 0;
    into.add(joined(320, property ? 1 : 0, this.#figure.sense));
    into.add(joined(321, said, this.#figure.sense));
    if (!property) return;
    into.add(joined(322, property.head, 0));
    into.add(joined(323, property.tail, this.#figure.sense));
    into.add(joined(324, property.cluster, said));
  }

  #attachment(start: number, end: number, sentence: number, property: MeasuredCandidate): Attachment {
    if (start < property.end && property.start < end) return Attachment.Overlap;
    if (end === property.start) return Attachment.Compound;
    if (end + 1 === property.start && this.#text[end] === "の") return Attachment.Of;
    if (property.end + 1 === start && this.#text[property.end] === "の") return Attachment.Reverse;
    if (sentence !== property.sentence) return Attachment.OtherSentence;
    return end <= property.start ? Attachment.Before : Attachment.After;
  }
}
