import fc from "fast-check";

/** An object that contains itself. */
function circular(): object {
  const own: Record<string, unknown> = {};
  own.self = own;
  return own;
}

const thrower = (): never => {
  throw new TypeError("a trap");
};
const throwing: ProxyHandler<object> = { get: thrower, has: thrower, ownKeys: thrower, getPrototypeOf: thrower };
const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

/** Values that are wrong almost everywhere, each made anew. */
const JUNK: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 53,
  () => 10n ** 400n,
  () => Symbol("円"),
  () => "",
  () => "円",
  () => "\ud800\u2028\0",
  () => "x".repeat(10_000),
  () => [],
  () => [null],
  () => [undefined, "円", 3],
  () => new Array(2 ** 32 - 1),
  () => ({}),
  () => Object.create(null),
  () => ({ length: 3 }),
  () => new Date(0),
  () => new Date(Number.NaN),
  () => new Map([["text", "円"]]),
  () => new Set(["円"]),
  () => new Uint8Array(3),
  () => new ArrayBuffer(24),
  () => new SharedArrayBuffer(8),
  () => Promise.resolve("円"),
  () => /円/,
  () => new Error("円"),
  () => () => "円",
  () => async () => [],
  () => class {},
  circular,
  () => ({ toJSON: thrower, toString: thrower, valueOf: thrower }),
  () => ({ [Symbol.toPrimitive]: thrower, [Symbol.iterator]: 3 }),
  () => ({
    get [Symbol.toStringTag](): string {
      return thrower();
    },
  }),
  () => new Proxy({}, throwing),
  () => new Proxy([], throwing),
  () => new Proxy(() => 3, throwing),
  () => revoked({}),
  () => revoked([]),
];

/** Makes a value. A property gets makers: it prints its values, and some throw when they are looked at. */
export type Maker = () => unknown;

/** A value of any kind: numbers beyond every range, objects that throw when they are looked at, and what fast-check has. */
export const junk: fc.Arbitrary<Maker> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...JUNK) },
  {
    weight: 1,
    arbitrary: fc
      .anything({ maxDepth: 2, withBigInt: true, withDate: true, withTypedArray: true })
      .map((value) => () => value),
  },
);

/** An object with some of these keys, with junk as values, or with getters that throw. */
export const junkObject = (keys: readonly string[]): fc.Arbitrary<() => object> =>
  fc
    .array(fc.tuple(fc.constantFrom(...keys), fc.option(junk, { nil: undefined })), { minLength: 1, maxLength: 3 })
    .map((entries) => () => {
      const made = {};
      for (const [key, make] of entries)
        Object.defineProperty(
          made,
          key,
          make === undefined
            ? { get: thrower, enumerable: true, configurable: true }
            : { value: make(), enumerable: true, configurable: true },
        );
      return made;
    });

/** Returns what is wrong with what a function threw; undefined if it is an error of the library that says what would be right. */
export function complaint(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== "AnalyzerError")
    return `${error instanceof Error ? error.stack : typeof error}`;
  const { code, message } = error as Error & { code: string };
  if (!/^ERR_(?:INPUT|OPTION|DICTIONARY)$/.test(code)) return `${code}: ${message}`;
  if (message.length > 700 && code !== "ERR_DICTIONARY") return `a message of ${message.length} characters`;
  return /wanted|cannot be read|more than|: /.test(message) ? undefined : message;
}
