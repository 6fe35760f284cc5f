import { crc32, deflateRawSync } from "node:zlib";

/*
 * Zip archives and workbooks written by hand, so that tests can make them wrong in exactly one place.
 */

/** A file of an archive; what is named departs from the truth. */
export interface ArchiveEntry {
  path: string;
  content: Buffer | string;
  /** packed bytes instead of the packed content */
  packed?: Buffer;
  /** unpacked size instead of the size of the content */
  size?: number;
  /** checksum instead of that of the content */
  checksum?: number;
  /** general purpose flags besides UTF-8; 1 says encrypted */
  flags?: number;
}

interface Written extends Required<Omit<ArchiveEntry, "content">> {
  offset: number;
}

function header(entry: Written, central: boolean): Buffer {
  const bytes = Buffer.alloc(central ? 46 : 30);
  const at = central ? 2 : 0;
  bytes.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  if (central) bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, 4 + at);
  bytes.writeUInt16LE(0x800 + entry.flags, 6 + at);
  bytes.writeUInt16LE(8, 8 + at);
  bytes.writeUInt16LE(0x21, 12 + at);
  bytes.writeUInt32LE(entry.checksum, 14 + at);
  bytes.writeUInt32LE(entry.packed.length, 18 + at);
  bytes.writeUInt32LE(entry.size, 22 + at);
  bytes.writeUInt16LE(Buffer.byteLength(entry.path), 26 + at);
  if (central) bytes.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([bytes, Buffer.from(entry.path)]);
}

/** A zip archive of deflated files. */
export function archiveOf(entries: readonly ArchiveEntry[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const written: Written = {
      path: entry.path,
      packed: entry.packed ?? deflateRawSync(content),
      size: entry.size ?? content.length,
      checksum: entry.checksum ?? crc32(content),
      flags: entry.flags ?? 0,
      offset,
    };
    parts.push(header(written, false), written.packed);
    central.push(header(written, true));
    offset += 30 + Buffer.byteLength(entry.path) + written.packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** Packed bytes that unpack to so many megabytes of blanks. */
export function packedBlanks(megabytes: number): Buffer {
  // A block that was fully flushed can be repeated as often as wanted; an empty last block ends the stream.
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, " "), { finishFlush: 3 });
  return Buffer.concat([...Array.from({ length: megabytes }, () => block), Buffer.from([3, 0])]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A `.rels` part of relationships as type and target. */
export function relsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** A worksheet of the XML between `sheetData` and of what follows it. */
export function sheetXml(data: string, after = ""): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`;
}

/** A table of texts. */
export function stringsXml(items: string): string {
  return `${DECLARATION}<sst xmlns="${MAIN}">${items}</sst>`;
}

/** A workbook part of sheets by name. */
export function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

/** The parts of a workbook of one sheet, to be spoilt: replaced by path, or followed by others. */
export function workbookEntries(parts: Record<string, string>, more: readonly ArchiveEntry[] = []): ArchiveEntry[] {
  const sound: Record<string, string> = {
    "_rels/.rels": relsXml([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(["表"]),
    "xl/_rels/workbook.xml.rels": relsXml([
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>'),
    "xl/sharedStrings.xml": stringsXml("<si><t>金额</t></si>"),
    "xl/styles.xml": `${DECLARATION}<styleSheet xmlns="${MAIN}"/>`,
    ...parts,
  };
  return [...Object.entries(sound).map(([path, content]) => ({ path, content })), ...more];
}

/** A workbook of one sheet, some parts replaced, some files added. */
export function workbookOf(parts: Record<string, string> = {}, more: readonly ArchiveEntry[] = []): Buffer {
  return archiveOf(workbookEntries(parts, more));
}
