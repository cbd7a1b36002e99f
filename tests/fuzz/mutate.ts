/** Changes of bytes: of single ones, of parts, and of pieces that mean something to a reader. */

/** A generator of random numbers with a seed (mulberry32), so that a run can be repeated. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Returns a whole number from 0 to `below` - 1. */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }
}

/** Bytes that readers treat in a way of their own. */
const BYTES = [
  0x00, 0x01, 0x09, 0x0a, 0x0d, 0x1b, 0x20, 0x22, 0x26, 0x2c, 0x3c, 0x3e, 0x5b, 0x7b, 0x7f, 0x80, 0xbf, 0xc0, 0xe3,
  0xed, 0xf4, 0xfe, 0xff,
];
const encoder = new TextEncoder();
/** Pieces of the formats, and numbers at the borders of integers. */
const PIECES: readonly Uint8Array[] = [
  ..."\ufeff \u2028 \u0085 \r \r\n \n\n \t \0 ½ ㎡ ㍿ 𠮷 「 」 3億円 2025年2月30日 \x1b[31m \x1b(B \x1b$B".split(" "),
  ...'{"text":"円"} {"text":null} {"id":1e999, "text" \\ud800 [ [[ ]] } {} null , "" " """ ;'.split(" "),
  ..."<div> </div> <b> <!-- --> <![CDATA[ ]]> <script> </script> <style> <title> <p> <br/> <rt> &amp; &#0; &#x110000; &#55296; &bogus; <article> <table><tr> <svg> <template> <? ?>".split(
    " ",
  ),
  ...'<rss> <channel> <item> </item> <entry> <feed> <rdf:RDF> <description> <content:encoded> <?xml version="1.0" encoding="utf-16"?> <!DOCTYPE x [<!ENTITY a "&a;&a;">]> &a; <pubDate> xmlns:x="y"'.split(
    " ",
  ),
  '<meta charset="shift_jis">',
  '<meta property="article:published_time" content="2025-13-45">',
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":{}}</script>',
].map((piece) => encoder.encode(piece));
const INTEGERS = [0, 1, 7, 8, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
/** A text that a part becomes is repeated at most so often, and a file gets at most so long. */
const MOST_REPEATS = 300;
const MOST_BYTES = 200_000;

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
const inserted = (bytes: Uint8Array, at: number, piece: Uint8Array): Uint8Array =>
  joined(bytes.subarray(0, at), piece, bytes.subarray(at));

/** Returns two offsets in order; half of the time near each other. */
function part({ length }: Uint8Array, random: Random): [number, number] {
  const a = random.below(length + 1);
  const b = random.below(2) === 0 ? random.below(length + 1) : Math.min(length, a + random.below(64));
  return a < b ? [a, b] : [b, a];
}

const set =
  (change: (copy: Uint8Array, at: number, random: Random) => void): Mutation =>
  (bytes, random) => {
    const copy = bytes.slice();
    if (copy.length > 0) change(copy, random.below(copy.length), random);
    return copy;
  };

const MUTATIONS: readonly Mutation[] = [
  set((copy, at, random) => {
    copy[at]! ^= 1 << random.below(8);
  }),
  set((copy, at, random) => {
    copy[at] = random.pick(BYTES);
  }),
  set((copy, at, random) => {
    copy[at] = random.below(256);
  }),
  // an integer of a binary file, most often of its head
  set((copy, at, random) => {
    const place = (random.below(2) === 0 ? at : random.below(Math.min(copy.length, 256))) & ~3;
    if (place + 4 <= copy.length) new DataView(copy.buffer).setUint32(place, random.pick(INTEGERS), true);
  }),
  (bytes, random) => inserted(bytes, random.below(bytes.length + 1), random.pick(PIECES)),
  (bytes, random) => inserted(bytes, random.below(bytes.length + 1), random.pick(PIECES)),
  (bytes, random) => {
    const [from, to] = part(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => {
    const [from, to] = part(bytes, random);
    return inserted(bytes, random.below(bytes.length + 1), bytes.slice(from, to));
  },
  // depth and repetition
  (bytes, random) => {
    const [from, to] = part(bytes, random);
    const piece = random.below(2) === 0 ? random.pick(PIECES) : bytes.slice(from, Math.min(to, from + 40));
    const repeated = joined(...Array.from({ length: 1 + random.below(MOST_REPEATS) }, () => piece));
    return inserted(bytes, random.below(bytes.length + 1), repeated);
  },
  // a part of another file
  (bytes, random, other) => {
    const [from, to] = part(other, random);
    return inserted(bytes, random.below(bytes.length + 1), other.subarray(from, to));
  },
];

/** Returns bytes with one to four changes. */
export function mutated(
  bytes: Uint8Array,
  random: Random,
  other: Uint8Array,
  most = MOST_BYTES,
): Uint8Array<ArrayBuffer> {
  let changed = bytes;
  for (let left = 1 + random.below(4); left > 0; left--) changed = random.pick(MUTATIONS)(changed, random, other);
  return changed.slice(0, most) as Uint8Array<ArrayBuffer>;
}
