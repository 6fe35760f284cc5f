import { describe, expect, it } from "vitest";
import demo from "@/prisma/demo/wansheng-2024.json";
import { readBook } from "../book";
import { anchorAt, anchorOf, anchorText, cleanFileName, fileKindOf, hasMacros, isNamedAs, reasonWords } from ".";

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)));

const le = (value: number, size: number) => Array.from({ length: size }, (_, n) => (value >> (8 * n)) & 0xff);

/** An archive with nothing but a directory of these names. */
function zip(...names: string[]): Uint8Array {
  const local = bytes("PK\x03\x04", Array(26).fill(0));
  const entries = names.map((name) =>
    bytes("PK\x01\x02", Array(24).fill(0), le(name.length, 2), Array(16).fill(0), name),
  );
  const directory = entries.flatMap((entry) => [...entry]);
  const end = bytes("PK\x05\x06", Array(4).fill(0), le(names.length, 2), le(names.length, 2));
  return Uint8Array.from([...local, ...directory, ...end, ...le(directory.length, 4), ...le(local.length, 4), 0, 0]);
}

const utf16 = (text: string) => [...text].flatMap((c) => [c.charCodeAt(0), 0]);
const ole = (...streams: string[]) =>
  bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Array(500).fill(0), streams.flatMap(utf16));

describe("fileKindOf", () => {
  it.each([
    ["PDF", bytes("%PDF-1.7")],
    ["PNG 图片", bytes([0x89], "PNG\r\n\x1a\n")],
    ["JPG 图片", bytes([0xff, 0xd8, 0xff, 0xe0])],
    ["Word 文档", zip("[Content_Types].xml", "word/document.xml")],
    ["Excel 工作簿", zip("[Content_Types].xml", "xl/workbook.xml")],
    ["演示文稿", zip("[Content_Types].xml", "ppt/presentation.xml")],
    ["OFD 版式文件", zip("OFD.xml", "Doc_0/Document.xml")],
    ["Word 97—2003 文档", ole("Root Entry", "WordDocument")],
    ["Excel 97—2003 工作簿", ole("Root Entry", "Workbook")],
    ["PowerPoint 97—2003", ole("PowerPoint Document")],
  ])("knows %s by its bytes", (words, file) => {
    expect(fileKindOf(file)?.words).toBe(words);
    expect(hasMacros(file)).toBe(false);
  });

  it.each([
    ["a program", bytes("MZ\x90\x00")],
    ["a page", bytes("<html><script>")],
    ["a picture that may hold scripts", bytes("<svg xmlns='http://www.w3.org/2000/svg'>")],
    ["any archive", zip("a.txt")],
    ["an archive without a directory", bytes("PK\x03\x04", Array(100).fill(0))],
    ["a directory that leads nowhere", zip("word/x").subarray(0, 60)],
    ["nothing", bytes()],
    ["another container of that form", ole("Root Entry")],
  ])("takes %s for none", (_, file) => {
    expect(fileKindOf(file)).toBeNull();
  });

  it("sees macros in both forms of documents", () => {
    expect(hasMacros(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"))).toBe(true);
    expect(hasMacros(ole("Workbook", "_VBA_PROJECT"))).toBe(true);
  });

  it("holds the ending of a name to what the file is", () => {
    const [pdf, sheet] = [bytes("%PDF-1.7"), ole("Workbook")].map(fileKindOf);
    if (!pdf || !sheet) throw new Error("Not known");
    expect(["a.pdf", "a.PDF", "a.jpg", "pdf", "a.pdf.exe"].map((name) => isNamedAs(name, pdf))).toEqual([
      ...[true, true, false, false, false],
    ]);
    expect(["a.xls", "a.et", "a.xlsx"].map((name) => isNamedAs(name, sheet))).toEqual([true, true, false]);
  });
});

it.each([
  ["合同.pdf", "合同.pdf"],
  ["C:\\文件\\合同.pdf", "合同.pdf"],
  ["../../etc/合同.pdf", "合同.pdf"],
  ["合同\u202efdp.exe", "合同fdp.exe"],
  [' 会议"纪要"\u0000.docx ', "会议_纪要_.docx"],
  ["", null],
  ["..", null],
  [`${"长".repeat(121)}`, null],
])("keeps %j as %j", (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});

const book = readBook(demo);

it.each([
  ["line:L012.economic", "line:L012"],
  ["line:L012", "line:L012"],
  ["book:projects[0].indicators[2].target", `project:${book.projects[0]?.code}`],
  ["book:projects[0]", `project:${book.projects[0]?.code}`],
  ["book:projects[999]", null],
  ["book:narrative.reasons.general.basic.causes[0].amount", "reason:general.basic"],
  ["book:narrative.reasons.operatingExpense.text", "reason:operatingExpense"],
  ["book:narrative.contact.name", null],
  ["cell:expenditure!total.total", null],
  ["paragraph:basics.responsibilities.1", null],
  ["nonsense", null],
])("files at %s belong to %s", (subject, expected) => {
  const anchor = anchorAt(book, subject);
  expect(anchor && anchorText(anchor)).toBe(expected);
  if (anchor) expect(anchorOf(anchorText(anchor))).toEqual(anchor);
});

it("knows no other anchors, and words reasons", () => {
  expect(["line:", "reason:nothing", "table:1", "", "project"].map(anchorOf)).toEqual(Array(5).fill(null));
  expect(reasonWords("threePublic.reception")).toBe("变动原因 · 公务接待费");
});
