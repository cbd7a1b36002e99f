import { sumOf, type WeightTable } from "../../linear/weight-table";

/** How often a verb has a case, in the order of the numbers of frames. */
export const FRAME_CLASSES = ["never", "seldom", "sometimes", "often"] as const;
type FrameClass = (typeof FRAME_CLASSES)[number];

/** Returns the number of a frame, 1 to 16: how often a verb has を and に. */
export const frameNumber = (wo: FrameClass, ni: FrameClass): number =>
  1 + FRAME_CLASSES.indexOf(wo) * FRAME_CLASSES.length + FRAME_CLASSES.indexOf(ni);

/** Returns how often a frame has を, 1 (never) to 4 (often); 0 for an unknown frame. */
export const objectClass = (frame: number): number => (frame + 3) >> 2;

/**
 * The case frames of verbs: 増える never has を, so that 売上高 in 増えた売上高 is its が. A table of the model, made of
 * `dict/verb-frames.tsv`, in which the weight of a verb is the number of its frame.
 */
export class VerbFrames {
  readonly #table: WeightTable;
  readonly #key = new Int32Array(1);

  constructor(table: WeightTable) {
    this.#table = table;
  }

  /** Returns the number of the frame of a verb by its key (`Shapes.verbs`), 0 for one without a row. */
  numberOf(verb: number): number {
    if (verb === 0) return 0;
    this.#key[0] = verb;
    return sumOf(this.#table, this.#key, 0, 1);
  }
}
