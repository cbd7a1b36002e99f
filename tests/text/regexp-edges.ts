import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** The shape of the matches of a pattern, without the conditions of lookarounds. */
interface Shape {
  /** Characters a match can begin with. */
  readonly first: ReadonlySet<string>;
  /** Characters a match can end with. */
  readonly last: ReadonlySet<string>;
  /** The length of the longest match. */
  readonly most: number;
  readonly mayBeEmpty: boolean;
}

const EMPTY: Shape = { first: new Set(), last: new Set(), most: 0, mayBeEmpty: true };
const UNITS = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));

/** Reads the shape of the matches of a pattern from its syntax. */
export function shapeOf({ source, flags }: RegExp): Shape {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length);
  return either(alternatives, flags);
}

function either(alternatives: readonly AST.Alternative[], flags: string): Shape {
  const shapes = alternatives.map(({ elements }) =>
    elements.map((element) => shapeOfElement(element, flags)).reduce(followedBy, EMPTY),
  );
  return {
    first: new Set(shapes.flatMap(({ first }) => [...first])),
    last: new Set(shapes.flatMap(({ last }) => [...last])),
    most: Math.max(...shapes.map(({ most }) => most)),
    mayBeEmpty: shapes.some(({ mayBeEmpty }) => mayBeEmpty),
  };
}

const followedBy = (a: Shape, b: Shape): Shape => ({
  first: a.mayBeEmpty ? new Set([...a.first, ...b.first]) : a.first,
  last: b.mayBeEmpty ? new Set([...a.last, ...b.last]) : b.last,
  most: a.most + b.most,
  mayBeEmpty: a.mayBeEmpty && b.mayBeEmpty,
});

function shapeOfElement(element: AST.Element, flags: string): Shape {
  switch (element.type) {
    case "Assertion":
      return EMPTY;
    case "Group":
    case "CapturingGroup":
      return either(element.alternatives, flags);
    case "Quantifier": {
      const one = shapeOfElement(element.element, flags);
      return element.max === 0
        ? EMPTY
        : { ...one, most: one.most && one.most * element.max, mayBeEmpty: one.mayBeEmpty || element.min === 0 };
    }
    case "Character":
    case "CharacterClass":
    case "CharacterSet": {
      const one = new RegExp(`^${element.raw}$`, flags);
      const units = new Set(UNITS.filter((unit) => one.test(unit)));
      return { first: units, last: units, most: 1, mayBeEmpty: false };
    }
    default:
      throw new Error(`${element.raw}: ${element.type} is not read here`);
  }
}
