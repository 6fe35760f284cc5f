import { closeSync, openSync, readSync } from "node:fs";

/** Ranges of code points a font can draw: `[first, last]`, ascending. */
export type Coverage = readonly (readonly [first: number, last: number])[];

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, position);
  return bytes;
}

function readTable(file: number, tag: string): Buffer | null {
  const count = readAt(file, 4, 2).readUInt16BE(0);
  const directory = readAt(file, 12, count * 16);
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.toString("latin1", at, at + 4) !== tag) continue;
    return readAt(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
  }
  return null;
}

/** The offset of the cmap subtable that maps all of Unicode (format 12), or null. */
function fullSubtable(cmap: Buffer): number | null {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const offset = cmap.readUInt32BE(4 + index * 8 + 4);
    if (cmap.readUInt16BE(offset) === 12) return offset;
  }
  return null;
}

/**
 * Which characters a TrueType font has glyphs for, read from its cmap table alone.
 *
 * @throws RangeError when the file has no cmap subtable of format 12
 */
export function fontCoverage(path: string): Coverage {
  const file = openSync(path, "r");
  try {
    const cmap = readTable(file, "cmap");
    const start = cmap && fullSubtable(cmap);
    if (!cmap || start === null) throw new RangeError(`字体文件没有完整的字符表：${path}`);
    const count = cmap.readUInt32BE(start + 12);
    return Array.from({ length: count }, (_, index) => {
      const at = start + 16 + index * 12;
      return [cmap.readUInt32BE(at), cmap.readUInt32BE(at + 4)] as const;
    });
  } finally {
    closeSync(file);
  }
}

function covers(coverage: Coverage, codePoint: number): boolean {
  let low = 0;
  let high = coverage.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = coverage[middle] ?? [0, -1];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The characters of a text that none of the fonts can draw, each once, in order of appearance. */
export function missingCharacters(text: string, fonts: readonly Coverage[]): string[] {
  const characters = new Set(text);
  characters.delete("\n");
  return [...characters].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return !fonts.some((coverage) => covers(coverage, codePoint));
  });
}
