/** The index of a figure → the index of the figure that it is tied to. */
export type FigureRelation = ReadonlyMap<number, number>;
