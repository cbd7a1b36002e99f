import type { Encoding } from "./encoding";
import { joined } from "./encodings/bytes";

/** The byte of a line feed; in UTF-16 a zero byte follows or precedes it. */
export const LINE_FEED = 0x0a;

/** The bytes of a line without its line feed; null if it is too long to be kept; a number for so many blank lines, one after the other. */
export type LineBytes = Uint8Array | null | number;

/** Splits a stream of bytes at line feeds before it is decoded, so that one line that cannot be decoded does not affect the others. */
export class LineSplitter {
  private parts: Uint8Array[] = [];
  /** The bytes of the line so far, kept or not. */
  size = 0;
  /** In UTF-16 the last byte so far, if it is the first half of a code unit. */
  private halfUnit: Uint8Array = new Uint8Array(0);

  /**
   * @param mostBytes the longest line that is kept.
   * @param isBlank whether a line of such a code unit is blank; empty lines are. Blank lines are counted and not kept: a file may have 10^9.
   */
  constructor(
    private readonly mostBytes: number,
    private readonly isBlank: (codeUnit: number) => boolean = () => false,
  ) {}

  /** Adds a chunk. Returns the lines that it completes. */
  add(chunk: Uint8Array, encoding: Encoding | undefined): LineBytes[] {
    const bytes = encoding?.startsWith("utf-16") ? this.wholeCodeUnits(chunk) : chunk;
    const lines: LineBytes[] = [];
    let start = this.size === 0 ? this.skipBlankLines(bytes, 0, encoding, lines) : 0;
    for (let at = bytes.indexOf(LINE_FEED, start); at >= 0; at = bytes.indexOf(LINE_FEED, Math.max(at + 1, start))) {
      const lineFeed = lineFeedAt(bytes, at, encoding);
      if (!lineFeed) continue;
      this.append(bytes.subarray(start, lineFeed.start));
      lines.push(this.takeLine());
      start = this.skipBlankLines(bytes, lineFeed.end, encoding, lines);
    }
    if (start < bytes.length) this.append(bytes.subarray(start));
    return lines;
  }

  /** Returns the bytes after the last line feed. */
  end(): Uint8Array | null {
    this.append(this.halfUnit);
    return this.takeLine();
  }

  /** Counts the blank lines that begin at an offset. Returns the offset behind them. */
  private skipBlankLines(bytes: Uint8Array, start: number, encoding: Encoding | undefined, lines: LineBytes[]): number {
    const width = encoding?.startsWith("utf-16") ? 2 : 1;
    const low = encoding === "utf-16be" ? 1 : 0;
    let end = start;
    let count = 0;
    for (let at = start; at < bytes.length; at += width) {
      const unit = width === 1 ? bytes[at]! : bytes[at + low]! | (bytes[at + 1 - low]! << 8);
      if (unit === LINE_FEED) {
        count++;
        end = at + width;
      } else if (!this.isBlank(unit)) break;
    }
    if (count > 0) lines.push(count);
    return end;
  }

  /** Puts the kept half of a code unit in front of a chunk of UTF-16, and keeps the half at its end. */
  private wholeCodeUnits(chunk: Uint8Array): Uint8Array {
    const bytes = this.halfUnit.length > 0 ? joined([this.halfUnit, chunk]) : chunk;
    const end = bytes.length - (bytes.length % 2);
    this.halfUnit = bytes.subarray(end);
    return bytes.subarray(0, end);
  }

  private append(part: Uint8Array): void {
    this.size += part.length;
    if (this.size <= this.mostBytes) this.parts.push(part);
    else this.parts = [];
  }

  private takeLine(): Uint8Array | null {
    const { parts, size } = this;
    this.parts = [];
    this.size = 0;
    if (size > this.mostBytes) return null;
    return parts.length === 1 ? parts[0]! : joined(parts);
  }
}

/** Returns the span of the line feed whose byte 0x0A is at `at`; undefined if in UTF-16 the byte belongs to another character. */
function lineFeedAt(
  bytes: Uint8Array,
  at: number,
  encoding: Encoding | undefined,
): { readonly start: number; readonly end: number } | undefined {
  if (encoding === "utf-16le") return at % 2 === 0 && bytes[at + 1] === 0 ? { start: at, end: at + 2 } : undefined;
  if (encoding === "utf-16be") return at % 2 === 1 && bytes[at - 1] === 0 ? { start: at - 1, end: at + 1 } : undefined;
  return { start: at, end: at + 1 };
}
