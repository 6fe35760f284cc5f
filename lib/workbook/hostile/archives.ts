import { archiveOf, packedBlanks, workbookEntries, workbookOf } from "../testing-archive";
import { BROKEN, type HostileFile, MEGABYTE, NOT_SAVED_SO, RESAVE, refused, SHEET, STRINGS } from "./file";

function flipped(file: Buffer, needle: string, after: number): Buffer {
  const copy = Buffer.from(file);
  const at = copy.indexOf(needle) + needle.length + after;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

/** Archives that are damaged, lie or unpack to too much. */
export const ARCHIVES: HostileFile[] = [
  refused(
    "the first half of a workbook",
    () => workbookOf().subarray(0, 700),
    "broken",
    `${BROKEN}压缩包无法解开；${RESAVE}`,
  ),
  refused(
    "rubbish that begins like an archive",
    () => Buffer.from(`PK\u0003\u0004${"x".repeat(5_000)}`),
    "broken",
    `${BROKEN}压缩包无法解开；${RESAVE}`,
  ),
  refused(
    "a damaged sheet",
    () => flipped(workbookOf(), SHEET, 0),
    "broken",
    `${BROKEN}压缩包无法解开“${SHEET}”；${RESAVE}`,
  ),
  refused(
    "a sheet with the checksum of another",
    () => archiveOf(workbookEntries({}).map((entry) => (entry.path === SHEET ? { ...entry, checksum: 1 } : entry))),
    "broken",
    `${BROKEN}文件“${SHEET}”的校验码不符；${RESAVE}`,
  ),
  refused(
    "a sheet larger than declared",
    () =>
      archiveOf(
        workbookEntries({}).map((entry) =>
          entry.path === SHEET ? { ...entry, packed: packedBlanks(400), size: 900_000 } : entry,
        ),
      ),
    "lyingSize",
    `压缩包内文件“${SHEET}”的实际大小与声明不符，这${NOT_SAVED_SO}`,
  ),
  refused(
    "a sheet smaller than declared",
    () => archiveOf(workbookEntries({}).map((entry) => (entry.path === SHEET ? { ...entry, size: 900_000 } : entry))),
    "lyingSize",
    `压缩包内文件“${SHEET}”的实际大小与声明不符，这${NOT_SAVED_SO}`,
  ),
  refused(
    "a sheet of 400 MB",
    () =>
      archiveOf(
        workbookEntries({}).map((entry) =>
          entry.path === SHEET ? { ...entry, packed: packedBlanks(400), size: 400 * MEGABYTE } : entry,
        ),
      ),
    "expands",
    `压缩包内文件“${SHEET}”展开后有 400 MB，超过上限 96 MB，已拒绝`,
  ),
  refused(
    "texts packed a thousandfold",
    () =>
      archiveOf(
        workbookEntries({}).map((entry) =>
          entry.path === STRINGS ? { ...entry, packed: packedBlanks(90), size: 90 * MEGABYTE } : entry,
        ),
      ),
    "expands",
    `压缩包内文件“${STRINGS}”的压缩比超过 200 倍，疑为压缩炸弹，已拒绝`,
  ),
  refused(
    "many files large together",
    () =>
      workbookOf(
        {},
        Array.from({ length: 3 }, (_, i) => ({
          path: `xl/media/${i}`,
          content: "",
          packed: Buffer.alloc(MEGABYTE),
          size: 60 * MEGABYTE,
        })),
      ),
    "expands",
    "工作簿展开后超过 128 MB，已拒绝",
  ),
  refused(
    "a thousand files",
    () =>
      workbookOf(
        {},
        Array.from({ length: 1_000 }, (_, i) => ({ path: `x/${i}`, content: "" })),
      ),
    "tooManyEntries",
    "压缩包内有 1006 个文件，超过上限 1000 个，已拒绝",
  ),
  refused(
    "two files of one name",
    () => workbookOf({}, [{ path: "xl/Worksheets/Sheet1.xml", content: "<x/>" }]),
    "duplicateEntry",
    `压缩包内有两个同名文件“xl/Worksheets/Sheet1.xml”，这${NOT_SAVED_SO}`,
  ),
  ...["../evil.xml", "/etc/passwd", "C:/evil.xml", "xl\\..\\..\\evil.xml"].map((path) =>
    refused(
      `a file at ${path}`,
      () => workbookOf({}, [{ path, content: "x" }]),
      "badPath",
      `压缩包内有不安全的文件路径，这${NOT_SAVED_SO}`,
    ),
  ),
];
