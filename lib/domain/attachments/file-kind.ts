/** A kind of file that is taken, known by its contents. */
export interface FileKind {
  /** what people call it */
  words: string;
  mediaType: string;
  /** endings that such a file may have, the usual one first */
  endings: readonly string[];
}

const OOXML = "application/vnd.openxmlformats-officedocument.";

const PDF: FileKind = { words: "PDF", mediaType: "application/pdf", endings: ["pdf"] };
const OFD: FileKind = { words: "OFD 版式文件", mediaType: "application/ofd", endings: ["ofd"] };
const PNG: FileKind = { words: "PNG 图片", mediaType: "image/png", endings: ["png"] };
const JPEG: FileKind = { words: "JPG 图片", mediaType: "image/jpeg", endings: ["jpg", "jpeg"] };
const DOCX: FileKind = {
  words: "Word 文档",
  mediaType: `${OOXML}wordprocessingml.document`,
  endings: ["docx", "wps"],
};
const XLSX: FileKind = { words: "Excel 工作簿", mediaType: `${OOXML}spreadsheetml.sheet`, endings: ["xlsx", "et"] };
const PPTX: FileKind = {
  words: "演示文稿",
  mediaType: `${OOXML}presentationml.presentation`,
  endings: ["pptx", "dps"],
};
const DOC: FileKind = { words: "Word 97—2003 文档", mediaType: "application/msword", endings: ["doc", "wps"] };
const XLS: FileKind = { words: "Excel 97—2003 工作簿", mediaType: "application/vnd.ms-excel", endings: ["xls", "et"] };
const PPT: FileKind = {
  words: "PowerPoint 97—2003",
  mediaType: "application/vnd.ms-powerpoint",
  endings: ["ppt", "dps"],
};

const KINDS: readonly FileKind[] = [PDF, OFD, PNG, JPEG, DOCX, XLSX, PPTX, DOC, XLS, PPT];

/** The endings of what is taken, each once: `.pdf`. */
export const FILE_ENDINGS = [...new Set(KINDS.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)))];

/** What is taken, in words. */
export const FILE_KINDS_WORDS = "PDF、OFD、Word、Excel、演示文稿、PNG 和 JPG 图片";

const beginsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((one, at) => bytes[at] === one);

function indexOf(bytes: Uint8Array, wanted: readonly number[], from = 0): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((one, index) => bytes[at + index] === one)) return at;
  }
  return -1;
}

const ascii = (text: string) => [...text].map((one) => one.charCodeAt(0));
const utf16 = (text: string) => ascii(text).flatMap((one) => [one, 0]);

const END_OF_DIRECTORY = [0x50, 0x4b, 5, 6];
const ENTRY = [0x50, 0x4b, 1, 2];
/** More files are in no document that an office makes. */
const MOST_ENTRIES = 20_000;

/** The names in the directory of a zip archive, in lower case; none where there is no sound directory. Nothing is unpacked. */
function namesInZip(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = indexOf(bytes, END_OF_DIRECTORY, Math.max(0, bytes.length - 65_557));
  if (end < 0 || end + 20 > bytes.length) return [];
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  const names: string[] = [];
  for (let at = view.getUint32(end + 16, true), n = 0; n < count; n++) {
    if (at + 46 > bytes.length || !beginsWith(bytes.subarray(at, at + 4), ENTRY)) return [];
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0))).toLowerCase());
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

function kindOfZip(bytes: Uint8Array): FileKind | null {
  const names = new Set(namesInZip(bytes));
  if (names.has("ofd.xml")) return OFD;
  if (!names.has("[content_types].xml")) return null;
  const holds = (folder: string) => [...names].some((one) => one.startsWith(folder));
  if (holds("word/")) return DOCX;
  if (holds("xl/")) return XLSX;
  return holds("ppt/") ? PPTX : null;
}

const OLE_STREAMS: readonly [string, FileKind][] = [
  ["WordDocument", DOC],
  ["Workbook", XLS],
  ["PowerPoint Document", PPT],
];

const kindOfOle = (bytes: Uint8Array) => OLE_STREAMS.find(([name]) => indexOf(bytes, utf16(name)) >= 0)?.[1] ?? null;

const ZIP = [0x50, 0x4b, 3, 4];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What kind of file this is by its bytes, whatever it is called; null for one that is not taken. */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  if (beginsWith(bytes, ascii("%PDF-"))) return PDF;
  if (beginsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])) return PNG;
  if (beginsWith(bytes, [0xff, 0xd8, 0xff])) return JPEG;
  if (beginsWith(bytes, ZIP)) return kindOfZip(bytes);
  return beginsWith(bytes, OLE) ? kindOfOle(bytes) : null;
}

/** Whether a document of an office carries a program (宏) that whoever opens it would run. */
export function hasMacros(bytes: Uint8Array): boolean {
  if (beginsWith(bytes, ZIP)) return namesInZip(bytes).some((name) => name.endsWith("vbaproject.bin"));
  return beginsWith(bytes, OLE) && indexOf(bytes, utf16("_VBA_PROJECT")) >= 0;
}

/** Whether the ending of a name is one of the kind. */
export function isNamedAs(name: string, { endings }: FileKind): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && endings.includes(ending);
}
